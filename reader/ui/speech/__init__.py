"""Reading aloud through the system's own voices, where it has any."""

from reader.ui.speech.speaker import Speaker, Voice
from reader.ui.speech.speakers import Speakers, system_speakers

__all__ = ["Speaker", "Speakers", "Voice", "system_speakers"]

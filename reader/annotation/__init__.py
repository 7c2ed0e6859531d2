"""Tying the reader's highlights to a text, and finding them again when it has changed."""

"""Writing articles, translations and notes in formats that other programs read."""

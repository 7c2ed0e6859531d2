"""Dictionaries that the reader installs: read, kept in SQLite, asked for the word at a place."""

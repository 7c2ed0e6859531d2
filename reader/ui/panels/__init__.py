"""Panels and dialogs around the text: the glossary, notes, library, packages and shortcuts."""

"""Glossaries in other programs' files: one module a format, each reads and writes concepts."""

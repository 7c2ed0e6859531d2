"""Keeps the reader's glossary and library in two SQLite files; takes and gives value types only."""

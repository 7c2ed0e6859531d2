"""Finds terms in an article that its reader may want in the glossary, and English for them."""

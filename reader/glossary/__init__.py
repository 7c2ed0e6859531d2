"""Finding the glossary's terms in a text, and reading the seed of concepts."""

"""Yomiawase: read a Japanese article beside its offline English translation."""

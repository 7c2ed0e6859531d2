"""The reader's work without a window: commands for scripts and for machines with no screen."""

"""What the program does, step by step, without a window: opening, translating, taking notes."""

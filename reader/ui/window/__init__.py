"""The main window: it arranges the panels and hands what the reader does to the workflow."""

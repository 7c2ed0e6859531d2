"""Widgets are tested without a screen."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

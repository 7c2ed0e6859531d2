"""From parallel text to a Japanese-English Argos package of our own. Never needed by the app."""

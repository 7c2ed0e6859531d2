"""Value types that every part of the reader speaks in; free of files, databases and Qt."""

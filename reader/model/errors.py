"""Errors of the world, as the reader is told them: one sentence that says what to do."""


class ReaderError(Exception):
    """Something outside the program is not as needed. Its text is shown to the person as it is."""


class ImportRefusedError(ReaderError):
    """The given bytes, file or address cannot become an article."""


class PackageError(ReaderError):
    """A translation package cannot be read, fetched, installed or loaded."""


class StoreError(ReaderError):
    """A database of the reader cannot be opened or written."""


class UnavailableError(StoreError):
    """The file is sound, but cannot be used now: the disk is full, or it may only be read."""


class ConflictError(ReaderError):
    """What is to be changed was changed by another window or program since it was seen."""


class NotFoundError(ReaderError):
    """What was asked for by id or name does not exist."""

"""Opens ZIP files that others made (EPUB, Word) and trusts nothing that they say of themselves."""

import io
import zipfile
import zlib

from lxml import etree
from lxml.etree import _Element

from reader.model.errors import ImportRefusedError
from reader.model.wording import tr

MAX_ENTRIES = 20_000
"""A book of a thousand chapters with a picture on each page has fewer."""
MAX_ENTRY = 20_000_000
"""Bytes of one file within that are read at most: what is packed may be a bomb."""
MAX_READ = 100_000_000
"""Bytes that are read from one ZIP at most."""
_ENCRYPTED = 0x1
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)


class Zipped:
    """The files in a ZIP, read one by one into memory; nothing is ever unpacked to the disk.

    `what` is what the reader calls the ZIP in messages: "EPUB", "Word file".
    """

    def __init__(self, data: bytes, what: str) -> None:
        """Open `data`; raises ImportRefusedError for one that is damaged or has too many files."""
        self._what = what
        self._left = MAX_READ
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except _FAULTS as error:
            raise self.damaged() from error
        if len(entries) > MAX_ENTRIES:
            raise ImportRefusedError(
                tr(
                    "This {what} has {count} files in it, more than any book: not imported.",
                    what=what,
                    count=len(entries),
                )
            )
        self._entries = {entry.filename: entry for entry in entries}
        self._folded = {name.casefold(): name for name in self._entries}

    @property
    def names(self) -> frozenset[str]:
        """The names of the files in it."""
        return frozenset(self._entries)

    def damaged(self) -> ImportRefusedError:
        """Return the error that says that it cannot be read as what it is."""
        return ImportRefusedError(
            tr(
                "This {what} is damaged or incomplete: get the file again and import that.",
                what=self._what,
            )
        )

    def read(self, name: str) -> bytes | None:
        """Return the file of that name, in whatever case it is written, or None without one.

        Raises:
            ImportRefusedError: when it is encrypted, damaged or too large.
        """
        entry = self._entries.get(name) or self._entries.get(self._folded.get(name.casefold(), ""))
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise ImportRefusedError(
                tr(
                    "This {what} is encrypted with a password: save it without and import that.",
                    what=self._what,
                )
            )
        most = min(MAX_ENTRY, self._left)
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(most + 1)
        except _FAULTS as error:
            raise self.damaged() from error
        if len(data) > most:
            raise ImportRefusedError(
                tr(
                    "This {what} unpacks to more than any text needs: not imported.",
                    what=self._what,
                )
            )
        self._left -= len(data)
        return data

    def xml(self, name: str) -> _Element | None:
        """Return the root of the XML file of that name, or None where there is none.

        Raises:
            ImportRefusedError: as `read`, and when it is no XML.
        """
        data = self.read(name)
        if data is None:
            return None
        try:
            return parse_xml(data)
        except etree.XMLSyntaxError as error:
            raise self.damaged() from error


def parse_xml(data: bytes) -> _Element:
    """Return the root of an XML text; nothing it names is loaded, no entity is put in.

    Raises:
        etree.XMLSyntaxError: when it is no XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(data, parser)

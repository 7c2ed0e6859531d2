"""Makes small PDFs in memory, of words that are put at given places."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A line of text at a place, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    vertical: bool = False


def pdf(pages: Iterable[Iterable[Words]], *, title: str = "", extra: bytes = b"") -> bytes:
    """Return a PDF of A4 pages. The font is none: a width for each character is all it needs."""
    wide = (
        b"<</Type/Font/Subtype/Type0/BaseFont/Ryumin/Encoding/UniJIS-UTF16-%s"
        b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin/DW 1000"
        b"/W[1 94 500]/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>"
        b"/FontDescriptor 5 0 R>>]>>"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        wide % b"H",
        wide % b"V",
        b"<</Type/FontDescriptor/FontName/Ryumin/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0"
        b"/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
        b"<</Title<FEFF%s>>>" % title.encode("utf-16-be").hex().encode(),
    ]
    kids = []
    for page in pages:
        stream = b"".join(_shown(words) for words in page) + extra
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</H 3 0 R/V 4 0 R>>>>>>" % (len(objects) + 2)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    return written(objects)


def _shown(words: Words) -> bytes:
    font = b"V" if words.vertical else b"H"
    text = words.text.encode("utf-16-be").hex().encode()
    return b"BT /%s %g Tf %g %g Td <%s> Tj ET\n" % (font, words.size, words.x, words.y, text)


def written(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF file of these objects, the first its catalogue, the sixth its particulars."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R/Info 6 0 R%s>>\n" % (len(objects) + 1, trailer)
    return out + b"startxref\n%d\n%%%%EOF\n" % start

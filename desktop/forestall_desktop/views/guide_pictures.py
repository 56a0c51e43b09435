"""Pictures of a guide's page, as wide as the page has room. Reads those shipped with the program; asks no network."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument, QTextFormat

from forestall_desktop.models import guide


def fit_pictures(document: QTextDocument, width: int, ratio: float) -> None:
    """Show every picture of the document at most so many logical pixels wide; `ratio`: device pixels for one of them."""
    for cursor in list(_pictures(document)):
        shown = cursor.charFormat().toImageFormat()
        image = QImage.fromData(guide.picture(shown.name()))
        if image.isNull():
            continue
        wide = min(width, image.width())
        # Made small by us: a document would leave out pixels instead of mixing them.
        small = image.scaledToWidth(round(wide * ratio), Qt.TransformationMode.SmoothTransformation)
        small.setDevicePixelRatio(ratio)
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(shown.name()), small)
        shown.setWidth(wide)
        shown.setHeight(wide * image.height() / image.width())
        cursor.setCharFormat(shown)


def _pictures(document: QTextDocument) -> Iterator[QTextCursor]:
    """A cursor over each picture."""
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            if fragment.isValid() and fragment.charFormat().objectType() == QTextFormat.ObjectTypes.ImageObject.value:
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                yield cursor
            part += 1
        block = block.next()

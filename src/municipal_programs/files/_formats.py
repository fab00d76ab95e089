"""The first key of a file, which tells what the file is and in which version of the format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.files import _messages as say
from municipal_programs.files._slips import Misread, Slip, misread
from municipal_programs.files._tree import Scalar, Table
from municipal_programs.model import ActivityReport, TargetProgram
from municipal_programs.values.wording import shown

if TYPE_CHECKING:
    from municipal_programs.files._tree import Node

__all__ = ["FORMATS", "Format", "without_format"]

_FAMILY = "municipal-programs"
_WRITTEN = re.compile(rf"{_FAMILY}/(?P<kind>[a-z]+)/(?P<version>[0-9]{{1,4}})")


@frozen(kw_only=True)
class Format:
    """A kind of file.

    Args:
        kind: Its name in the first line of the file.
        version: The version that is written, and the newest that is read.
        title: How a person calls such a file.
    """

    kind: str
    version: int
    title: Message

    def __str__(self) -> str:
        return f"{_FAMILY}/{self.kind}/{self.version}"


FORMATS: dict[type, Format] = {
    TargetProgram: Format(kind="program", version=1, title=say.PROGRAM),
    ActivityReport: Format(kind="activity", version=1, title=say.ACTIVITY),
}
"""What each model is written as."""


def without_format(root: Table, wanted: Format) -> Table:
    """Return the fields of *root* but for the first, which says what the file is.

    Raises:
        Misread: If it says nothing, or something else than *wanted*.
    """
    if "format" not in root:
        raise Misread([Slip(root.place, say.NO_FORMAT(format=wanted))])
    _refuse_other(root["format"], wanted)
    return Table(root.place, ((key, value) for key, value in root.entries if key.text != "format"))


def _refuse_other(node: Node, wanted: Format) -> None:
    text = node.text if isinstance(node, Scalar) else ""
    written = _WRITTEN.fullmatch(text)
    other = next((known for known in FORMATS.values() if written and known.kind == written["kind"]), None)
    if written is None or other is None:
        raise misread(node, say.UNKNOWN_FORMAT(seen=shown(text), format=wanted))
    if other != wanted:
        raise misread(node, say.OTHER_FORMAT(seen=other.title, expected=wanted.title))
    if int(written["version"]) > wanted.version:
        raise misread(node, say.NEWER_FORMAT(seen=shown(text), format=wanted))

"""The first key of a file, which tells what the file is and in which version of the format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.files import _messages as say
from municipal_programs.files._slips import Misread, Slip, misread
from municipal_programs.files._tree import Scalar, Table
from municipal_programs.model import ActivityReport, Delivery, TargetProgram
from municipal_programs.values.wording import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FORMATS", "FileModel", "Format", "model_of"]

FileModel = TargetProgram | ActivityReport | Delivery
"""Whatever a file holds."""
_Model = TypeVar("_Model", bound=FileModel)

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
    Delivery: Format(kind="delivery", version=1, title=say.DELIVERY),
}
"""What each model is written as."""


def model_of(root: Table, wanted: Sequence[type[_Model]]) -> type[_Model]:
    """Return which of the *wanted* models the field ``format`` of *root* announces.

    Raises:
        Misread: If it announces nothing, or something else.
    """
    expected = FORMATS[wanted[0]]
    if "format" not in root:
        raise Misread([Slip(root.place, say.NO_FORMAT(format=expected))])
    node = root["format"]
    text = node.text if isinstance(node, Scalar) else ""
    written = _WRITTEN.fullmatch(text)
    announced = next((model for model, known in FORMATS.items() if written and known.kind == written["kind"]), None)
    if written is None or announced is None:
        raise misread(node, say.UNKNOWN_FORMAT(seen=shown(text), format=expected))
    model = next((model for model in wanted if model is announced), None)
    if model is None:
        raise misread(node, say.OTHER_FORMAT(seen=FORMATS[announced].title, expected=expected.title))
    if int(written["version"]) > FORMATS[model].version:
        raise misread(node, say.NEWER_FORMAT(seen=shown(text), format=FORMATS[model]))
    return model

"""What plugins bring beside objects of the model and of reports: formats of files."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.hooks import _messages as say
from municipal_programs.model import ActivityReport, TargetProgram

__all__ = ["FileFormat"]

_SUFFIX = re.compile(r"\.[a-z0-9]{1,16}")


@frozen(kw_only=True)
class FileFormat:
    """A way to write programs and activity reports into files, beside YAML and JSON.

    Args:
        suffix: How the names of such files end, such as ``.toml``; the reader is chosen by it.
        title: What people call such a file.
        read: Takes the bytes of a file and what to call it in messages and origins; raises `MunicipalProgramsError` with
            everything that is wrong.
        write: Returns the bytes of a file, from which *read* makes an equal object.

    Raises:
        InvalidValueError: If the suffix is no dot with small Latin letters or digits.
    """

    suffix: str
    title: Message
    read: Callable[[bytes, str], TargetProgram | ActivityReport]
    write: Callable[[TargetProgram | ActivityReport], bytes]

    def __attrs_post_init__(self) -> None:
        if not _SUFFIX.fullmatch(self.suffix):
            raise InvalidValueError(say.BAD_SUFFIX(seen=self.suffix), ("suffix",))

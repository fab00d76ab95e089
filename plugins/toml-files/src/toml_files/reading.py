"""From TOML to programs and activity reports, with the checks of the library's own formats."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.files import FileFault, LoadError, Syntax, file_from
from municipal_programs.values import Origin
from toml_files import _messages as say

if TYPE_CHECKING:
    from municipal_programs.model import ActivityReport, TargetProgram

__all__ = ["read"]


def read(content: bytes, source: str) -> TargetProgram | ActivityReport:
    """Read whichever of the two *content* says that it is.

    Args:
        content: The bytes of a file.
        source: What to call it in messages and origins.

    Raises:
        LoadError: With everything that is wrong with the file, each fault with the way to its field.
    """
    origin = Origin(source=source)
    try:
        fields = tomllib.loads(content.decode("utf-8-sig"), parse_float=str)  # a figure is never a binary fraction
        text = json.dumps(fields, ensure_ascii=False, default=str)
    except ValueError as error:
        raise LoadError([FileFault(origin=origin, message=say.NOT_TOML(reason=error))]) from None
    try:
        built = file_from(text, source=source, syntax=Syntax.JSON)
    except LoadError as error:
        raise LoadError([_at_field(fault, origin) for fault in error.faults]) from None
    return evolve(built, written={figure: evolve(text, origin=origin) for figure, text in built.written.items()})


def _at_field(fault: FileFault, origin: Origin) -> FileFault:
    """Return *fault* with the way to its field: its line is one of the JSON between, which nobody sees."""
    path = " → ".join(str(step + 1) if isinstance(step, int) else step for step in fault.path)
    message = say.AT_FIELD(path=path, message=fault.message) if path else fault.message
    return evolve(fault, origin=origin, message=message)

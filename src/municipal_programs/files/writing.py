"""Programs, activity reports and deliveries as text for a file, in YAML or JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from municipal_programs.files._plain import plain
from municipal_programs.files._yaml_text import yaml_text
from municipal_programs.files.reading import Syntax

if TYPE_CHECKING:
    from municipal_programs.files._formats import FileModel
    from municipal_programs.model import ActivityReport, Delivery, TargetProgram

__all__ = ["write_activity", "write_delivery", "write_program"]


def write_program(program: TargetProgram, syntax: Syntax = Syntax.YAML) -> str:
    """Write a target program, so that reading it back gives an equal one.

    Args:
        program: The program. Where its `written` knows how a person wrote a figure, and that still means the same, the figure
            is written so; all others are written as offices write them. Comments of the file that it came from are not kept.
        syntax: How to write it.

    Returns:
        The text of a file, with a line break at its end. A text in this form, read and written again, is the same text.
    """
    return _text(program, syntax)


def write_activity(report: ActivityReport, syntax: Syntax = Syntax.YAML) -> str:
    """Write an activity report; see `write_program`."""
    return _text(report, syntax)


def write_delivery(delivery: Delivery, syntax: Syntax = Syntax.YAML) -> str:
    """Write what a department delivered; see `write_program`."""
    return _text(delivery, syntax)


def _text(model: FileModel, syntax: Syntax) -> str:
    fields = plain(model)
    return yaml_text(fields) if syntax is Syntax.YAML else json.dumps(fields, ensure_ascii=False, indent=2) + "\n"

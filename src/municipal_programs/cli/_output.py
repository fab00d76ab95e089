"""Where a command writes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from municipal_programs.cli import _messages as say
from municipal_programs.errors import InvalidValueError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["refuse_overwriting"]


def refuse_overwriting(output: Path, *inputs: Path) -> None:
    """Refuse an *output* that is one of the *inputs*, by whatever name: what was read would be gone.

    Raises:
        InvalidValueError: If it is one.
    """
    for path in inputs:
        if os.path.exists(output) and os.path.exists(path) and output.samefile(path):  # noqa: PTH110 - that of Path raises
            raise InvalidValueError(say.OUTPUT_IS_INPUT(path=output))

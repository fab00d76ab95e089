"""Which findings are for everyone's eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.checks import _messages as say

if TYPE_CHECKING:
    from municipal_programs.checks.finding import Finding

__all__ = ["is_public"]

_OF_THE_OFFICE: Final = frozenset({"MP871", "MP872", "MP876", "MP880"})
"""What the office has to mend in the folder of its city, before anybody else looks."""


def is_public(finding: Finding) -> bool:
    """Tell whether *finding* is about what a program says, and not about the run, a waiver, a plugin or the files of the office."""
    return finding.code not in say.OF_THE_RUN and finding.code not in _OF_THE_OFFICE

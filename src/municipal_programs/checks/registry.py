"""The rules of the library, family by family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.checks import sums

if TYPE_CHECKING:
    from municipal_programs.checks.rule import AnyRule

__all__ = ["BUILT_IN", "PREFIX"]

PREFIX: Final = "MP"
"""The letters of the library's own codes; a plugin's rules have others."""

BUILT_IN: Final[tuple[AnyRule, ...]] = (*sums.RULES,)
"""Every rule of the library."""

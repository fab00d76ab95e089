"""The rules of the library, family by family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.checks import activity, decisions, indicators, money, narrative, numbering, scope, sums, term, units

if TYPE_CHECKING:
    from municipal_programs.checks.rule import AnyRule

__all__ = ["BUILT_IN", "PREFIX"]

PREFIX: Final = "MP"
"""The letters of the library's own codes; a plugin's rules have others."""

BUILT_IN: Final[tuple[AnyRule, ...]] = (
    *units.RULES,
    *sums.RULES,
    *scope.RULES,
    *money.RULES,
    *indicators.RULES,
    *term.RULES,
    *decisions.RULES,
    *numbering.RULES,
    *narrative.RULES,
    *activity.RULES,
)
"""Every rule of the library."""

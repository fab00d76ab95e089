"""Item 5 of the form: the money, before the tables of measures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import Position, Section, funding_summary, stated_totals

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

__all__ = ["funding_section"]

_TEMPLATE = Path(__file__).with_name("templates") / "funding.docx"


def funding_section(program: TargetProgram) -> Section:
    """Return what was promised, planned and disbursed, and what the received reports state of it, in тис. грн."""
    return Section(
        identity="zhytomyr_profile.funding",
        title="5. Фінансування та виконання заходів Програми",
        position=Position.FUNDING,
        template=_TEMPLATE,
        values={**funding_summary(program), "stated": stated_totals(program, "disbursed")},
    )

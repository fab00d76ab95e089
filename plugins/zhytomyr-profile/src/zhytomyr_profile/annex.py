"""The annex: what the received reports state, beside how it was read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.reports import Position, Section, stated_in

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

__all__ = ["annex_section"]

_TEMPLATE = Path(__file__).with_name("templates") / "annex.docx"


def annex_section(program: TargetProgram) -> Section:
    """Return the statements of the received reports that differ from what was read, or that need a word."""
    return Section(
        identity="zhytomyr_profile.annex",
        title="Додаток. Показники поданих звітів, що потребують уваги",
        position=Position.ANNEX,
        template=_TEMPLATE,
        values={"accounts": stated_in(program)},
    )

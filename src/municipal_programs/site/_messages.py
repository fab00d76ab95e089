"""What pages say beside the headings of their templates."""

from __future__ import annotations

from municipal_programs.checks import Severity
from municipal_programs.errors import Wording

NO_FIGURE = Wording(uk="немає", en="none")
BAR = Wording(uk="{series}: {number}", en="{series}: {number}")
BARS = Wording(uk="{category}. {bars}", en="{category}. {bars}")
APPROVES = Wording(uk="затверджує програму", en="approves the program")
AMENDS = Wording(uk="вносить зміни", en="amends it")
PROGRAMS_BY_MONEY = Wording(uk="Заплановано і профінансовано за програмами", en="Planned and disbursed by program")
PLANNED = Wording(uk="Заплановано", en="Planned")
DISBURSED = Wording(uk="Профінансовано", en="Disbursed")
OPEN_FINDINGS = {
    Severity.ERROR: Wording(uk="Помилки", en="Errors"),
    Severity.WARNING: Wording(uk="Попередження", en="Warnings"),
    Severity.NOTE: Wording(uk="Примітки", en="Notes"),
}

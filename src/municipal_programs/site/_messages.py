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
COUNTED_FINDINGS = {
    Severity.ERROR: Wording(uk="помилок\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}{count}", en="errors: {count}"),
    Severity.WARNING: Wording(uk="попереджень\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}{count}", en="warnings: {count}"),
    Severity.NOTE: Wording(uk="приміток\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}{count}", en="notes: {count}"),
}
ALLOCATED_OF = Wording(
    uk="«Затверджено в бюджеті» – не за всю програму: цю суму зазначено для {given} з {measures} заходів ({departments}) {years}. Порівнювати її "
    "із запланованим на весь термін не можна.",
    en="What budgets gave is not told of the whole program: it is stated for {given} of {measures} measures ({departments}) {years}. It cannot "
    "be compared with what is planned for the whole term.",
)
IN_YEARS = Wording(uk="за {years} рр.", en="for {years}")
OF_NO_YEAR = Wording(uk="без зазначення року", en="of no year that is named")

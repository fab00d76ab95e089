"""Totals that the text of a report states: of the program and by year, planned and spent, in figures or in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.intake.amounts import Amount, number_in
from municipal_programs.intake.confidence import Confidence
from municipal_programs.intake.folding import folded, tidy
from municipal_programs.intake.numerals import read_money_in_words
from municipal_programs.intake.roles import Role, money_unit_in, source_in, year_in
from municipal_programs.values import MoneyUnit, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.intake.received import ReceivedParagraph
    from municipal_programs.model import FundingSource

__all__ = ["StatedTotal", "totals_in"]

_MONEY: Final = re.compile(
    r"(?P<number>(?<![\w№,.-])\d[\d  '’.,]*?)\s*(?P<unit>(?:тис(?:яч[аі]?)?\.?|млн\.?|мільйон\w*)?\s*(?:грн\b\.?|гривень|гривні|гривня|₴))",
    re.IGNORECASE,
)
_RUNS: Final = re.compile(
    r";|\n|,\s+(?=(?:у|в|на|за)?\s*(?:19|20)\d\d\b)|(?:зокрема|у тому числі|в тому числі|у т\.\s?ч\.|з них)\s*:?"
)
_SPENT: Final = re.compile(r"фактичн|профінансован|використан|касов|освоєн|видатки становил|витрачен")
_MEANT: Final = re.compile(r"прогноз|план|передбач|орієнтовн|затвердж|паспорт|загальн\w* обсяг|потреб")
_LED: Final = re.compile(r"становл|склада|передбач|прогноз|план|факт|використан")
_OF: Final = re.compile(r"\s*(?:із|з)\s*")
"""«профінансовано 4 178,7 тис. грн із 6 860,6 тис. грн»"""
_LEAD: Final = re.compile(r"фінанс|обсяг|кошт|видатк|ресурс|бюджет")


@frozen(kw_only=True)
class StatedTotal:
    """A total as a text states it.

    Args:
        role: `Role.PLANNED` or `Role.DISBURSED`.
        amount: The amount, with its year and its source.
        text: The amount and its unit, unedited.
        origin: Where the text stands.
        of_passport: Whether the text says that it repeats the passport.
    """

    role: Role
    amount: Amount
    text: str
    origin: Origin
    of_passport: bool = False


def totals_in(paragraphs: Sequence[ReceivedParagraph]) -> Iterator[StatedTotal]:
    """Yield the totals that *paragraphs* state, in order; a line of a year belongs to the sentence that leads it."""
    role: Role | None = None
    passport = False
    for paragraph in paragraphs:
        plain = folded(paragraph.text)
        own = _role(plain)
        if own is not None:
            role, passport = own, "паспорт" in plain
        elif not _goes_on(plain):
            role = None
        for clause_role, amount, text in _amounts(paragraph.text, role):
            yield StatedTotal(role=clause_role, amount=amount, text=text, origin=paragraph.origin, of_passport=passport)


def _role(plain: str) -> Role | None:
    if not _LEAD.search(plain):
        return None
    spent, meant = _SPENT.search(plain), _MEANT.search(plain)
    if spent and (not meant or spent.start() < meant.start()):
        return Role.DISBURSED
    return Role.PLANNED if meant else None


def _goes_on(plain: str) -> bool:
    return bool(re.match(r"[-–—•·*\s]*(?:(?:у|в|на|за|протягом)\s+)?(?:19|20)\d\d\b", plain)) or source_in(plain[:60]) is not None


def _amounts(text: str, led: Role | None) -> Iterator[tuple[Role, Amount, str]]:
    """Yield the amounts of a paragraph, each with what it is the amount of: its own words say so, or else what *led* to it."""
    role = led
    for run in filter(None, (tidy(run) for run in _RUNS.split(text))):
        end = 0
        found = list(_MONEY.finditer(run))
        spelled = read_money_in_words(run) if not found else None
        if spelled is not None and role is not None:
            hryvnias = spelled.in_unit(MoneyUnit.HRYVNIA)
            bare = Amount(number=hryvnias, text=run, unit=MoneyUnit.HRYVNIA, confidence=Confidence.LIKELY)
            yield role, _amount(run, "", bare), run
        for match in found:
            before = folded(run[end : match.start()])
            if _OF.fullmatch(before) and role is Role.DISBURSED:
                role = Role.PLANNED
            role = _role(before) or (Role.DISBURSED if _SPENT.search(before) and role is not None else role)
            number = number_in(match["number"])
            if number is not None and role is not None:
                unit = money_unit_in(match["unit"])
                bare = Amount(number=number.value, text=match[0], unit=unit, confidence=number.confidence)
                yield role, _amount(run[end : match.end()], match[0], bare), " ".join(match[0].split())
            end = match.end()


def _amount(run: str, written: str, bare: Amount) -> Amount:
    """Add the year and the source that the words around an amount name."""
    around = run.replace(written, " ", 1)
    leading = re.match(
        r"[-–—•·*\s]*(?:.{0,60}?\s)?(?:у|в|на|за)?\s*((?:19|20)\d\d)\s*(?:р|[-–—:](?!\s*(?:19|20)\d\d))", folded(around)
    )
    year = year_in(leading[1]) if leading else None
    named = re.search(r"(?:\S+\s+){0,2}(?:бюджет|кошт|джерел)\w*(?:\s+\S+)?", folded(around))
    source: FundingSource | None = source_in(named[0]) if named and not _LED.search(folded(around)) else None
    return Amount(number=bare.number, text=bare.text, unit=bare.unit, year=year, source=source, confidence=bare.confidence)

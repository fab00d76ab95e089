"""Findings, coverage and rules as a person reads them in a terminal."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks.catalogue import title_of
from municipal_programs.checks.coverage import Outcome
from municipal_programs.checks.registry import BUILT_IN
from municipal_programs.checks.severity import Severity
from municipal_programs.errors import Language, Message
from municipal_programs.values import Money
from municipal_programs.values.wording import write_money, write_number, write_short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from municipal_programs.checks.coverage import Coverage
    from municipal_programs.checks.finding import Finding
    from municipal_programs.checks.rule import AnyRule

__all__ = ["MOST_IN_FULL", "coverage_text", "findings_text", "value_text"]

MOST_IN_FULL = 100
"""Findings that are told in full; of more, each keeps its one line, since nobody reads further."""
_INDENT = "    "


def findings_text(
    findings: Sequence[Finding], language: Language = Language.UKRAINIAN, *, rules: Sequence[AnyRule] = BUILT_IN
) -> str:
    """Return *findings* as text: ``file:line: CODE message``, then what is stated, computed and different, and what explains it.

    A summary by code stands in front, so that a thousand findings begin with what there is.

    Args:
        findings: In the order in which they are to be shown.
        language: Of the sentences.
        rules: The rules whose titles the summary tells, those of plugins included.

    Returns:
        Lines, the last without a line break; empty for no findings.
    """
    lines: list[str] = []
    if findings:
        lines += [*_summary(findings, language, rules), ""]
    for finding in findings:
        lines.append(f"{_place(finding, language)}: {finding.code} {finding.message.text(language)}")
        if len(findings) <= MOST_IN_FULL:
            lines += [f"{_INDENT}{detail.text(language)}" for detail in _details(finding)]
    return "\n".join(lines)


def coverage_text(coverage: Iterable[Coverage], language: Language = Language.UKRAINIAN) -> str:
    """Return what was checked and found right, what was found wrong and what could not be checked, a line a rule."""
    return "\n".join(_covered(one).text(language) for one in coverage)


def value_text(value: object, unit: str = "") -> str:
    """Return a value of a finding as a person writes it, with its unit."""
    match value:
        case Money():
            return write_money(value)
        case Decimal() | int():
            number = write_number(value)
            return f"{number}\u00a0{unit}" if unit else number
        case dt.date():
            return write_short_date(value)
        case _:
            return str(value)


def _summary(findings: Sequence[Finding], language: Language, rules: Sequence[AnyRule]) -> Iterator[str]:
    of = Counter(finding.severity for finding in findings if finding.is_open)
    waived = sum(not finding.is_open for finding in findings)
    yield say.SUMMARY(
        count=len(findings), errors=of[Severity.ERROR], warnings=of[Severity.WARNING], notes=of[Severity.NOTE], waived=waived
    ).text(language)
    codes = Counter((finding.severity.weight, finding.code) for finding in findings)
    for (_, code), times in sorted(codes.items()):
        yield f"{_INDENT}{code}  {times:>4}  {title_of(code, rules).text(language)}".rstrip()


def _place(finding: Finding, language: Language) -> str:
    return finding.origin.text(language) if finding.origin else finding.subject


def _details(finding: Finding) -> Iterator[Message]:
    yield say.WEIGHT(severity=finding.severity.message, subject=finding.subject, fingerprint=finding.fingerprint)
    if finding.stated is not None:
        yield say.STATED(value=value_text(finding.stated, finding.unit))
    if finding.computed is not None:
        yield say.COMPUTED(value=value_text(finding.computed, finding.unit))
    if finding.difference is not None:
        points = say.PERCENTAGE_POINTS()
        unit = points if finding.unit == "%" else Message(uk=finding.unit, en=finding.unit)
        uk, en = (value_text(finding.difference, one) for one in (unit.uk, unit.en))
        yield say.DIFFERENCE(value=Message(uk=uk, en=en))
    for explanation in finding.explanations:
        yield say.EXPLAINED(message=explanation.message)
        if explanation.proof:
            yield say.PROOF(proof=explanation.proof)
    if finding.basis is not None:
        yield say.BASIS(basis=finding.basis)
    if finding.waiver is not None:
        waiver = finding.waiver
        yield say.WAIVED(person=waiver.person, date=write_short_date(waiver.date), reason=waiver.reason)


def _covered(covered: Coverage) -> Message:
    lacking = Message(uk=", ".join(one.uk for one in covered.lacking), en=", ".join(one.en for one in covered.lacking))
    known: dict[str, object] = {
        "code": covered.code,
        "outcome": covered.outcome.message,
        "title": covered.title,
        "lacking": lacking,
    }
    if covered.outcome is Outcome.NOT_CHECKABLE:
        return say.NOT_COVERED(**known)
    known["count"] = covered.findings
    if covered.missing:
        return say.COVERED_WITHOUT(**known, missing=", ".join(covered.missing[:_MOST_MISSING]), more=_more(covered))
    return say.COVERED(**known)


_MOST_MISSING = 5
"""Identities of missing data that a line names; the others are counted."""


def _more(covered: Coverage) -> Message:
    more = len(covered.missing) - _MOST_MISSING
    return say.AND_MORE(count=more) if more > 0 else say.NOTHING()

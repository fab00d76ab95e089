"""Hold findings against the waivers of those who answer for them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.checks import _messages as say
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.severity import Severity
from municipal_programs.values.wording import write_short_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from municipal_programs.checks.waiver import Waiver
    from municipal_programs.errors import Message

__all__ = ["waived"]

WAIVER_WITHOUT_FINDING = "MP003"
WAIVER_EXPIRED = "MP004"
WAIVER_REPEATED = "MP005"


def waived(findings: Sequence[Finding], waivers: Iterable[Waiver], today: dt.date | None) -> Iterator[Finding]:
    """Yield *findings*, each with the waiver that holds for it, and a finding for each waiver that holds for none.

    Args:
        findings: What the rules found.
        waivers: Who answers for what.
        today: The day on which a waiver has to hold; without it none expires.
    """
    ordered = sorted(waivers, key=lambda waiver: (waiver.fingerprint, waiver.date, waiver.person, waiver.reason))
    holding = {waiver.fingerprint: waiver for waiver in ordered if today is None or waiver.holds_on(today)}
    for finding in findings:
        waiver = holding.get(finding.fingerprint)
        yield evolve(finding, waiver=waiver) if waiver else finding
    yield from _troubles(findings, ordered, holding, today)


def _troubles(
    findings: Sequence[Finding], waivers: Sequence[Waiver], holding: dict[str, Waiver], today: dt.date | None
) -> Iterator[Finding]:
    known = {finding.fingerprint for finding in findings}
    times = Counter(waiver.fingerprint for waiver in waivers)
    for fingerprint, waiver in {waiver.fingerprint: waiver for waiver in waivers}.items():
        words = {"fingerprint": fingerprint, "person": waiver.person, "reason": waiver.reason}
        if fingerprint not in known:
            yield _trouble(WAIVER_WITHOUT_FINDING, Severity.WARNING, waiver, say.WAIVER_WITHOUT_FINDING(**words))
        elif fingerprint not in holding and today is not None:
            yield _trouble(WAIVER_EXPIRED, Severity.WARNING, waiver, _out_of_time(waiver, today, words))
        if times[fingerprint] > 1:
            yield _trouble(WAIVER_REPEATED, Severity.NOTE, waiver, say.WAIVER_REPEATED(**words, times=times[fingerprint]))


def _out_of_time(waiver: Waiver, today: dt.date, words: Mapping[str, str]) -> Message:
    if waiver.date > today:
        return say.WAIVER_BEGINS_LATER(**words, date=write_short_date(waiver.date))
    return say.WAIVER_EXPIRED(**words, expires=write_short_date(waiver.expires or waiver.date))


def _trouble(code: str, severity: Severity, waiver: Waiver, message: Message) -> Finding:
    return Finding(
        subject=f"waiver.{waiver.fingerprint}",
        message=message,
        origin=waiver.written.origin if waiver.written else None,
        code=code,
        severity=severity,
    )

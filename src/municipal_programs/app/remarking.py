"""Findings as remarks in the margin of the document that they were found in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from municipal_programs.app import _messages as say
from municipal_programs.checks import Severity, value_text
from municipal_programs.values import Origin
from municipal_programs.word.received import Comment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.checks import Finding
    from municipal_programs.errors import Language

__all__ = ["comments_of"]

_MOST: Final = 500
"""Comments that a document gets; Word slows down with more, and nobody reads them."""


def comments_of(findings: Sequence[Finding], language: Language) -> list[Comment]:
    """Return a summary for the first page and a comment for each finding, the heaviest first where there are too many."""
    heaviest = sorted(range(len(findings)), key=lambda place: (findings[place].severity.weight, place))[:_MOST]
    chosen = [findings[place] for place in sorted(heaviest)]
    summary = Comment(origin=Origin(source=""), lines=tuple(_summary(findings, language)))
    return [summary, *(_comment(finding, language) for finding in chosen)]


def _summary(findings: Sequence[Finding], language: Language) -> Iterator[str]:
    counts = Counter(finding.severity for finding in findings)
    yield say.SUMMARY(count=len(findings)).text(language) if findings else say.NO_FINDINGS().text(language)
    for severity in Severity:
        if counts[severity]:
            yield f"{severity.message.text(language)}: {counts[severity]}"
    heaviest = [finding for finding in findings if finding.severity is Severity.ERROR][:10]
    for finding in heaviest:
        yield f"{finding.code}: {finding.message.text(language)}"
    if len(findings) > _MOST:
        yield say.TOO_MANY_COMMENTS(most=_MOST).text(language)


def _comment(finding: Finding, language: Language) -> Comment:
    return Comment(origin=finding.origin or Origin(source=""), lines=tuple(_lines(finding, language)))


def _lines(finding: Finding, language: Language) -> Iterator[str]:
    yield f"{finding.code} ({finding.severity.message.text(language)}). {finding.message.text(language)}"
    for wording, value in ((say.STATED, finding.stated), (say.COMPUTED, finding.computed), (say.DIFFERENCE, finding.difference)):
        if value is not None and value != "":
            yield wording(value=value_text(value, finding.unit)).text(language)
    for explanation in finding.explanations:
        proof = f" ({explanation.proof})" if explanation.proof else ""
        yield say.EXPLAINED(message=explanation.message, proof=proof).text(language)
    if finding.basis is not None:
        yield say.BASIS(basis=finding.basis).text(language)

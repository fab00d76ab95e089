"""Findings as plain rows for a page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from municipal_programs.checks import Severity, title_of, value_text
from municipal_programs.site import _messages as say

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from municipal_programs.checks import Finding
    from municipal_programs.reports import Values

__all__ = ["counted_findings", "finding_groups", "place_of"]


def finding_groups(findings: Sequence[Finding], places: Collection[str] = ()) -> list[Values]:
    """Return *findings* by their weight, the heaviest first, and in each by what they break.

    Args:
        findings: The findings; where they stand in files is left out, for it is nobody's business outside.
        places: The anchors of the page, each the beginning of the identities of the figures that stand there.

    Returns:
        For each weight that occurs a mapping with ``title``, ``severity``, ``count`` and ``rules``, each with ``code``, ``title``
        (what is demanded; empty for a rule of a plugin) and ``rows``; a row has ``message``, ``place`` (the anchor of its subject, empty
        where there is none), ``stated``, ``computed``, ``difference``, ``basis`` (each empty where there is none) and
        ``explanations`` with ``message`` and ``proof``.
    """
    by_severity = {severity: [one for one in findings if one.severity is severity] for severity in Severity}
    return [
        {
            "title": say.OPEN_FINDINGS[severity]().uk,
            "severity": severity.value,
            "count": str(len(own)),
            "rules": [
                _rule(code, [one for one in own if one.code == code], places) for code in sorted({one.code for one in own})
            ],
        }
        for severity, own in by_severity.items()
        if own
    ]


def counted_findings(findings: Sequence[Finding]) -> list[str]:
    """Return how many *findings* there are of each weight that occurs, in words, the heaviest first."""
    counts = Counter(one.severity for one in findings)
    return [say.COUNTED_FINDINGS[severity](count=counts[severity]).uk for severity in Severity if counts[severity]]


def _rule(code: str, findings: Sequence[Finding], places: Collection[str]) -> Values:
    return {"code": code, "title": title_of(code).uk.rstrip("."), "rows": [_row(finding, places) for finding in findings]}


def _row(finding: Finding, places: Collection[str]) -> Values:
    return {
        "message": finding.message.uk,
        "place": place_of(finding.subject, places),
        "stated": _shown(finding.stated, finding.unit),
        "computed": _shown(finding.computed, finding.unit),
        "difference": _shown(finding.difference, finding.unit),
        "basis": "" if finding.basis is None else finding.basis.uk,
        "explanations": [{"message": one.message.uk, "proof": one.proof} for one in finding.explanations],
    }


def _shown(value: object, unit: str) -> str:
    return "" if value is None else value_text(value, unit)


def place_of(subject: str, places: Collection[str]) -> str:
    """Return the anchor of the row in which the figure *subject* stands: the longest beginning of its identity that is one."""
    steps = subject.split(".")
    beginnings = (".".join(steps[:length]) for length in range(len(steps), 0, -1))
    return next((beginning for beginning in beginnings if beginning in places), "")

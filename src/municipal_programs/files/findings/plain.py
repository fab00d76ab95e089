"""Findings as JSON, in a documented and versioned form: `docs/findings-format.md` and the schema beside this module."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from decimal import Decimal
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from municipal_programs.checks import Severity, value_text
from municipal_programs.values import Money, MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from municipal_programs.checks import Coverage, Explanation, Finding, Waiver
    from municipal_programs.errors import Message
    from municipal_programs.values import Origin

__all__ = ["FORMAT", "findings_json", "plain_finding", "schema"]

FORMAT: Final = "municipal-programs/findings/1"
"""The first value of the document; the number grows when a reader of the old form would misread the new one."""

_PLACE = ("line", "column", "sheet", "cell", "table", "row", "paragraph")


def findings_json(findings: Sequence[Finding], coverage: Iterable[Coverage] = ()) -> str:
    """Return *findings*, and what was covered, as a JSON document of the form `FORMAT`, with a line break at its end.

    Args:
        findings: In the order in which they are to stand.
        coverage: How each rule came out.
    """
    of = Counter(finding.severity for finding in findings if finding.is_open)
    document = {
        "format": FORMAT,
        "summary": {
            "findings": len(findings),
            "errors": of[Severity.ERROR],
            "warnings": of[Severity.WARNING],
            "notes": of[Severity.NOTE],
            "waived": sum(not finding.is_open for finding in findings),
        },
        "findings": [plain_finding(finding) for finding in findings],
        "coverage": [_covered(covered) for covered in coverage],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the form."""
    text = resources.files("municipal_programs.files.findings").joinpath("findings-1.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def plain_finding(finding: Finding) -> dict[str, Any]:
    """Return *finding* as plain data."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": _both(finding.message),
        "subject": finding.subject,
        "origin": _origin(finding.origin),
        "stated": _value(finding.stated, finding.unit),
        "computed": _value(finding.computed, finding.unit),
        "difference": _value(finding.difference, finding.unit),
        "unit": finding.unit,
        "explanations": [_explanation(explanation) for explanation in finding.explanations],
        "basis": _both(finding.basis),
        "fingerprint": finding.fingerprint,
        "waiver": _waiver(finding.waiver),
    }


def _both(message: Message | None) -> dict[str, str] | None:
    return None if message is None else {"uk": message.uk, "en": message.en}


def _origin(origin: Origin | None) -> dict[str, Any] | None:
    if origin is None:
        return None
    given = {name: getattr(origin, name) for name in _PLACE if getattr(origin, name)}
    return {"source": origin.source, **given}


def _value(value: object, unit: str) -> dict[str, str] | None:
    """Return a value with its kind, its exact form for machines, and its text for people."""
    match value:
        case None:
            return None
        case Money():
            kind, exact = "money", f"{value.in_unit(MoneyUnit.HRYVNIA):.2f}"
        case Decimal():
            kind, exact = "number", f"{value:f}"
        case int():
            kind, exact = "count", str(value)
        case dt.date():
            kind, exact = "date", value.isoformat()
        case _:
            kind, exact = "text", str(value)
    return {"kind": kind, "value": exact, "text": value_text(value, unit)}


def _explanation(explanation: Explanation) -> dict[str, Any]:
    return {
        "kind": explanation.kind.value,
        "message": _both(explanation.message),
        "subjects": list(explanation.subjects),
        "proof": explanation.proof,
    }


def _waiver(waiver: Waiver | None) -> dict[str, Any] | None:
    if waiver is None:
        return None
    return {
        "reason": waiver.reason,
        "person": waiver.person,
        "date": waiver.date.isoformat(),
        "expires": waiver.expires.isoformat() if waiver.expires else None,
    }


def _covered(covered: Coverage) -> dict[str, Any]:
    return {
        "file": covered.source,
        "code": covered.code,
        "title": _both(covered.title),
        "outcome": covered.outcome.value,
        "findings": covered.findings,
        "missing": list(covered.missing),
        "lacking": [_both(one) for one in covered.lacking],
        "plugin": covered.plugin,
    }

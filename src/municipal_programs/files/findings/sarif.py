"""Findings as SARIF 2.1.0, the form that code hosts and editors read (OASIS standard)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from municipal_programs.checks import BUILT_IN, Severity
from municipal_programs.checks.catalogue import title_of
from municipal_programs.errors import Language
from municipal_programs.files.findings.plain import plain_finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.checks import AnyRule, Finding
    from municipal_programs.values import Origin

__all__ = ["sarif_json"]

_VERSION: Final = "2.1.0"
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT: Final = "municipalPrograms/v1"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif_json(
    findings: Sequence[Finding],
    language: Language = Language.UKRAINIAN,
    *,
    rules: Sequence[AnyRule] = BUILT_IN,
    version: str = "",
) -> str:
    """Return *findings* as a SARIF log with one run, with a line break at its end.

    Args:
        findings: In the order in which they are to stand; waived ones are suppressed results.
        language: Of the sentences.
        rules: The rules whose descriptions the log carries, those of plugins included.
        version: The version of the tool; left out where it is empty.
    """
    described = {rule.code: rule for rule in rules}
    codes = sorted({*described, *(finding.code for finding in findings)})
    driver: dict[str, Any] = {
        "name": "municipal-programs",
        **({"version": version} if version else {}),
        "rules": [_rule(code, described.get(code), language) for code in codes],
    }
    results = [_result(finding, codes.index(finding.code), language) for finding in findings]
    run = {"tool": {"driver": driver}, "language": language.value, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": _VERSION, "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, rule: AnyRule | None, language: Language) -> dict[str, Any]:
    if rule is None:
        title = title_of(code).text(language)
        return {"id": code, **({"shortDescription": {"text": title}} if title else {})}
    return {
        "id": code,
        "shortDescription": {"text": rule.title.text(language)},
        "fullDescription": {"text": rule.requirement.text(language).strip()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, index: int, language: Language) -> dict[str, Any]:
    sentences = [finding.message.text(language)]
    for explanation in finding.explanations:
        sentences += [explanation.message.text(language), *([explanation.proof] if explanation.proof else [])]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(sentences)},
        "locations": [_location(finding)],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "properties": {name: plain_finding(finding)[name] for name in ("stated", "computed", "difference", "unit")},
    }
    if finding.waiver is not None:
        justification = f"{finding.waiver.person}: {finding.waiver.reason}"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": justification}]
    return result


def _location(finding: Finding) -> dict[str, Any]:
    logical = {"logicalLocations": [{"fullyQualifiedName": finding.subject}]}
    if finding.origin is None:
        return logical
    return {"physicalLocation": _physical(finding.origin), **logical, "message": {"text": str(finding.origin)}}


def _physical(origin: Origin) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(origin.source.replace("\\", "/"))}}
    if origin.line:
        region = {"startLine": origin.line, **({"startColumn": origin.column} if origin.column else {})}
        physical["region"] = region
    return physical

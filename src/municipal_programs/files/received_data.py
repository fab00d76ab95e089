"""Data read out of a document as a YAML file, with the place of each value in the document as a comment."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from municipal_programs.files._plain import plain
from municipal_programs.files.findings import findings_json
from municipal_programs.files.reading import activity_from, program_from
from municipal_programs.files.writing import write_activity, write_program
from municipal_programs.model import TargetProgram

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.checks import Coverage, Finding
    from municipal_programs.intake import Reading
    from municipal_programs.model import ActivityReport

__all__ = ["AUDIT_FORMAT", "audit_json", "write_received"]

AUDIT_FORMAT: Final = "municipal-programs/audit/1"


def write_received(subject: TargetProgram | ActivityReport) -> str:
    """Write a program or an activity report that was read out of a document.

    Args:
        subject: Its `written` holds places in the document.

    Returns:
        The text of a YAML file. Behind each value whose place is known a comment names it; reading the file back gives an equal
        program.
    """
    if isinstance(subject, TargetProgram):
        text = write_program(subject)
        again: TargetProgram | ActivityReport = program_from(text)
    else:
        text = write_activity(subject)
        again = activity_from(text)
    lines = text.split("\n")
    for figure, place in again.written.items():
        read = subject.written.get(figure)
        number = place.origin.line
        if read is None or not 0 < number <= len(lines):
            continue
        lines[number - 1] += _comment(lines[number - 1], read.origin.text())
    return "\n".join(lines)


def audit_json(
    source: str,
    subjects: Sequence[tuple[TargetProgram | ActivityReport, Sequence[Reading]]],
    findings: Sequence[Finding],
    coverage: Sequence[Coverage],
) -> str:
    """Return an audit as a JSON document of the form `AUDIT_FORMAT`, with a line break at its end.

    Args:
        source: The file that was audited.
        subjects: Its programs and activity reports, each with its figures as they were read.
        findings: All findings, in the order in which they are to stand.
        coverage: How the rules came out.
    """
    found: dict[str, Any] = json.loads(findings_json(findings, coverage))
    told = [{"data": plain(subject), "readings": [_read(reading) for reading in readings]} for subject, readings in subjects]
    document = found | {"format": AUDIT_FORMAT, "source": source, "subjects": told}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _read(reading: Reading) -> dict[str, str]:
    return {
        "figure": reading.figure,
        "text": reading.text,
        "value": reading.value,
        "place": reading.origin.text(),
        "confidence": reading.confidence.value,
    }


def _comment(line: str, place: str) -> str:
    printable = "".join(char for char in place if char.isprintable())
    return "" if "  # " in line else f"  # {printable}"

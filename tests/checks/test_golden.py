"""The golden case: on both seeds the findings are exactly those that were worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from municipal_programs.checks import ExplanationKind, Finding, check, findings_text, value_text
from municipal_programs.files import read_file

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "zhytomyr"
GOLDEN = Path(__file__).parent / "golden" / "zhytomyr.md"
FILES = (EXAMPLE / "program.yaml", EXAMPLE / "activity-2017.yaml")

Row = tuple[str, str, str, str, str, str]


def expected() -> list[Row]:
    """Return the rows of the golden list: code, subject, line, stated, computed and explanation."""
    table = GOLDEN.read_text(encoding="utf-8").split("## Worked out")[0]
    rows = [[cell.strip().strip("`") for cell in line.strip("|").split(" | ")] for line in table.splitlines() if "| MP" in line]
    return sorted((row[1], row[2], row[3], row[4], row[5], row[6]) for row in rows)


def as_row(finding: Finding, lines: list[str], wanted: list[Row]) -> Row:
    """Return *finding* as a row; its line is cut as the row of the golden list cuts it."""
    assert finding.origin is not None
    line = lines[finding.origin.line - 1].strip()
    cut = next((row[2] for row in wanted if row[:2] == (finding.code, finding.subject) and line.startswith(row[2])), line)
    return finding.code, finding.subject, cut, shown(finding.stated), shown(finding.computed), explained(finding)


def shown(value: object) -> str:
    """Return a value as the golden list writes it."""
    return "–" if value is None else value_text(value).replace("\u00a0", " ")


def explained(finding: Finding) -> str:
    """Return the explanations of *finding* as the golden list writes them."""
    parts = [
        ("≈ " if one.kind is ExplanationKind.NEARLY else "") + (" + ".join(one.subjects) or one.kind)
        for one in finding.explanations
    ]
    return ", ".join(parts) or "–"


def test_the_findings_on_the_seeds_are_exactly_those_worked_out_by_hand() -> None:
    """Every discrepancy that is there is found at its line with its explanation, and nothing consistent is reported."""
    wanted = expected()
    found = [
        as_row(finding, file.read_text(encoding="utf-8").splitlines(), wanted)
        for file in FILES
        for finding in check(read_file(file))
    ]

    assert sorted(found) == wanted


def test_no_two_findings_on_the_seeds_share_a_fingerprint() -> None:
    """A waiver names one finding."""
    fingerprints = [finding.fingerprint for file in FILES for finding in check(read_file(file))]

    assert len(set(fingerprints)) == len(fingerprints)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_findings_on_the_seeds_can_be_read(file: Path) -> None:
    """Each is a line that an editor understands, with its details below."""
    findings = check(read_file(file))
    text = findings_text(findings)

    assert all(f":{finding.origin.line}:" in text for finding in findings if finding.origin)
    assert text.count("\n    помилка · ") == sum(finding.severity == "error" for finding in findings)


def test_what_nothing_explains_is_told_to_the_hryvnia() -> None:
    """The 140 hryvnias of the seed belong to no row, and the explanation says so."""
    finding = next(finding for finding in check(read_file(FILES[0])) if finding.code == "MP202")

    assert "140,00\u00a0грн" in finding.explanations[0].message.uk
    assert finding.explanations[0].proof.replace("\u00a0", " ") == "4 178 717,85 − 470 600,00 − 298 000,00 ≈ 3 409 977,85"

"""Reports of other councils, in forms that nobody wrote the code for: what is read of each, and what is said of it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.intake import foreign

import municipal_programs as mp
from municipal_programs.model import TargetProgram
from municipal_programs.values import Money, MoneyUnit
from municipal_programs.values.wording import write_money

if TYPE_CHECKING:
    from municipal_programs.model import FundingLine, Indicator, Measure, Observation


def told(program: TargetProgram) -> str:
    """Return all that matters of *program*, a line for each thing."""
    decision = program.approved_by
    head = f"{program.title} | {program.term.first}-{program.term.last} | № {decision.number} {decision.date} | {program.purpose}"
    offices = " | ".join(
        f"{department.name}: {department.head.name if department.head else '-'}" for department in program.departments
    )
    tasks = [f"{task.title} → {_measure(program, measure)}" for task in program.tasks for measure in task.measures]
    lines = [head, offices, *tasks, *map(_indicator, program.indicators)]
    return "\n".join(line.rstrip(" |") for line in lines)


def _measure(program: TargetProgram, measure: Measure) -> str:
    planned = _lines((*measure.planned, *measure.allocated))
    owner = program.department(measure.department).name
    narrative = measure.narrative.replace("\n", " ")
    return f"{measure.number} {measure.title} | {owner} | {planned} | {_lines(measure.disbursed)} | {narrative}"


def _lines(lines: tuple[FundingLine, ...]) -> str:
    return "; ".join(
        " ".join(filter(None, (str(line.year or ""), line.source, f"{line.amount.in_unit(MoneyUnit.THOUSAND).normalize():f}")))
        for line in lines
    )


def _indicator(indicator: Indicator) -> str:
    values = f"{_values(indicator.targets)} | {_values(indicator.actuals)}"
    return f"{indicator.group} {indicator.number} {indicator.title}, {indicator.unit} | {values} | {indicator.explanation}"


def _values(observed: tuple[Observation, ...]) -> str:
    return "; ".join(f"{one.year} {one.value}" for one in observed)


FOLDER = Path(__file__).parent / "foreign_reports"
REPORTS = sorted(name for name, content in vars(foreign).items() if name.isupper() and isinstance(content, bytes))


def audited(content: bytes, tmp_path: Path) -> mp.Audit:
    """Audit a document."""
    path = tmp_path / "report.docx"
    path.write_bytes(content)
    return mp.audit(path)


def found(audit: mp.Audit) -> list[str]:
    """Return the code, the place and the computed value of each finding."""
    return [
        " ".join(filter(None, (finding.code, str(finding.origin).rpartition(": ")[2], computed(finding))))
        for finding in audit.findings
    ]


def computed(finding: mp.Finding) -> str:
    """Return what a finding computed, as a person writes it."""
    return (
        write_money(finding.computed).replace("\N{NO-BREAK SPACE}", " ")
        if isinstance(finding.computed, Money)
        else str(finding.computed or "")
    )


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_in_a_foreign_form_is_read_whole(name: str, tmp_path: Path) -> None:
    """Measures, money by year and source, indicators, decisions, departments and signatures, each as the document has it."""
    audit = audited(getattr(foreign, name), tmp_path)
    programs = [told(one.subject) for one in audit.subjects if isinstance(one.subject, TargetProgram)]

    assert "\n".join([*programs, "", *found(audit)]) + "\n" == (FOLDER / f"{name.lower()}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "written", "slip", "finding"),
    [
        ("GROUPS_AND_SUBTOTALS", "4 287,649", "4 288,649", "MP202 табл. 1, рядок 5, стовпець 7 4 287 649,00 грн"),
        ("GROUPS_AND_SUBTOTALS", "10 300,000", "10 400,000", "MP202 табл. 1, рядок 11, стовпець 6 10 300 000,00 грн"),
        ("GROUPS_AND_SUBTOTALS", ">1.2<", ">1.1<", "MP858 табл. 1, рядок 4, стовпець 1 1.1_2"),
        ("SOURCES_IN_ROWS", ">11,9<", ">10,9<", "MP204 табл. 1, рядок 2, стовпець 6 11 900 000,00 грн"),
        ("SOURCES_IN_ROWS", ">6,1<", ">5,1<", "MP202 табл. 1, рядок 10, стовпець 6 6 100 000,00 грн"),
        ("SOURCES_IN_COLUMNS", "630,25", "603,25", "MP202 табл. 1, рядок 6, стовпець 8 630 250,00 грн"),
        ("YEARS_UNDER_MERGED_HEADINGS", "417,7", "471,7", "MP202 табл. 1, рядок 7, стовпець 10 417 700,00 грн"),
    ],
)
def test_one_slip_in_a_foreign_form_is_one_finding_at_its_cell(
    name: str, written: str, slip: str, finding: str, tmp_path: Path
) -> None:
    """The same report with one cell typed wrong: what it says more than before is that."""
    before = found(audited(getattr(foreign, name), tmp_path))
    after = found(audited(retyped(getattr(foreign, name), written, slip), tmp_path))

    assert [one for one in after if one not in before] == [finding]
    assert [one for one in before if one not in after] == []


def retyped(content: bytes, written: str, slip: str) -> bytes:
    """Return a document in which one text, which stands in it once, is another."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(target, "w") as copy:
        for name in package.namelist():
            text = package.read(name).decode()
            if name == "word/document.xml":
                assert text.count(written) == 1
                text = text.replace(written, slip)
            copy.writestr(name, text)
    return target.getvalue()

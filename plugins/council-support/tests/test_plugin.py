"""The division answers for itself, and only for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from council_support import plugin
from municipal_programs.hooks import Plugins
from municipal_programs.model import Department
from municipal_programs.reports import ACTIVITY, FINAL, Position, ReportKind, ReportRequest

if TYPE_CHECKING:
    from municipal_programs.model import ActivityReport, TargetProgram


def test_the_plugin_is_found_where_it_is_installed() -> None:
    """The distribution announces itself, so that nobody has to name it."""
    assert [found.module for found in Plugins.discover() if found.name == "council_support"] == [plugin]


def test_it_serves_the_division() -> None:
    """A program whose measures belong to the division finds somebody to write of them."""
    assert [served.identity for served in plugin.mp_departments()] == ["council_support"]


def test_a_final_report_gets_the_measures_and_the_indicators(program: TargetProgram) -> None:
    """Each of the two stands at its own place of the report, in the name of the division."""
    sections = list(plugin.mp_report_sections(ReportRequest(kind=FINAL, subject=program)))

    assert [(section.identity, section.position) for section in sections] == [
        ("council_support.measures", Position.MEASURES),
        ("council_support.indicators", Position.INDICATORS),
    ]
    assert {section.department for section in sections} == {"council_support"}


def test_an_activity_report_gets_the_whole_document(activity: ActivityReport) -> None:
    """The report of one division has one author and is one section."""
    sections = list(plugin.mp_report_sections(ReportRequest(kind=ACTIVITY, subject=activity)))

    assert [(section.identity, section.department) for section in sections] == [("council_support.activity", "council_support")]


def test_a_program_without_the_division_hears_nothing(program: TargetProgram) -> None:
    """Where the division has neither measures nor indicators, it has nothing to say."""
    elsewhere = evolve(program, tasks=program.tasks[1:], indicators=())

    assert list(plugin.mp_report_sections(ReportRequest(kind=FINAL, subject=elsewhere))) == []


def test_another_department_writes_its_own_activity_report(activity: ActivityReport) -> None:
    """The division does not speak for others."""
    other = evolve(activity, department=Department(identity="archive", name="Архів"))

    assert list(plugin.mp_report_sections(ReportRequest(kind=ACTIVITY, subject=other))) == []


@pytest.mark.parametrize("subject", ["program", "activity"])
def test_an_unknown_kind_of_report_is_left_to_others(subject: str, request: pytest.FixtureRequest) -> None:
    """A kind that comes later is no reason to fail."""
    about: TargetProgram | ActivityReport = request.getfixturevalue(subject)
    later = ReportKind(identity="later", title=FINAL.title, subject=type(about), needs_profile=False)

    assert list(plugin.mp_report_sections(ReportRequest(kind=later, subject=about))) == []

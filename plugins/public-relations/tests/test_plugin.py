"""The office answers for itself, and only for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.hooks import Plugins
from municipal_programs.reports import FINAL, Position, ReportKind, ReportRequest
from public_relations import plugin

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram


def test_the_plugin_is_found_where_it_is_installed() -> None:
    """The distribution announces itself, so that nobody has to name it."""
    assert [found.module for found in Plugins.discover() if found.name == "public_relations"] == [plugin]


def test_it_serves_the_office() -> None:
    """A program whose measures belong to the office finds somebody to write of them."""
    assert [served.identity for served in plugin.mp_departments()] == ["public_relations"]


def test_a_final_report_gets_the_measures_and_the_indicators(program: TargetProgram) -> None:
    """Each of the two stands at its own place of the report, in the name of the office."""
    sections = list(plugin.mp_report_sections(ReportRequest(kind=FINAL, subject=program)))

    assert [(section.identity, section.position) for section in sections] == [
        ("public_relations.measures", Position.MEASURES),
        ("public_relations.indicators", Position.INDICATORS),
    ]
    assert {section.department for section in sections} == {"public_relations"}


def test_a_program_without_the_office_hears_nothing(program: TargetProgram) -> None:
    """Where the office has neither measures nor indicators, it has nothing to say."""
    assert list(plugin.mp_report_sections(ReportRequest(kind=FINAL, subject=evolve(program, tasks=(), indicators=())))) == []


def test_another_kind_of_report_is_left_to_others(program: TargetProgram) -> None:
    """A kind that comes later is no reason to fail."""
    later = ReportKind(identity="later", title=FINAL.title, subject=type(program), needs_profile=False)

    assert list(plugin.mp_report_sections(ReportRequest(kind=later, subject=program))) == []

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

import municipal_programs as mp
from municipal_programs.hooks import InstalledPlugin, PluginFailure, Plugins
from municipal_programs.model import Department, Profile
from municipal_programs.reports import Position, Section
from municipal_programs.word import document_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from municipal_programs.model import TargetProgram

    Maker = Callable[..., InstalledPlugin]


def section(template: Path, department: str, words: str) -> Section:
    """Return a section that shows *words*."""
    return Section(
        identity=f"{department or 'city'}.words",
        title=f"Розділ {department}",
        position=Position.MEASURES,
        template=template,
        values={"words": words},
        department=department,
    )


@pytest.fixture
def roads(plugin: Maker, template: Path) -> InstalledPlugin:
    """Return a plugin that serves the roads well."""
    return plugin(
        "roads",
        mp_departments=lambda: [Department(identity="roads", name="Відділ")],
        mp_report_sections=lambda: [section(template, "roads", "Дорогу збудовано")],
    )


@pytest.fixture
def parks(plugin: Maker, template: Path) -> InstalledPlugin:
    """Return a plugin that serves the parks well."""
    return plugin(
        "parks",
        mp_departments=lambda: [Department(identity="parks", name="Відділ")],
        mp_report_sections=lambda: [section(template, "parks", "Парк посаджено")],
    )


def text_of(report: mp.Report) -> str:
    """Return all that the document says."""
    return "\n".join(document_text(report.content))


def test_a_report_holds_the_sections_of_every_department(
    program: TargetProgram, city: InstalledPlugin, roads: InstalledPlugin, parks: InstalledPlugin
) -> None:
    """One call makes the document out of all that the plugins bring."""
    report = mp.render(program, "final", plugins=Plugins([parks, city, roads]))

    assert re.search(r"Дорогу збудовано\s+Парк посаджено", text_of(report))
    assert report.failures == ()


def test_the_same_input_gives_the_same_bytes_whatever_was_installed_first(
    program: TargetProgram, city: InstalledPlugin, roads: InstalledPlugin, parks: InstalledPlugin
) -> None:
    """A document can be made again and compared."""
    one = mp.render(program, "final", plugins=Plugins([parks, city, roads]))
    other = mp.render(program, "final", plugins=Plugins([roads, parks, city]))

    assert one.content == other.content


def test_a_failing_plugin_leaves_a_placeholder_and_the_others_stand(
    program: TargetProgram, city: InstalledPlugin, roads: InstalledPlugin, plugin: Maker
) -> None:
    """The reader sees which department is missing and why."""

    def broken() -> list[Section]:
        raise RuntimeError("немає креслень")

    parks = plugin("parks", mp_departments=lambda: [Department(identity="parks", name="Відділ")], mp_report_sections=broken)

    report = mp.render(program, "final", plugins=Plugins([city, roads, parks]))

    assert "Дорогу збудовано" in text_of(report)
    assert "немає креслень" in text_of(report)
    assert [("parks" in message.uk, "немає креслень" in message.uk) for message in report.failures] == [(True, True)]


def test_strict_rendering_stops_at_the_first_failure(
    program: TargetProgram, city: InstalledPlugin, roads: InstalledPlugin, plugin: Maker
) -> None:
    """Who wants all or nothing gets nothing, with the reason."""

    def broken() -> list[Section]:
        raise RuntimeError("немає креслень")

    parks = plugin("parks", mp_departments=lambda: [Department(identity="parks", name="Відділ")], mp_report_sections=broken)

    with pytest.raises(mp.ReportError, match="немає креслень"):
        mp.render(program, "final", plugins=Plugins([city, roads, parks]), strict=True)


def test_a_plugin_that_stays_silent_about_its_department_is_told(
    program: TargetProgram, city: InstalledPlugin, roads: InstalledPlugin, plugin: Maker
) -> None:
    """A department that owns measures never drops out of the report unseen."""
    parks = plugin("parks", mp_departments=lambda: [Department(identity="parks", name="Відділ")])

    report = mp.render(program, "final", plugins=Plugins([city, roads, parks]))

    assert "parks" in text_of(report)
    assert len(report.failures) == 1


def test_a_department_that_nobody_serves_is_refused_by_name(
    program: TargetProgram, city: InstalledPlugin, roads: InstalledPlugin
) -> None:
    """Without a plugin there is no section, and a report without it would be false."""
    with pytest.raises(mp.ReportError, match="parks"):
        mp.render(program, "final", plugins=Plugins([city, roads]))


def test_a_department_whose_plugin_could_not_be_imported_gets_a_placeholder(
    program: TargetProgram, city: InstalledPlugin, roads: InstalledPlugin
) -> None:
    """Nobody can ask a plugin that cannot be imported whom it serves, so the report stands and says what is missing."""
    gone = PluginFailure(plugin="parks", hook="", cause=mp.Message(uk="його не знайдено", en="it was not found"))

    report = mp.render(program, "final", plugins=Plugins([city, roads], [gone]))

    assert "Дорогу збудовано" in text_of(report)
    assert "його не знайдено" in report.failures[0].uk


def test_an_unknown_kind_is_refused_with_the_nearest_one(program: TargetProgram) -> None:
    """A slip of the keyboard is answered with what was probably meant."""
    with pytest.raises(mp.ReportError, match="Можливо, «final»"):
        mp.render(program, "fnial", plugins=Plugins([]))


def test_a_kind_that_is_made_from_another_file_is_refused(program: TargetProgram) -> None:
    """An activity report cannot be made out of a program."""
    with pytest.raises(mp.ReportError, match="файл звіту про роботу"):
        mp.render(program, "activity", plugins=Plugins([]))


def test_a_profile_that_is_not_installed_is_refused_with_those_that_are(
    program: TargetProgram, roads: InstalledPlugin, parks: InstalledPlugin
) -> None:
    """The form of the report belongs to the council, and nobody invents one."""
    with pytest.raises(mp.ReportError, match="«city»"):
        mp.render(program, "final", plugins=Plugins([roads, parks]))


def test_a_saved_report_is_what_was_made(
    program: TargetProgram, city: InstalledPlugin, roads: InstalledPlugin, parks: InstalledPlugin, tmp_path: Path
) -> None:
    """What is on disk is the document, byte by byte."""
    report = mp.render(program, "final", plugins=Plugins([city, roads, parks]))

    report.save(tmp_path / "final.docx")

    assert (tmp_path / "final.docx").read_bytes() == report.content


@pytest.mark.parametrize("foreign", ["vin.yaml", None, 5, {"title": "Програма"}], ids=str)
def test_what_is_no_subject_is_refused_before_anything_is_done(foreign: Any) -> None:  # noqa: ANN401 - whatever comes
    """The name of a file is not the program in it; no findings would mean that all is well."""
    for use in (mp.check, mp.render):
        with pytest.raises(mp.InvalidValueError, match="спершу читають"):
            use(foreign)


def test_a_title_that_no_document_can_carry_is_refused_by_name_and_place(
    program: TargetProgram, city: InstalledPlugin, roads: InstalledPlugin, parks: InstalledPlugin
) -> None:
    """The title is a property of the document too."""
    with pytest.raises(mp.InvalidValueError, match=r"«title» містить знак U\+000B \(LINE TABULATION\) на місці 2"):
        mp.render(evolve(program, title="a\x0bb"), plugins=Plugins([city, roads, parks]))


def test_a_failing_profile_is_told_at_the_beginning_of_the_document(
    program: TargetProgram, plugin: Maker, roads: InstalledPlugin, parks: InstalledPlugin
) -> None:
    """A report without its letterhead never looks like a whole one."""

    def broken() -> list[Section]:
        raise RuntimeError("бланка немає")

    city = plugin("city", mp_profiles=lambda: [Profile(identity="city", title="Рада")], mp_report_sections=broken)

    report = mp.render(program, "final", plugins=Plugins([city, roads, parks]))

    first, *_ = [text for text in document_text(report.content) if text.strip()]
    assert "city" in first
    assert "бланка немає" in first
    assert "Дорогу збудовано" in text_of(report)


def test_a_profile_whose_plugin_cannot_be_imported_is_told_with_the_true_cause(
    program: TargetProgram, roads: InstalledPlugin, parks: InstalledPlugin
) -> None:
    """«Not installed» would send a person the wrong way."""
    gone = PluginFailure(plugin="city", hook="", cause=mp.Message(uk="його не знайдено", en="it was not found"))

    report = mp.render(program, "final", plugins=Plugins([roads, parks], [gone]))

    first, *_ = [text for text in document_text(report.content) if text.strip()]
    assert "його не знайдено" in first
    assert "Парк посаджено" in text_of(report)

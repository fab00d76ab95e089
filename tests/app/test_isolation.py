"""Whatever a plugin does, the sections of the others stand, and everybody learns what is missing and why."""

from __future__ import annotations

import sys
from threading import Event
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import municipal_programs as mp
from municipal_programs.figures import effectiveness
from municipal_programs.hooks import InstalledPlugin, Patience, PluginFailure, Plugins
from municipal_programs.model import Department, Profile, Requisites, Signatory
from municipal_programs.reports import Position, ReportRequest, Section, TemplateFilter
from municipal_programs.word import document_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from municipal_programs.model import TargetProgram

    Maker = Callable[..., InstalledPlugin]

NEVER = Event()


def section(template: Path, identity: str, department: str = "", position: int = Position.MEASURES) -> Section:
    """Return a section that shows its identity."""
    return Section(
        identity=identity,
        title=f"Розділ {identity}",
        position=position,
        template=template,
        values={"words": f"Тут {identity}"},
        department=department,
    )


@pytest.fixture
def sound(plugin: Maker, template: Path) -> Callable[[str], InstalledPlugin]:
    """Return a maker of plugins that serve the department of their own name well."""

    def made(name: str) -> InstalledPlugin:
        return plugin(
            name,
            mp_departments=lambda: [Department(identity=name, name="Відділ")],
            mp_report_sections=lambda: [section(template, f"{name}.words", name)],
        )

    return made


def text_of(report: mp.Report) -> str:
    """Return all that the document says."""
    return "\n".join(document_text(report.content))


def raises() -> list[Section]:
    """Fail in the way that most plugins will."""
    raise KeyError("немає такого заходу")


def leaves() -> list[Section]:
    """End the command as if all were well."""
    raise SystemExit(0)


def recurses() -> list[Section]:
    """Never come to an end."""
    return recurses()


def hangs() -> list[Section]:
    """Wait for something that never comes."""
    NEVER.wait()
    return []


def gives_words() -> object:
    """Return something else."""
    return ["слова"]


def tampers(report: ReportRequest) -> list[Section]:
    """Change a figure of everybody."""
    report.program.written["program.planned"] = "0"  # type: ignore[index]  # what a plugin should not do
    return []


def renames(report: ReportRequest) -> list[Section]:
    """Change the program of everybody."""
    report.program.title = "Моя програма"  # type: ignore[misc]  # what a plugin should not do
    return []


@pytest.mark.parametrize("misbehaves", [raises, leaves, recurses, hangs, gives_words, tampers, renames])
def test_the_sections_of_others_stand_and_the_guilty_plugin_is_named(
    misbehaves: Callable[..., object],
    program: TargetProgram,
    city: InstalledPlugin,
    sound: Callable[[str], InstalledPlugin],
    plugin: Maker,
) -> None:
    """One department's fault takes no other department's section with it."""
    parks = plugin("parks", mp_departments=lambda: [Department(identity="parks", name="Парки")], mp_report_sections=misbehaves)
    plugins = Plugins([city, sound("roads"), parks], patience=Patience(warn_after=0.1, stop_after=0.2))

    report = mp.render(program, "final", plugins=plugins)

    assert "Тут roads.words" in text_of(report)
    assert [("«parks»" in told.uk, "mp_report_sections" in told.uk) for told in report.failures] == [(True, True)]
    assert report.failures[0].uk in text_of(report)


def test_a_plugin_that_prints_keeps_its_section_and_is_told(
    *,
    program: TargetProgram,
    city: InstalledPlugin,
    sound: Callable[[str], InstalledPlugin],
    plugin: Maker,
    template: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A line that its author forgot is no reason to lose a department; whatever reads the output sees none of it."""

    def prints() -> list[Section]:
        sys.stdout.write("дійшли сюди\n")
        return [section(template, "parks.words", "parks")]

    parks = plugin("parks", mp_departments=lambda: [Department(identity="parks", name="Парки")], mp_report_sections=prints)
    report = mp.render(program, "final", plugins=Plugins([city, sound("roads"), parks]))

    assert "Тут parks.words" in text_of(report)
    assert ["дійшли сюди" in told.uk for told in report.failures] == [True]
    assert capsys.readouterr().out == ""


def test_a_broken_template_is_told_with_plugin_hook_and_section(
    program: TargetProgram, city: InstalledPlugin, sound: Callable[[str], InstalledPlugin], plugin: Maker, tmp_path: Path
) -> None:
    """The author learns which of the templates it is."""
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no document")
    parks = plugin(
        "parks",
        mp_departments=lambda: [Department(identity="parks", name="Парки")],
        mp_report_sections=lambda: [section(broken, "parks.words", "parks")],
    )

    report = mp.render(program, "final", plugins=Plugins([city, sound("roads"), parks]))

    assert "Тут roads.words" in text_of(report)
    (told,) = report.failures
    assert all(word in told.uk for word in ("«parks»", "«mp_report_sections»", "«parks.words»", "broken.docx"))


def test_strictness_names_the_plugin_and_the_section_of_a_broken_template(
    program: TargetProgram, city: InstalledPlugin, sound: Callable[[str], InstalledPlugin], plugin: Maker, tmp_path: Path
) -> None:
    """A file name alone says little where many departments have a template of that name."""
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no document")
    parks = plugin(
        "parks",
        mp_departments=lambda: [Department(identity="parks", name="Парки")],
        mp_report_sections=lambda: [section(broken, "parks.words", "parks")],
    )

    with pytest.raises(mp.ReportError) as caught:
        mp.render(program, "final", plugins=Plugins([city, sound("roads"), parks]), strict=True)

    assert all(word in caught.value.message.uk for word in ("«parks»", "«parks.words»", "broken.docx"))


def test_an_identity_that_is_taken_leaves_a_notice_of_the_intruder(
    program: TargetProgram, city: InstalledPlugin, sound: Callable[[str], InstalledPlugin], plugin: Maker, template: Path
) -> None:
    """Who has it in its own name has it rightly, whoever is asked first."""
    intruder = plugin("another", mp_report_sections=lambda: [section(template, "roads.words")])

    report = mp.render(program, "final", plugins=Plugins([city, sound("roads"), sound("parks"), intruder]))

    assert text_of(report).count("Тут roads.words") == 1
    assert [("«another»" in told.uk, "«roads.words»" in told.uk) for told in report.failures] == [(True, True)]
    assert report.failures[0].uk in text_of(report)


def test_wishes_in_a_circle_are_told_and_every_section_stands(
    program: TargetProgram, city: InstalledPlugin, sound: Callable[[str], InstalledPlugin], plugin: Maker, template: Path
) -> None:
    """The report is made in the order of positions."""
    one, other = (
        plugin(
            name,
            mp_report_sections=lambda named=named, name=name: [evolve(section(template, f"{name}.x"), after=(f"{named}.x",))],
        )
        for name, named in (("one", "other"), ("other", "one"))
    )

    report = mp.render(program, "final", plugins=Plugins([city, sound("roads"), sound("parks"), one, other]))

    assert all(f"Тут {name}" in text_of(report) for name in ("one.x", "other.x", "roads.words"))
    assert len(report.failures) == 2
    assert all("по колу" in told.uk for told in report.failures)


def test_a_plugin_that_was_left_out_is_missing_for_all_to_see(
    program: TargetProgram, city: InstalledPlugin, sound: Callable[[str], InstalledPlugin]
) -> None:
    """In the place of its department, and by its own name at the end."""
    report = mp.render(program, "final", plugins=Plugins([city, sound("roads")], skipped=["parks"]))
    text = text_of(report)

    assert "Тут roads.words" in text
    assert text.index("Розділ: parks") < text.index("Розширення «parks»")
    assert len(report.failures) == 2


def test_leaving_out_a_plugin_is_no_failure_of_strictness(
    program: TargetProgram, city: InstalledPlugin, sound: Callable[[str], InstalledPlugin]
) -> None:
    """It is what somebody asked for."""
    report = mp.render(program, "final", plugins=Plugins([city, sound("roads")], skipped=["parks"]), strict=True)

    assert "--skip-plugin" in text_of(report)


def test_of_several_plugins_that_do_not_work_none_is_accused_alone(
    program: TargetProgram, city: InstalledPlugin, sound: Callable[[str], InstalledPlugin]
) -> None:
    """Nobody can ask them whom they would have served."""
    gone = [PluginFailure(plugin=name, hook="", cause=mp.Message(uk="зник", en="gone")) for name in ("parks", "trees")]

    report = mp.render(program, "final", plugins=Plugins([city, sound("roads")], gone))

    assert "parks, trees" in text_of(report)


def test_what_a_file_leaves_out_of_a_department_its_plugin_fills_in(
    program: TargetProgram, city: InstalledPlugin, sound: Callable[[str], InstalledPlugin], plugin: Maker
) -> None:
    """What the file says stands."""
    seen: list[Department] = []
    known = Department(
        identity="parks",
        name="Інша назва",
        superior="Міська рада",
        requisites=Requisites(phone="12-34", email="parks@example.org"),
        head=Signatory(position="Начальник", name="Олена ЗРАЗКОВА"),
    )

    def looks(report: ReportRequest) -> list[Section]:
        seen.append(report.program.department("parks"))
        return []

    stated = evolve(program.department("parks"), requisites=Requisites(phone="99-99"))
    program = evolve(program, departments=(program.department("roads"), stated))
    parks = plugin("parks", mp_departments=lambda: [known], mp_report_sections=looks)
    mp.render(program, "final", plugins=Plugins([city, sound("roads"), parks]))

    (shown,) = seen
    assert (shown.name, shown.superior, shown.head) == ("Парки", "Міська рада", known.head)
    assert (shown.requisites.phone, shown.requisites.email) == ("99-99", "parks@example.org")


def test_a_filter_of_any_plugin_serves_the_templates_of_all(
    program: TargetProgram,
    city: InstalledPlugin,
    sound: Callable[[str], InstalledPlugin],
    plugin: Maker,
    template_saying: Callable[[str], Path],
) -> None:
    """A council brings what its departments need."""
    loud = plugin("loud", mp_template_filters=lambda: [TemplateFilter(name="loud", apply=str.upper)])
    parks = plugin(
        "parks",
        mp_departments=lambda: [Department(identity="parks", name="Парки")],
        mp_report_sections=lambda: [section(template_saying("{{ words|loud }}"), "parks.words", "parks")],
    )

    report = mp.render(program, "final", plugins=Plugins([city, sound("roads"), parks, loud]))

    assert "ТУТ PARKS.WORDS" in text_of(report)
    assert report.failures == ()


def test_a_filter_that_fails_takes_only_the_sections_that_use_it(
    program: TargetProgram,
    city: InstalledPlugin,
    sound: Callable[[str], InstalledPlugin],
    plugin: Maker,
    template_saying: Callable[[str], Path],
) -> None:
    """The notice names the filter."""

    def broken(text: str) -> str:
        raise LookupError(text)

    loud = plugin("loud", mp_template_filters=lambda: [TemplateFilter(name="loud", apply=broken)])
    parks = plugin(
        "parks",
        mp_departments=lambda: [Department(identity="parks", name="Парки")],
        mp_report_sections=lambda: [section(template_saying("{{ words|loud }}"), "parks.words", "parks")],
    )

    report = mp.render(program, "final", plugins=Plugins([city, sound("roads"), parks, loud]))

    assert "Тут roads.words" in text_of(report)
    assert ["loud" in told.uk for told in report.failures] == [True]


def test_the_method_that_a_profile_names_reaches_the_sections(
    program: TargetProgram, sound: Callable[[str], InstalledPlugin], plugin: Maker
) -> None:
    """The library's own need no plugin."""
    judged: list[str] = []

    def judges(report: ReportRequest) -> list[Section]:
        assert report.method is not None
        judged.append(effectiveness(report.program, report.method).method.identity)
        return []

    city = plugin(
        "city",
        mp_profiles=lambda: [Profile(identity="city", title="Рада", method="comparative")],
        mp_report_sections=judges,
    )

    mp.render(program, "final", plugins=Plugins([city, sound("roads"), sound("parks")]))

    assert judged == ["comparative"]


def test_a_method_that_nobody_brings_is_the_profiles_failure(
    program: TargetProgram, sound: Callable[[str], InstalledPlugin], plugin: Maker
) -> None:
    """The report is made without it."""
    city = plugin("city", mp_profiles=lambda: [Profile(identity="city", title="Рада", method="comparativ")])

    report = mp.render(program, "final", plugins=Plugins([city, sound("roads"), sound("parks")]))

    (told,) = report.failures
    assert "Можливо, «comparative»" in told.uk
    assert "«city»" in told.uk

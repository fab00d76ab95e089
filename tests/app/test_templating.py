from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from municipal_programs import app
from municipal_programs.app.templating import sample_sections
from municipal_programs.hooks import InstalledPlugin, Plugins
from municipal_programs.model import Department
from municipal_programs.reports import ACTIVITY, KINDS, Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.reports import ReportKind, ReportRequest


@pytest.fixture(scope="module")
def installed() -> Plugins:
    """Return the plugins of this environment."""
    return Plugins.discover()


@pytest.fixture
def office(plugin: Callable[..., InstalledPlugin], template: Path) -> Plugins:
    """Return a plugin with two sections in an activity report."""

    def sections(report: ReportRequest) -> list[Section]:
        make = partial(Section, position=1, title="Розділ", template=template)
        values = {"words": report.activity.department.name}
        return (
            [make(identity="roads.one", values=values), make(identity="roads.two", values={"other": "x"})]
            if report.kind == ACTIVITY
            else []
        )

    return Plugins(
        [plugin("roads", mp_departments=lambda: [Department(identity="roads", name="Шляхи")], mp_report_sections=sections)]
    )


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_template_that_comes_with_the_city_is_sound(kind: ReportKind, installed: Plugins) -> None:
    """For every kind of document and each of its sections, on the bundled example and on samples."""
    found = sample_sections(kind, installed)

    assert found
    for identity, samples in found.items():
        for template in {sample.template for sample in samples}:
            assert app.check_template(template, f"{kind.identity}.{identity}", plugins=installed).faults == ()


def test_the_examples_come_from_the_bundled_program(installed: Plugins) -> None:
    """An author sees figures of a real city, and what that city lacks from samples."""
    shown = {
        one.section.identity: {v.path: v for v in one.variables} for one in app.template_variables("final", plugins=installed)
    }

    row = shown["public_relations.measures"]["measures[].planned"]
    assert (row.kind.uk, row.unit, row.example) == ("гроші", "тис.\u00a0грн", "540,0")


def test_kinds_that_the_example_cannot_make_have_their_names_from_samples(installed: Plugins) -> None:
    """The bundled program has no amendment."""
    shown = app.template_variables("comparative", plugins=installed)

    assert [one.section.identity for one in shown] == ["zhytomyr_profile.comparative"]
    assert shown[0].variables


def test_the_names_of_one_section_can_be_asked_for(office: Plugins) -> None:
    """Of all sections, where none is named."""
    assert [one.section.identity for one in app.template_variables("activity", plugins=office)] == ["roads.one", "roads.two"]
    assert [one.section.identity for one in app.template_variables("activity.roads.two", plugins=office)] == ["roads.two"]


def test_a_template_is_checked_for_the_section_that_it_is_named_after(office: Plugins, template: Path) -> None:
    """Even where it would fit another one better."""
    named = template.with_name("roads.two.docx")
    named.write_bytes(template.read_bytes())

    checked = app.check_template(named, "activity", plugins=office)

    assert checked.section == "roads.two"
    assert "названо «words»" in checked.faults[0].line.uk


def test_a_template_of_another_name_is_checked_for_the_section_that_it_fits_best(office: Plugins, template: Path) -> None:
    """The answer says for which."""
    checked = app.check_template(template, "activity", plugins=office)

    assert (checked.section, checked.faults) == ("roads.one", ())


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("activty", "Можливо, «activity»"),
        ("activity.roads.on", "немає розділу «roads.on»; є: roads.one, roads.two. Можливо, «roads.one»?"),
        ("final", "немає розділу «»; є: жодного"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(office: Plugins, template: Path, wanted: str, words: str) -> None:
    """The nearest name, and all others."""
    with pytest.raises(app.ReportError) as caught:
        app.check_template(template, wanted, plugins=office)

    assert words in caught.value.message.uk


def test_a_template_that_is_not_there_is_a_fault(installed: Plugins) -> None:
    """Not a failure of the check."""
    checked = app.check_template(Path("nowhere.docx"), "passport", plugins=installed)

    assert "не читається" in checked.faults[0].message.uk

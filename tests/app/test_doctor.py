"""Every way in which a plugin can be wrong is told by its name, before a council meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from municipal_programs.app.doctor import faults_of_plugin, wishes_in_vain
from municipal_programs.checks import Finding, Severity, rule
from municipal_programs.errors import Message
from municipal_programs.figures import Scale, Score, mean_method
from municipal_programs.hooks import FileFormat, InstalledPlugin, PluginFailure, Plugins
from municipal_programs.model import ActivityReport, Department, Profile, TargetProgram
from municipal_programs.reports import FINAL, Gap, Position, ReportRequest, Section
from municipal_programs.testing import sample_program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Maker = Callable[..., InstalledPlugin]
    Answer = Callable[..., object]

WORDS = Message(uk="слова", en="words")
PARKS = Department(identity="parks", name="Парки")
PROGRAM = sample_program([PARKS])


@pytest.fixture
def words(template: Path) -> Section:
    """Return a section that has nothing wrong with it."""
    return Section(
        identity="parks.words",
        title="Розділ",
        position=Position.MEASURES,
        template=template,
        values={"words": "слова"},
        department="parks",
    )


@pytest.fixture
def faults(plugin: Maker) -> Callable[..., str]:
    """Return what tells the faults of a plugin called ``parks`` that gives these answers, each on a line."""

    def told(*others: InstalledPlugin, **answers: Answer) -> str:
        parks = plugin("parks", **({"mp_departments": lambda: [PARKS]} | answers))
        return "\n".join(fault.uk for fault in faults_of_plugin("parks", Plugins([parks, *others])))

    return told


def final(*sections: Section) -> Answer:
    """Return a hook that gives these sections to final reports."""

    def given(report: ReportRequest) -> tuple[Section, ...]:
        return sections if report.kind == FINAL else ()

    return given


def test_a_sound_plugin_has_no_faults(faults: Callable[..., str], words: Section) -> None:
    """Sections, templates and all."""
    assert faults(mp_report_sections=final(words)) == ""


def test_a_plugin_that_cannot_be_imported_is_told_with_its_cause() -> None:
    """There is nothing else to look at."""
    gone = PluginFailure(plugin="parks", hook="", cause=Message(uk="немає модуля", en="no module"))

    assert ["немає модуля" in fault.uk for fault in faults_of_plugin("parks", Plugins([], [gone]))] == [True]


def test_a_hook_that_is_misspelled_or_asks_for_more_is_told(faults: Callable[..., str]) -> None:
    """Both at once."""

    def asks_for_a_city(city: str) -> list[str]:
        return [city]

    told = faults(mp_report_section=final(), mp_rules=asks_for_a_city)

    assert "mp_report_section" in told
    assert "city" in told


def test_a_section_that_is_not_in_the_plugins_name_is_told(faults: Callable[..., str], words: Section) -> None:
    """It could clash with anybody's."""
    assert "«parks.…»" in faults(mp_report_sections=final(evolve(words, identity="words")))


def test_two_sections_of_one_identity_are_told(faults: Callable[..., str], words: Section) -> None:
    """One of them would be a notice."""
    assert "назвіть їх по-різному" in faults(mp_report_sections=final(words, words))


def test_a_place_that_another_plugin_has_is_told(faults: Callable[..., str], plugin: Maker, words: Section) -> None:
    """Nothing but their names would decide which is first; a wish settles it."""
    other = plugin("roads", mp_report_sections=final(evolve(words, identity="roads.words")))

    assert "«roads.words»" in faults(other, mp_report_sections=final(words))
    assert faults(other, mp_report_sections=final(evolve(words, after=("roads.words",)))) == ""


def test_wishes_that_lead_in_a_circle_are_told(faults: Callable[..., str], words: Section) -> None:
    """With the circle."""
    other = evolve(words, identity="parks.others", after=("parks.words",))

    assert "по колу" in faults(mp_report_sections=final(evolve(words, after=("parks.others",)), other))


def test_a_template_that_is_not_there_is_told(faults: Callable[..., str], words: Section, tmp_path: Path) -> None:
    """It was left out of the wheel, most often."""
    assert "gone.docx" in faults(mp_report_sections=final(evolve(words, template=tmp_path / "gone.docx")))


def test_a_template_that_is_not_installed_with_the_plugin_is_told(
    plugin: Maker, words: Section, tmp_path: Path, template: Path
) -> None:
    """It works on this machine only."""
    parks = plugin("parks", mp_departments=lambda: [PARKS], mp_report_sections=final(words))
    module = tmp_path / "site" / "parks" / "plugin.py"
    with_files = evolve(parks, files=(module,))

    assert any("не встановлено разом" in fault.uk for fault in faults_of_plugin("parks", Plugins([with_files])))
    assert faults_of_plugin("parks", Plugins([evolve(parks, files=(module, template))])) == ()


def test_a_wish_to_stand_beside_a_section_that_is_nowhere_is_told_and_is_no_fault(plugin: Maker, words: Section) -> None:
    """The plugin that is meant may be installed elsewhere; the doctor of a misspelled one says so."""
    wishing = plugin("parks", mp_departments=lambda: [PARKS], mp_report_sections=final(evolve(words, after=("roads.tabel",))))
    plugins = Plugins([wishing])

    assert ["roads.tabel" in told.uk for told in wishes_in_vain("parks", plugins)] == [True]
    assert faults_of_plugin("parks", plugins) == ()


def test_a_wish_that_one_document_grants_is_not_in_vain(plugin: Maker, words: Section) -> None:
    """Not every document has every section."""

    def sections(report: ReportRequest) -> tuple[Section, ...]:
        wishing = evolve(words, after=("parks.other",))
        other = evolve(words, identity="parks.other")
        return (wishing, other) if report.kind == FINAL else (wishing,)

    wishing = plugin("parks", mp_departments=lambda: [PARKS], mp_report_sections=sections)

    assert wishes_in_vain("parks", Plugins([wishing])) == ()


def test_a_template_that_asks_for_more_than_it_is_given_is_told_with_the_name(
    faults: Callable[..., str], words: Section, template_saying: Callable[[str], Path]
) -> None:
    """And with the nearest name that there is."""
    told = faults(mp_report_sections=final(evolve(words, template=template_saying("{{ wrods }}"))))

    assert "wrods" in told
    assert "words" in told


def test_a_template_with_a_filter_that_nobody_brings_is_told(
    faults: Callable[..., str], words: Section, template_saying: Callable[[str], Path]
) -> None:
    """Perhaps the plugin that had it is gone."""
    assert "louder" in faults(mp_report_sections=final(evolve(words, template=template_saying("{{ words|louder }}"))))


def test_a_section_that_lacks_a_value_of_a_program_that_has_everything_is_told(
    faults: Callable[..., str], words: Section
) -> None:
    """Nothing is wrong with the template; the report of any program would have a notice in its place."""
    gap = Gap(identity="program.planned", reason=Message(uk="ще не подано", en="not yet delivered"))
    told = faults(mp_report_sections=final(evolve(words, values={"words": gap})))

    assert "parks.words" in told
    assert "ще не подано" in told


def broken_rule(code: str) -> object:
    """Return a rule that fails."""

    @rule(code, Severity.ERROR, uk="Парки є.")
    def there_are_parks(program: TargetProgram) -> Iterator[Finding]:
        """There are parks."""
        yield Finding(subject=program.title, message=WORDS)
        raise LookupError(program.title)

    return there_are_parks


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (["PARKS001", "TREES001"], "PARKS, TREES"),
        (["MP201"], "самій бібліотеці"),
        (["ROADS002"], "належать: roads"),
        (["PARKS001", "PARKS001"], "PARKS001"),
        (["PARKS001"], "LookupError"),
    ],
)
def test_rules_that_fail_or_have_letters_of_others_are_told(
    faults: Callable[..., str], plugin: Maker, codes: list[str], said: str
) -> None:
    """A code is a promise to whoever waives a finding."""
    roads = plugin("roads", mp_rules=lambda: [broken_rule("ROADS001")])

    assert said in faults(roads, mp_rules=lambda: [broken_rule(code) for code in codes])


def test_a_name_that_another_plugin_has_is_told(faults: Callable[..., str], plugin: Maker) -> None:
    """Of two profiles, only the first would be offered."""
    city = plugin("city", mp_profiles=lambda: [Profile(identity="city", title="Рада")])

    assert "«city»" in faults(city, mp_profiles=lambda: [Profile(identity="city", title="Інша рада")])


def test_a_profile_whose_method_nobody_brings_is_told(faults: Callable[..., str]) -> None:
    """With the nearest one."""
    assert "comparative" in faults(mp_profiles=lambda: [Profile(identity="city", title="Рада", method="comparativ")])


def test_a_method_that_fails_is_told(faults: Callable[..., str]) -> None:
    """It is tried on a sample."""

    def score(program: TargetProgram, year: int | None) -> Score:
        raise LookupError(program.title, year)

    method = mean_method(identity="own", title=WORDS, reference=WORDS, scale=Scale(bands=(), below=WORDS))

    assert "LookupError" in faults(mp_effectiveness_methods=lambda: [evolve(method, score=score)])
    assert faults(mp_effectiveness_methods=lambda: [method]) == ""


def test_a_format_that_loses_something_is_told(faults: Callable[..., str]) -> None:
    """What it writes is read back."""

    def read(content: bytes, source: str) -> TargetProgram | ActivityReport:
        return evolve(PROGRAM, title=f"{content!r} {source}")

    def write(subject: TargetProgram | ActivityReport) -> bytes:
        return subject.title.encode()

    assert "щось губиться" in faults(mp_file_formats=lambda: [FileFormat(suffix=".own", title=WORDS, read=read, write=write)])


def test_a_format_that_cannot_read_what_it_wrote_is_told(faults: Callable[..., str]) -> None:
    """For programs and for activity reports."""

    def read(content: bytes, source: str) -> TargetProgram | ActivityReport:
        raise LookupError(content, source)

    own = FileFormat(suffix=".own", title=WORDS, read=read, write=lambda subject: subject.title.encode())

    assert faults(mp_file_formats=lambda: [own]).count("LookupError") == 2


def test_a_plugin_without_departments_is_tried_on_a_sample_department(plugin: Maker, words: Section) -> None:
    """A council's plugin has forms and no department."""
    seen: list[str] = []

    def looks(report: ReportRequest) -> list[Section]:
        seen.extend(report.owners)
        return []

    city = plugin("city", mp_profiles=lambda: [Profile(identity="city", title=words.title)], mp_report_sections=looks)

    assert faults_of_plugin("city", Plugins([city])) == ()
    assert set(seen) == {"sample"}

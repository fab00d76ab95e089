from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from tests.word.building import TemplateParts, packed, paragraph, unpacked
from tests.word.facts import habits

import municipal_programs as mp
from municipal_programs.files import write_program
from municipal_programs.hooks import InstalledPlugin, Plugins
from municipal_programs.model import Amendment, CouncilDecision
from municipal_programs.reports import Gap, Portfolio, Position, ReportKind, Section, date_fact, text_fact, years_fact
from municipal_programs.testing.strategies import activity_reports, programs
from municipal_programs.word import Carrier, DifferenceKind, ManifestError, ManifestFault, PackageError
from municipal_programs.word.facts.carriers import manifest_parts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from municipal_programs.model import ActivityReport, TargetProgram
    from municipal_programs.reports import ReportRequest, Value

    Maker = Callable[..., InstalledPlugin]

CARD = ReportKind(identity="card", title=mp.Message(uk="Картка", en="Card"), subject=mp.TargetProgram, needs_profile=False)
CARDS = evolve(CARD, identity="cards", subject=Portfolio)
SOFFICE = shutil.which("soffice")


@pytest.fixture
def figures(plugin: Maker, tmp_path: Path) -> Plugins:
    """Return plugins that put a few figures of any program or activity report into any document."""
    body = paragraph("за {{ term }}") + paragraph("рішення від {{ date }} № {{ number }}")
    program_template = TemplateParts(body=body).save(tmp_path / "program.docx")
    activity_template = TemplateParts(body=paragraph("за {{ term }}")).save(tmp_path / "activity.docx")

    def sections(report: ReportRequest) -> list[Section]:
        subject = report.subject.programs[0] if isinstance(report.subject, Portfolio) else report.subject
        if isinstance(subject, mp.ActivityReport):
            values = {"term": years_fact("activity.period", subject.reporting_period)}
            owner, template = subject.department.identity, activity_template
        else:
            decision = subject.approved_by
            values = {
                "term": years_fact("program.term", subject.term),
                "date": date_fact("decision.1.date", decision.date),
                "number": text_fact("decision.1.number", decision.number),
            }
            owner, template = "", program_template
        made = Section(
            identity="any.figures", title="Цифри", position=Position.OPENING, template=template, values=values, department=owner
        )
        return [made]

    return Plugins([plugin("any", mp_report_kinds=lambda: [CARD, CARDS], mp_report_sections=sections)])


@pytest.fixture
def section_of(tmp_path: Path) -> Callable[..., Section]:
    """Return a maker of sections: the text of a template of one paragraph, and its values."""

    def made(text: str, identity: str = "any.words", **values: Value) -> Section:
        template = TemplateParts(body=paragraph(text)).save(tmp_path / "words.docx")
        return Section(identity=identity, title="Слова", position=Position.OPENING, template=template, values=values)

    return made


@pytest.fixture
def report(program: TargetProgram, figures: Plugins, tmp_path: Path) -> Path:
    """Return a card of the program, as it was made."""
    path = tmp_path / "report.docx"
    mp.render(program, "card", plugins=figures).save(path)
    return path


def verified(path: Path, program: TargetProgram, plugins: Plugins, *, rebuild: bool = False) -> list[tuple[str, str]]:
    """Return what does not hold: the kind and the identity of each difference."""
    verification = mp.verify(path, program, plugins=plugins, rebuild=rebuild)
    return [(one.kind.value, one.identity) for one in verification.differences]


# ── the data come back ───────────────────────────────────────────────────────────────────────────────────────────────


@given(programs(amended=True))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_program_comes_back_from_its_document(figures: Plugins, tmp_path: Path, program: TargetProgram) -> None:
    """Program → .docx → program changes nothing, whatever the program, and whatever decisions add to it and take away."""
    path = tmp_path / "any.docx"
    mp.render(program, "card", plugins=figures).save(path)

    assert mp.load(path) == program
    assert verified(path, program, figures, rebuild=True) == []


@given(activity_reports())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_activity_report_comes_back_from_its_document(figures: Plugins, tmp_path: Path, activity: ActivityReport) -> None:
    """The same holds of a department's year."""
    path = tmp_path / "any.docx"
    mp.render(activity, "activity", plugins=figures).save(path)

    assert mp.load_activity(path) == activity
    assert mp.verify(path, activity, plugins=figures).holds


def test_the_texts_of_figures_come_back_and_name_the_document(tmp_path: Path, figures: Plugins, program: TargetProgram) -> None:
    """A line of the data inside of a document is no place that a person can go to."""
    source, path = tmp_path / "program.yaml", tmp_path / "report.docx"
    source.write_text(write_program(program), encoding="utf-8")
    loaded = mp.load(source)
    mp.render(loaded, "card", plugins=figures).save(path)

    back = mp.load(path)

    assert back.written.keys() == loaded.written.keys()
    assert {str(one.origin) for one in back.written.values()} == {str(path)}


def test_a_document_of_several_programs_is_no_program(report: Path, program: TargetProgram, figures: Plugins) -> None:
    """Nobody picks one of them in silence."""
    other = evolve(program, title="Інша", approved_by=evolve(program.approved_by, number="2"))
    mp.render(Portfolio(programs=(program, other)), "cards", plugins=figures).save(report)

    with pytest.raises(ManifestError, match="кількох файлів"):
        mp.load(report)


def test_a_program_is_no_activity_report(report: Path) -> None:
    """What was expected and what was found are told."""
    with pytest.raises(ManifestError, match="«Програма»"):
        mp.load_activity(report)


# ── against the data ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_document_as_it_was_made_holds_part_by_part(report: Path, program: TargetProgram, figures: Plugins) -> None:
    """The very same bytes come out again."""
    verification = mp.verify(report, program, plugins=figures, rebuild=True)

    assert verification.holds
    assert verification.remarks == ()


def test_a_figure_that_changed_in_the_data_since_is_told_with_both_values(
    report: Path, program: TargetProgram, figures: Plugins
) -> None:
    """And its place in the document."""
    later = evolve(program, approved_by=evolve(program.approved_by, date=dt.date(2020, 12, 24)))
    (found,) = mp.verify(report, later, plugins=figures).differences

    assert (found.kind, found.identity) == (DifferenceKind.CHANGED, "decision.1.date")
    assert (found.old, found.new) == ("1\u00a0грудня\u00a02020\u00a0року", "24\u00a0грудня\u00a02020\u00a0року")
    assert "абзац 2" in found.message.uk


def test_data_that_changed_elsewhere_are_a_remark(report: Path, program: TargetProgram, figures: Plugins) -> None:
    """The figures of this document are still right."""
    verification = mp.verify(report, evolve(program, purpose="інша мета"), plugins=figures)

    assert verification.holds
    assert ["Дані змінено" in remark.uk for remark in verification.remarks] == [True]


def test_a_forged_manifest_contradicts_the_data_that_travel_with_it(
    report: Path, program: TargetProgram, figures: Plugins
) -> None:
    """Page and manifest agree with each other, and not with what the document says that it was made from."""
    honest = mp.read_facts(report).manifest
    lie = evolve(program, approved_by=evolve(program.approved_by, number="7"))
    mp.render(lie, "card", plugins=figures).save(report)
    lying = mp.read_facts(report).manifest
    assert honest is not None
    assert lying is not None
    forged = manifest_parts(habits.carried(evolve(lying, provenance=honest.provenance)))
    _saved(report, packed({**unpacked(report.read_bytes()), **forged}))

    assert verified(report, program, figures) == [("contradicting", "decision.1.number")]


def test_forged_data_inside_of_a_document_contradict_it_whatever_data_are_given(
    report: Path, program: TargetProgram, figures: Plugins, tmp_path: Path
) -> None:
    """They give another document than the one that they travel with."""
    honest = mp.read_facts(report).manifest
    lie = evolve(program, approved_by=evolve(program.approved_by, number="7"))
    mp.render(lie, "card", plugins=figures).save(tmp_path / "lie.docx")
    lying = mp.read_facts(tmp_path / "lie.docx").manifest
    assert honest is not None
    assert lying is not None
    forged = manifest_parts(habits.carried(evolve(honest, provenance=lying.provenance)))
    _saved(report, packed({**unpacked(report.read_bytes()), **forged}))

    assert verified(report, program, figures) == [("contradicting", "decision.1.number")]


def test_a_document_of_another_program_is_told_once(report: Path, program: TargetProgram, figures: Plugins) -> None:
    """Not as a difference in every figure."""
    assert verified(report, evolve(program, title="Зовсім інша програма"), figures) == [("unproven", "")]


def test_a_document_that_cannot_be_made_again_is_held_against_itself_only(report: Path, program: TargetProgram) -> None:
    """Where the plugins are gone, nothing vouches for the data, and the reader is told."""
    verification = mp.verify(report, program, plugins=Plugins([]))

    assert [one.kind for one in verification.differences] == [DifferenceKind.UNPROVEN]
    assert "з даними документ не звірено" in verification.differences[0].message.uk


def test_an_edited_document_is_not_the_one_that_was_made(report: Path, program: TargetProgram, figures: Plugins) -> None:
    """Part by part: the one that somebody typed in, and no other."""
    _saved(report, habits.edited(report.read_bytes(), habits.typed_over("decision.1.number", "2")))

    assert verified(report, program, figures, rebuild=True) == [("edited", "decision.1.number"), ("rebuilt", "")]


def test_another_version_of_the_library_is_told(
    report: Path, program: TargetProgram, figures: Plugins, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its wording may differ where the figures do not."""
    monkeypatch.setattr("municipal_programs.app.verifying.library", lambda: "9.9")

    verification = mp.verify(report, program, plugins=figures)

    assert verification.holds
    assert ["9.9" in remark.uk for remark in verification.remarks] == [True]


def test_what_is_no_document_is_refused_by_name(tmp_path: Path, program: TargetProgram) -> None:
    """A file that is not there, and one that is something else."""
    with pytest.raises(PackageError, match="немає"):
        mp.read_facts(tmp_path / "немає.docx")
    with pytest.raises(PackageError, match=r"text\.docx"):
        mp.verify(_saved(tmp_path / "text.docx", b"text"), program)


def test_a_document_without_a_manifest_gives_no_program(report: Path) -> None:
    """Each way of being without one is told apart; see tests/bad/facts."""
    _saved(report, habits.with_parts(report.read_bytes(), customXml__item1_xml=None, docProps__custom_xml=None))

    with pytest.raises(ManifestError) as caught:
        mp.load(report)
    assert caught.value.fault is ManifestFault.MISSING


def test_a_document_whose_data_a_later_library_wrote_is_held_against_the_data_given(
    report: Path, program: TargetProgram, figures: Plugins
) -> None:
    """What cannot be understood of it accuses nobody of forgery."""
    manifest = mp.read_facts(report).manifest
    assert manifest is not None
    later = evolve(manifest.provenance, documents=('{"format": "municipal-programs/program/99"}',))
    _saved(
        report, packed({**unpacked(report.read_bytes()), **manifest_parts(habits.carried(evolve(manifest, provenance=later)))})
    )

    verification = mp.verify(report, program, plugins=figures)

    assert verification.holds
    assert ["Дані змінено" in remark.uk for remark in verification.remarks] == [True]


def test_a_document_that_carries_no_data_is_said_to(report: Path, program: TargetProgram, figures: Plugins) -> None:
    """Its figures are those of the data given; which it was made from, nobody can tell."""
    manifest = mp.read_facts(report).manifest
    assert manifest is not None
    without = evolve(manifest, provenance=evolve(manifest.provenance, documents=()))
    _saved(report, packed({**unpacked(report.read_bytes()), **manifest_parts(habits.carried(without))}))

    verification = mp.verify(report, program, plugins=figures)

    assert verification.holds
    assert len(verification.remarks) == 1


def test_a_section_that_cannot_be_made_again_is_told_as_not_compared(
    report: Path, program: TargetProgram, figures: Plugins, plugin: Maker
) -> None:
    """With the plugin and the reason; the others are."""

    def fails(report: ReportRequest) -> list[Section]:
        raise LookupError(report.kind.identity)

    (sound,) = figures
    verification = mp.verify(report, program, plugins=Plugins([sound, plugin("parks", mp_report_sections=fails)]))

    assert verification.holds
    assert ["«parks»" in remark.uk for remark in verification.remarks] == [True]


# ── made in the same way ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_summary_of_one_program_is_verified_against_that_program(
    report: Path, program: TargetProgram, figures: Plugins
) -> None:
    """As it was made from one file, and with no more ado."""
    mp.render(Portfolio(programs=(program,)), "cards", plugins=figures).save(report)

    assert verified(report, program, figures, rebuild=True) == []


def test_a_draft_is_made_again_as_a_draft(
    report: Path, program: TargetProgram, plugin: Maker, section_of: Callable[..., Section]
) -> None:
    """Or its marks of what is missing would be no marks, and its parts others."""
    section = section_of(
        "{{ missing }}", missing=Gap(identity="program.planned", reason=mp.Message(uk="ще не подано", en="not yet delivered"))
    )
    plugins = Plugins([plugin("any", mp_report_kinds=lambda: [CARD], mp_report_sections=lambda: [section])])
    mp.render(program, "card", plugins=plugins, draft=True).save(report)

    assert verified(report, program, plugins, rebuild=True) == []


def test_own_templates_vouch_for_what_was_made_with_them(
    report: Path, program: TargetProgram, figures: Plugins, tmp_path: Path
) -> None:
    """Without them it is told which figures are beside the point, and nobody is accused of forgery."""
    own = tmp_path / "templates"
    own.mkdir()
    TemplateParts(body=paragraph("за {{ term }}")).save(own / "any.figures.docx")
    mp.render(program, "card", plugins=figures, templates=own).save(report)

    assert mp.verify(report, program, plugins=figures, templates=own, rebuild=True).holds
    (found,) = mp.verify(report, program, plugins=figures).differences
    assert found.kind is DifferenceKind.UNPROVEN
    assert "(2): decision.1.date, decision.1.number. " in found.message.uk


def test_figures_of_a_plugin_that_is_gone_are_unproven(
    report: Path, program: TargetProgram, plugin: Maker, section_of: Callable[..., Section]
) -> None:
    """The document shows what nothing at hand can give."""
    others = Plugins(
        [plugin("any", mp_report_kinds=lambda: [CARD], mp_report_sections=lambda: [section_of("слова", identity="any.figures")])]
    )

    (found,) = mp.verify(report, program, plugins=others).differences

    assert found.kind is DifferenceKind.UNPROVEN
    assert "(3): program.term, decision.1.date, decision.1.number. " in found.message.uk


def test_of_two_amendments_of_one_number_the_document_knows_its_own(
    report: Path, program: TargetProgram, plugin: Maker, section_of: Callable[..., Section]
) -> None:
    """A council begins to count anew every year."""
    days = (dt.date(2021, 2, 1), dt.date(2022, 3, 1))
    twice = evolve(program, amendments=tuple(Amendment(decision=CouncilDecision(number="7", date=day)) for day in days))
    kind = evolve(CARD, of_amendment=True)

    def sections(report: ReportRequest) -> list[Section]:
        assert report.amendment is not None
        return [section_of("від {{ date }}", date=date_fact("decision.7.date", report.amendment.decision.date))]

    plugins = Plugins([plugin("any", mp_report_kinds=lambda: [kind], mp_report_sections=sections)])
    for day in days:
        mp.render(twice, "card", amendment=f"7 від {day:%d.%m.%Y}", plugins=plugins).save(report)
        assert verified(report, twice, plugins, rebuild=True) == []


# ── through other programs ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not at hand")
@pytest.mark.parametrize("ways", [("docx",), ("docx", "docx"), ("odt", "docx")], ids=" and ".join)
def test_a_document_that_libreoffice_saved_still_holds(
    report: Path, program: TargetProgram, figures: Plugins, tmp_path: Path, ways: tuple[str, ...]
) -> None:
    """Every figure by its bookmark at least, and the data whole."""
    for number, way in enumerate(ways):
        report = _converted(report, way, tmp_path / str(number))

    verification = mp.verify(report, program, plugins=figures)

    assert verification.holds
    assert verification.document.carriers[-1] is Carrier.PROPERTIES
    assert mp.load(report) == program


def _converted(path: Path, way: str, folder: Path) -> Path:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", way, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{way}"


def _saved(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path

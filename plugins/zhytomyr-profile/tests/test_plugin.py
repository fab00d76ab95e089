"""The profile gives the city's final reports their form, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.figures import comparative_method
from municipal_programs.hooks import Plugins
from municipal_programs.model import Profile
from municipal_programs.reports import FINAL, Position, ReportKind, ReportRequest
from zhytomyr_profile import plugin

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import Section


def sections(program: TargetProgram, profile: Profile | None = plugin.PROFILE) -> dict[str, int]:
    """Return the sections of a final report and their positions."""
    report = ReportRequest(kind=FINAL, subject=program, profile=profile, method=comparative_method())
    return {section.identity: section.position for section in plugin.mp_report_sections(report)}


def test_the_plugin_is_found_where_it_is_installed() -> None:
    """The distribution announces itself, so that nobody has to name it."""
    assert [found.module for found in Plugins.discover() if found.name == "zhytomyr_profile"] == [plugin]


def test_it_offers_the_profile_that_programs_ask_for() -> None:
    """A program names it by its identity."""
    assert [profile.identity for profile in plugin.mp_profiles()] == ["zhytomyr"]


def test_the_form_has_its_items_in_their_order(program: TargetProgram) -> None:
    """Departments put their tables between them."""
    assert sections(program) == {
        "zhytomyr_profile.opening": Position.OPENING,
        "zhytomyr_profile.funding": Position.FUNDING,
        "zhytomyr_profile.evaluation": Position.EVALUATION,
        "zhytomyr_profile.conclusion": Position.CONCLUSION,
        "zhytomyr_profile.signatures": Position.SIGNATURE,
        "zhytomyr_profile.effectiveness": Position.ANNEX,
        "zhytomyr_profile.annex": Position.ANNEX + 1,
    }


def test_what_has_nothing_to_show_is_left_out(program: TargetProgram) -> None:
    """Without indicators there is nothing to evaluate, without statements nothing to annex."""
    bare = evolve(program, indicators=(), executions=())

    assert {f"zhytomyr_profile.{name}" for name in ("evaluation", "effectiveness", "annex")}.isdisjoint(sections(bare))


def test_other_councils_keep_their_own_form(program: TargetProgram) -> None:
    """A program of another profile, or of none, hears nothing."""
    assert sections(program, Profile(identity="kalush", title="Калуська міська рада")) == {}
    assert sections(program, None) == {}


def test_another_kind_of_report_is_left_to_others(program: TargetProgram) -> None:
    """The profile knows the form of the final report alone."""
    later = ReportKind(identity="later", title=FINAL.title, subject=type(program), needs_profile=False)
    report = ReportRequest(kind=later, subject=program, profile=plugin.PROFILE)

    assert list(plugin.mp_report_sections(report)) == []


def test_the_annex_shows_what_was_stated_and_how_it_was_read(
    program: TargetProgram, lines: Callable[[Section], list[str]]
) -> None:
    """Nothing that a received report says is corrected in silence."""
    report = ReportRequest(kind=FINAL, subject=program, profile=plugin.PROFILE)
    annex = next(section for section in plugin.mp_report_sections(report) if section.identity == "zhytomyr_profile.annex")
    shown = lines(annex)

    assert shown[shown.index("Управління зв'язків") + 11 :] == [
        *("1", "пункт 5", "162 331,00 тис. гривень", "162 331,00 грн", "Прочитано в гривнях."),
        *("2", "пункт 5", "100,5 тис. грн", "так само", "–"),
        *("3", "рядок 1", "не зазначено", "–", "–"),
    ]


def test_the_evaluation_is_annexed_with_its_steps(program: TargetProgram, lines: Callable[[Section], list[str]]) -> None:
    """By the method of the profile, with what could not enter it and why."""
    report = ReportRequest(kind=FINAL, subject=program, profile=plugin.PROFILE, method=comparative_method())
    annex = next(section for section in plugin.mp_report_sections(report) if section.identity.endswith(".effectiveness"))
    shown = lines(annex)

    assert shown[0].startswith("Додаток 1")
    assert shown[1] == "Оцінка ефективності виконання Програми"
    assert shown[-3:-1] == ["Оцінка", "–"]


def test_a_council_without_a_method_has_no_evaluation(program: TargetProgram) -> None:
    """No scale is official for everyone."""
    report = ReportRequest(kind=FINAL, subject=program, profile=plugin.PROFILE)

    assert not [section for section in plugin.mp_report_sections(report) if section.identity.endswith(".effectiveness")]

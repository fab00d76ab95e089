"""The first page of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.reports import Fact
from zhytomyr_profile.opening import opening_section
from zhytomyr_profile.plugin import PROFILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import ReportRequest, Section

    Lines = Callable[[Section], list[str]]
    Request = Callable[[TargetProgram], ReportRequest]
    Render = Callable[[Section], dict[str, Element]]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_the_page_follows_the_form(program: TargetProgram, lines: Lines, final: Request) -> None:
    """Letterhead, date and number, addressee, title and items 1–4 stand one after the other."""
    assert lines(opening_section(final(program))) == [
        "Україна",
        "Житомирська міська рада",
        "Управління зв'язків",
        "майдан Корольова, 4/2, тел. 48-12-19",
        "E-mail: office@example.org",
        "22.01.2021 № 18",
        "Департамент економічного розвитку міської ради",
        "Заключний звіт про результати виконання",
        "міської цільової програми «Ефективна влада»",
        "Житомирської громади",
        "за 2018–2020 роки",
        (
            "1. Дата і номер рішення міської ради, яким затверджено Програму та зміни до неї: "
            "18.12.2017 № 879; 03.04.2020 № 1784; 18.06.2020 № 1882."
        ),
        "2. Відповідальний виконавець Програми: Управління зв'язків.",
        "Співвиконавець Програми: Архів.",
        "3. Термін реалізації Програми: 2018–2020 роки.",
        "4. Мета Програми та результати її досягнення.",
        "Мета Програми – відкрита влада.",
        "Мети досягнуто.",
    ]


def test_an_account_names_its_own_addressee(program: TargetProgram, lines: Lines, final: Request) -> None:
    """The profile's addressee is for accounts that name none."""
    office = evolve(program.executions[0], addressee="Міському голові")
    shown = lines(opening_section(final(evolve(program, executions=(office,)))))

    assert "Міському голові" in shown
    assert PROFILE.addressee not in shown


def test_a_report_not_yet_registered_leaves_room_for_its_date_and_number(
    program: TargetProgram, lines: Lines, final: Request
) -> None:
    """The date and the number are written in by hand when the report goes out."""
    assert "____________________ № __________" in lines(opening_section(final(evolve(program, executions=()))))


def test_each_decision_is_a_figure_with_its_identity(program: TargetProgram, final: Request) -> None:
    """Dates and numbers of decisions can be found again in a signed document."""
    decisions = opening_section(final(program)).values["decisions"]

    assert isinstance(decisions, list)
    facts = [value for decision in decisions if isinstance(decision, dict) for value in decision.values()]
    assert [fact.identity for fact in facts if isinstance(fact, Fact)] == [
        f"decision.{number}.{role}" for number in ("879", "1784", "1882") for role in ("date", "number")
    ]


def test_pages_are_numbered_in_the_footer_but_for_the_first(program: TargetProgram, parts: Render, final: Request) -> None:
    """The first page of a letter carries no number."""
    document = parts(opening_section(final(program)))
    footers = [part for name, part in document.items() if name.startswith("word/footer")]
    fields = ["".join(code.text or "" for code in footer.iter(f"{W}instrText")).strip() for footer in footers]

    assert sorted(fields) == ["", "PAGE"]
    assert [reference.get(f"{W}type") for reference in document["word/document.xml"].iter(f"{W}footerReference")] == [
        "first",
        "default",
    ]

"""The end of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.model import Signatory
from zhytomyr_profile.closing import conclusion_section, evaluation_section, signatures_section

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from municipal_programs.model import TargetProgram
    from municipal_programs.reports import ReportRequest, Section

    Lines = Callable[[Section], list[str]]
    Request = Callable[[TargetProgram], ReportRequest]
    Render = Callable[[Section], dict[str, Element]]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


TOGETHER = (
    "Усього за 2018–2020 роки профінансовано 162,33135 тис. грн із 552,0 тис. грн, передбачених заходами Програми (29,4 %). "
    "Планового значення досягли 0 із 0 показників, які можна порівняти з планом (усього показників – 1)."
)
"""What all parts come to together, which none of them says."""


def held(paragraph: Element) -> bool:
    """Tell whether the paragraph stays with the next one."""
    return paragraph.find(f"{W}pPr/{W}keepNext") is not None


def test_the_evaluation_lies_across_the_page_with_the_tables_that_follow(parts: Render, lines: Lines) -> None:
    """Otherwise its heading would be left alone on an upright page."""
    page = parts(evaluation_section())["word/document.xml"]

    assert lines(evaluation_section()) == ["6. Оцінка ефективності виконання Програми."]
    assert [size.get(f"{W}orient") for size in page.iter(f"{W}pgSz")] == ["landscape"]


def test_each_department_concludes_under_its_name(program: TargetProgram, lines: Lines, final: Request) -> None:
    """Where several accounts conclude, the reader sees who says what."""
    assert lines(conclusion_section(final(program))) == [
        "7. Заключний висновок.",
        "Управління зв'язків:",
        "Завдання виконано.",
        "Просимо зняти з контролю.",
        "Архів:",
        "Архів упорядковано.",
        TOGETHER,
    ]


def test_the_only_conclusion_needs_no_name(program: TargetProgram, lines: Lines, final: Request) -> None:
    """It is the conclusion of the report."""
    alone = evolve(program, executions=program.executions[1:])

    assert lines(conclusion_section(final(alone))) == ["7. Заключний висновок.", "Архів упорядковано.", TOGETHER]


def test_a_report_without_conclusions_says_so(program: TargetProgram, lines: Lines, final: Request) -> None:
    """The item of the form is not left blank."""
    silent = evolve(program, executions=())

    assert lines(conclusion_section(final(silent))) == ["7. Заключний висновок.", "Висновків до звіту не подано.", TOGETHER]


def test_the_responsible_executor_signs_first(program: TargetProgram, lines: Lines, final: Request) -> None:
    """Then sign the others who answer for measures: who signed the account, or else the head."""
    assert lines(signatures_section(final(program))) == [
        "Начальник управління",
        "(Управління зв'язків)",
        "О.В. Стежко",
        "Начальник архіву",
        "А.А. Архівна",
    ]


def test_whoever_signs_alone_needs_no_department(
    program: TargetProgram, yearly: TargetProgram, lines: Lines, final: Request
) -> None:
    """Nobody else could be meant."""
    alone = evolve(yearly, executions=program.executions[:1])

    assert lines(signatures_section(final(alone))) == ["Начальник управління", "О.В. Стежко"]


def test_a_position_that_tells_the_department_tells_it_once(program: TargetProgram, lines: Lines, final: Request) -> None:
    """Whichever case it stands in."""
    office = program.executions[0]
    told = Signatory(position="В. о. начальника управління зв’язків", name="О.В. Стежко")

    assert lines(signatures_section(final(evolve(program, executions=(evolve(office, signatory=told),)))))[:2] == [
        "В. о. начальника управління зв’язків",
        "О.В. Стежко",
    ]


def test_whoever_is_not_known_is_given_room_to_sign(program: TargetProgram, lines: Lines, final: Request) -> None:
    """A department without a known head signs by its name."""
    office = evolve(program.executions[0], signatory=None)

    assert lines(signatures_section(final(evolve(program, executions=(office,)))))[:2] == ["Управління зв'язків", "_" * 20]


def test_signatures_never_part_from_the_last_lines(program: TargetProgram, parts: Render, final: Request) -> None:
    """A page with signatures alone could be put below any report."""
    conclusion = [
        p for p in parts(conclusion_section(final(program)))["word/document.xml"].iter(f"{W}p") if p.find(f".//{W}t") is not None
    ]
    signatures = parts(signatures_section(final(program)))["word/document.xml"]

    assert held(conclusion[-1])
    assert not held(conclusion[2])
    assert all(held(paragraph) for paragraph in signatures.iterfind(f".//{W}tc/{W}p"))
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in signatures.iter(f"{W}tr"))

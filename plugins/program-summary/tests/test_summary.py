"""The summary over many programs."""

from __future__ import annotations

import io
import zipfile
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from municipal_programs.errors import Message
from municipal_programs.figures import Band, Scale, mean_method
from municipal_programs.hooks import Plugins
from municipal_programs.model import CheckSettings, Profile
from municipal_programs.reports import FINAL, Portfolio, ReportRequest, Section
from municipal_programs.word import render
from program_summary import plugin
from program_summary.rows import attention_lines, money_chart
from program_summary.standing import Standing

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def summary(*programs: TargetProgram, profile: Profile | None = None) -> Section:
    """Return the section about these programs."""
    asked = ReportRequest(kind=plugin.SUMMARY, subject=Portfolio(programs=programs), profile=profile)
    (section,) = plugin.mp_report_sections(asked)
    return section


def values(*programs: TargetProgram) -> Any:  # noqa: ANN401 - what a template sees
    """Return what the template of that section sees."""
    return summary(*programs).values


def lines(row: Any) -> list[str]:  # noqa: ANN401 - a row of a view
    """Return the lines of a cell as they read."""
    return ["".join(map(str, line)).replace("\N{NO-BREAK SPACE}", " ") for line in row["lines"]]


def test_the_plugin_is_found_where_it_is_installed() -> None:
    """The distribution announces itself, so that nobody has to name it."""
    assert [found.module for found in Plugins.discover() if found.name == "program_summary"] == [plugin]


def test_another_kind_of_report_is_left_to_others(good: TargetProgram) -> None:
    """It has nothing to say about one program alone."""
    assert list(plugin.mp_report_sections(ReportRequest(kind=FINAL, subject=good))) == []


def test_what_needs_attention_stands_first_with_its_reasons(
    good: TargetProgram, behind: TargetProgram, unknown: TargetProgram
) -> None:
    """Most reasons first, whatever the order of the files; a program without any is not listed."""
    for programs in permutations((good, behind, unknown)):
        attention = values(*programs)["attention"]

        assert [row["title"] for row in attention] == ["Програма 2", "Програма 3"]
        assert lines(attention[0]) == [
            "Профінансовано лише 31,8 % передбаченого.",
            "Не профінансовано заходів: 1 із 3.",
            "Перевищено план заходів: 1.",
            "Не досягли планового значення показників: 1.",
            "Не можна порівняти з планом показників: 1.",
        ]
        assert lines(attention[1])[0].startswith("Виконання фінансування не порахувати.")


def test_programs_are_ranked_by_execution_and_then_by_indicators(
    good: TargetProgram, behind: TargetProgram, unknown: TargetProgram
) -> None:
    """The best first; of which nothing is known last."""
    rows = values(unknown, behind, good)["programs"]

    assert [(str(row["place"]), row["title"], str(row["execution"])) for row in rows] == [
        ("1", "Програма 1", "98,3"),
        ("2", "Програма 2", "31,8"),
        ("3", "Програма 3", "–"),
    ]


def test_equal_programs_share_a_place(good: TargetProgram, behind: TargetProgram) -> None:
    """Neither is better."""
    twin = evolve(good, title="Близнюк", approved_by=evolve(good.approved_by, number="9"))

    assert [str(row["place"]) for row in values(good, twin, behind)["programs"]] == ["1", "1", "3"]


def test_the_totals_are_those_of_which_both_sums_are_known(
    good: TargetProgram, behind: TargetProgram, unknown: TargetProgram
) -> None:
    """A percentage of two different sets would be wrong."""
    shown = values(good, behind, unknown)

    assert [str(shown[name]) for name in ("count", "planned", "disbursed", "execution")] == ["3", "14,0", "6,45", "46,1"]
    assert not values(unknown)["execution_known"]
    assert (str(shown["counted"]), values(good, behind)["counted"]) == ("2", "")


def test_a_figure_says_which_program_it_is_of(good: TargetProgram, behind: TargetProgram) -> None:
    """The same figure of two programs is two figures."""
    rows = values(good, behind)["programs"]

    assert [row["planned"].identity for row in rows] == [
        "portfolio.1_20201224.program.planned",
        "portfolio.2_20201224.program.planned",
    ]
    assert rows[0]["indicators"]["fulfilled"].identity == "portfolio.1_20201224.program.indicators.fulfilled"


def test_a_council_sets_what_is_too_little(good: TargetProgram) -> None:
    """The thresholds are those of the profile."""
    strict = CheckSettings(underspending=CheckSettings().underspending / 100)

    assert Standing(program=good, settings=strict).is_underspent
    assert not Standing(program=good, settings=CheckSettings()).is_underspent


def test_money_beyond_the_plan_is_told_and_ranks_no_higher(good: TargetProgram) -> None:
    """Whoever spends more than planned is not better."""
    measures = tuple(
        evolve(one, disbursed=tuple(evolve(line, amount=line.amount * 2) for line in one.disbursed)) for one in good.measures
    )
    over = Standing(program=evolve(good, tasks=(evolve(good.tasks[0], measures=measures),)), settings=CheckSettings())

    assert over.is_overspent
    assert over.rank[0] == 1
    assert over.overspent == ("1", "2")


def body_of(section: Section) -> ET.Element:
    """Return the body of the document that the section makes."""
    with zipfile.ZipFile(io.BytesIO(render([section], strict=True).content)) as package:
        return ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - made here


def text_of(body: ET.Element) -> str:
    """Return what its paragraphs say."""
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in body.iter(f"{W}p"))


@pytest.mark.parametrize("all_known", [True, False])
def test_the_document_says_which_programs_its_totals_leave_out(
    good: TargetProgram, behind: TargetProgram, unknown: TargetProgram, all_known: bool
) -> None:
    """The plan of one without an account stands in the table, above a total of which it is no part."""
    text = text_of(body_of(summary(good, behind) if all_known else summary(good, behind, unknown)))

    assert ("про які відомо і план, і профінансоване: 2 із 3." in text) is not all_known


def test_the_document_shows_both_tables(good: TargetProgram, behind: TargetProgram) -> None:
    """With the name of the council, if all programs are of one."""
    root = body_of(summary(good, behind, profile=Profile(identity="city", title="Міська рада")))
    text = text_of(root)

    assert "Міська рада" in text
    assert "за весь термін кожної програми, наскільки вони відомі, а не за окремий рік." in text
    assert len(list(root.iter(f"{W}tbl"))) == 2


def test_programs_without_faults_need_no_attention(good: TargetProgram) -> None:
    """That is said in words."""
    section = summary(good)
    with zipfile.ZipFile(io.BytesIO(render([section], strict=True).content)) as package:
        text = package.read("word/document.xml").decode()

    assert "Відхилень, що потребують уваги, не виявлено." in text


def test_a_program_beyond_its_plan_needs_attention(beyond: TargetProgram) -> None:
    """With how much more it is."""
    (row,) = values(beyond)["attention"]

    assert lines(row)[0] == "Профінансовано 150,0 % передбаченого – більше, ніж заплановано."


def test_a_program_with_the_lowest_grade_of_its_method_needs_attention(in_vain: TargetProgram) -> None:
    """In the words of the method."""
    title, low = Message(uk="Наш метод", en="Our method"), Message(uk="низька", en="low")
    scale = Scale(bands=(Band(least=Fraction(50), title=title),), below=low)
    method = mean_method(identity="own", title=title, reference=title, scale=scale)
    told = attention_lines(Standing(program=in_vain, settings=CheckSettings()), method)

    assert lines({"lines": told})[-1] == "Оцінка за методом: низька."


def test_where_no_money_is_known_of_any_program_there_is_no_chart(good: TargetProgram, empty: TargetProgram) -> None:
    """An empty one would look like a fault."""
    known, nothing = (Standing(program=program, settings=CheckSettings()) for program in (good, empty))

    assert money_chart([nothing]) is None
    chart = money_chart([known, nothing])
    assert chart is not None
    assert [[point is not None for point in one.points] for one in chart.series] == [[True, False], [True, False]]

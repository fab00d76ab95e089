from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from tests.site.reading import anchors, attribute, broken_links, figures, parsed

from municipal_programs.checks import Severity, check
from municipal_programs.model import Department, FundingLine, FundingSource
from municipal_programs.reports import Fact, funding_summary, in_force_on, portfolio_money
from municipal_programs.site import PublishedCity, PublishedProgram, site_files
from municipal_programs.testing import strategies
from municipal_programs.values import Money, MoneyUnit

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

PROGRAM = "programs/efektyvna-vlada/index.html"
NAUGHTY = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% raw %}{# #}",
    "</title></style></svg><!-- ]]> &amp; &lt;",
    "справа наліво \N{RIGHT-TO-LEFT OVERRIDE} і емодзі \N{GRINNING FACE}",
]


def of(*programs: TargetProgram, name: str = "Місто") -> dict[str, bytes]:
    """Return the site of a city with these programs and all their findings."""
    published = tuple(
        PublishedProgram(slug=f"p{number}", program=program, findings=check(program)) for number, program in enumerate(programs)
    )
    return site_files(PublishedCity(name=name, day=dt.date(2026, 1, 31), programs=published))


def test_a_city_has_a_page_and_so_has_each_of_its_programs(files: dict[str, bytes]) -> None:
    """The page of the city, where a reader begins, is written last: what it leads to is there already."""
    assert [name for name in files if name.endswith(".html")] == [
        "programs/efektyvna-vlada/index.html",
        "programs/громада #1/index.html",
        "index.html",
    ]
    assert list(files)[-1] == "index.html"


def test_every_link_leads_somewhere(files: dict[str, bytes]) -> None:
    """Also to folders and files whose names an address has to write otherwise."""
    assert broken_links(files) == []


@pytest.mark.parametrize("name", [PROGRAM, "programs/громада #1/index.html", "index.html"])
def test_a_page_is_well_formed_and_needs_nobody_else(files: dict[str, bytes], name: str) -> None:
    """In Ukrainian, with each identity once, and without any script, frame, picture or style of somebody else's."""
    page = parsed(files[name])
    (html,) = page.query("html")

    assert attribute(html, "lang") == "uk"
    assert [identity for identity, times in Counter(anchors(page)).items() if times > 1] == []
    assert page.query("script, iframe, img, object, embed, form, style, [style], [onclick], [onload]") == []
    assert [attribute(link, "href") for link in page.query("link")] == [
        "../../style.css" if "/" in name else "style.css",
        "data:,",
    ]
    assert page.query("[src]") == []


def test_the_style_asks_for_nothing(files: dict[str, bytes]) -> None:
    """No font and no picture is fetched."""
    assert re.findall(r"url\(|@import|@font-face", files["style.css"].decode()) == []


@pytest.mark.parametrize("name", [PROGRAM, "programs/громада #1/index.html", "index.html"])
def test_headings_stand_in_order_and_tables_say_what_they_are(files: dict[str, bytes], name: str) -> None:
    """One heading of the first level, none left out on the way down; a caption, and a scope for each heading of a table."""
    page = parsed(files[name])
    levels = [int(heading.name[1]) for heading in page.query("h1, h2, h3, h4, h5, h6")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in itertools.pairwise(levels))
    assert [table for table in page.query("table") if not table.query("caption")] == []
    assert {attribute(heading, "scope") for heading in page.query("th")} <= {"col", "row", "rowgroup"}


def test_a_page_shows_the_same_figures_as_every_document(files: dict[str, bytes], city: PublishedCity) -> None:
    """Each under its identity, by source and by department too."""
    program = in_force_on(city.programs[1].program, city.day)
    summary: Any = funding_summary(program, MoneyUnit.HRYVNIA)
    rows = [summary, *summary["years"], *summary["sources"], *summary["departments"]]
    wanted = {(cell.identity, cell.text) for row in rows for cell in row.values() if isinstance(cell, Fact)}

    assert wanted
    assert wanted <= set(figures(parsed(files["programs/громада #1/index.html"])))


def test_money_is_shown_by_year_within_each_source(files: dict[str, bytes]) -> None:
    """Where several sources give money for single years."""
    shown = dict(figures(parsed(files["programs/громада #1/index.html"])))

    assert shown["program.planned.2022.state"] == "300\N{NO-BREAK SPACE}000,00"
    assert shown["program.disbursed.2022.state"] == "287\N{NO-BREAK SPACE}600,00"


def test_a_program_whose_money_is_not_divided_says_so(files: dict[str, bytes]) -> None:
    """Instead of a table by years there is a sentence."""
    text = files[PROGRAM].decode()

    assert "без поділу за роками" in text
    assert "Кошти за роками" not in text


def test_what_budgets_gave_is_not_shown_as_if_it_were_for_the_whole_program(files: dict[str, bytes]) -> None:
    """One department tells of it, without a year; the page of the city says of which programs that is so."""
    note = (
        "цю суму зазначено для 5 з 23 заходів (Відділ організаційного забезпечення депутатської діяльності) без зазначення року. "
        "Порівнювати її із запланованим на весь термін не можна."
    )

    assert note in files[PROGRAM].decode()
    assert "«Затверджено в бюджеті» – не за весь термін чи не за всі заходи" in files["index.html"].decode()


def test_the_years_that_budgets_are_told_of_are_named(city: PublishedCity) -> None:
    """Where they are all years of all measures, nothing has to be said."""
    program = city.programs[1].program
    line = FundingLine(source=FundingSource.COMMUNITY, year=2021, amount=Money.of(1))
    both = (line, evolve(line, year=2022))

    def page(*given: FundingLine) -> str:
        tasks = tuple(
            evolve(task, measures=tuple(evolve(one, planned=both, allocated=given, disbursed=()) for one in task.measures))
            for task in program.tasks
        )
        return of(evolve(program, tasks=tasks, amendments=(), related_decisions=()))["programs/p0/index.html"].decode()

    assert "за 2021 рр." in page(line)
    assert "Порівнювати її із запланованим" not in page(*both)


def test_what_a_finding_is_stands_beside_their_number(files: dict[str, bytes], city: PublishedCity) -> None:
    """With how many there are of each weight, and a link to them."""
    errors = sum(one.severity is Severity.ERROR for one in city.programs[0].findings)

    assert files["index.html"].decode().count("Зауваження – це місце, де дані не узгоджуються") >= 1
    assert f"помилок\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}{errors}, попереджень" in files["index.html"].decode()
    assert "Помилка – те, що разом не може бути правдою" in files[PROGRAM].decode()


def test_an_indicator_is_told_with_its_reasons(files: dict[str, bytes]) -> None:
    """Why the target was missed, what was done, and why there is no percentage where there is none."""
    text = files[PROGRAM].decode()

    assert "Відбувся обмін вітальними листами" in text
    assert "Місце в рейтингу порівнюють, а не ділять" in text


def test_a_finding_leads_to_the_row_that_it_is_about(files: dict[str, bytes]) -> None:
    """And says neither the file nor the line."""
    page = parsed(files[PROGRAM])
    places = [attribute(link, "href") for link in page.query(".findings a")]

    assert "#measure.public_relations.2" in places
    assert "program.yaml" not in files[PROGRAM].decode()


def test_the_page_of_the_city_names_each_program_once_among_others(files: dict[str, bytes]) -> None:
    """A figure has the identity there that it has among many programs."""
    shown = dict(figures(parsed(files["index.html"])))

    assert shown["portfolio.879_20171218.program.planned"] == "6\N{NO-BREAK SPACE}860\N{NO-BREAK SPACE}600,00"


def test_the_page_of_the_city_shows_the_money_of_all_its_programs(files: dict[str, bytes], city: PublishedCity) -> None:
    """By year, source and department."""
    programs = [in_force_on(one.program, city.day) for one in city.programs]
    money: Any = portfolio_money(programs, MoneyUnit.HRYVNIA)
    rows = [money, *money["years"], *money["sources"], *money["departments"]]
    wanted = {(cell.identity, cell.text) for row in rows for cell in row.values() if isinstance(cell, Fact)}

    assert len(wanted) > 20
    assert wanted <= set(figures(parsed(files["index.html"])))


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_text_becomes_part_of_the_page_itself(city: PublishedCity, text: str) -> None:
    """Whatever somebody typed is shown as it was typed, wherever it stands."""
    program = city.programs[0].program
    typed = evolve(
        program,
        title=text,
        purpose=text,
        departments=tuple(
            Department(identity=one.identity, name=text, superior=one.superior, requisites=one.requisites, head=one.head)
            for one in program.departments
        ),
        tasks=tuple(
            evolve(task, title=text, measures=tuple(evolve(one, title=text, narrative=text) for one in task.measures))
            for task in program.tasks
        ),
        indicators=tuple(evolve(one, title=text, explanation=text, corrective_action=text) for one in program.indicators),
    )
    files = of(typed, name=text)
    page = parsed(files["programs/p0/index.html"])

    assert page.query("script, img, [onerror], [onmouseover]") == []
    assert [heading.to_text() for heading in page.query("h1")] == [" ".join(text.split())]
    assert broken_links(files) == []


def test_the_same_city_gives_the_same_bytes(city: PublishedCity, files: dict[str, bytes]) -> None:
    """Whoever publishes again changes nothing that did not change."""
    assert site_files(city) == files


def test_a_city_without_programs_has_a_page() -> None:
    """It says that there are none yet."""
    files = of()

    assert "Програм ще немає" in files["index.html"].decode()
    assert broken_links(files) == []


@settings(max_examples=25)
@given(strategies.programs())
def test_any_program_has_a_page_that_holds_together(program: TargetProgram) -> None:
    """Well-formed, every identity once, no dead link; with or without measures, indicators, money and decisions."""
    files = of(program)
    page = parsed(files["programs/p0/index.html"])

    assert broken_links(files) == []
    assert [identity for identity, times in Counter(anchors(page)).items() if times > 1] == []

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.files.building import ACTIVITY, PROGRAM

from municipal_programs.errors import Language
from municipal_programs.files import LoadError, Syntax, activity_from, program_from, read_activity, read_file, read_program
from municipal_programs.model import FundingLine, FundingSource
from municipal_programs.values import Money, Origin

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.model import ActivityReport, TargetProgram

BAD = Path(__file__).parents[1] / "bad"
BROKEN = sorted(path.name for path in BAD.iterdir() if path.is_file() and path.suffix != ".txt")
WRONG_KIND = "format-of-an-activity-report.yaml"


def reader(path: Path) -> Callable[[Path], TargetProgram | ActivityReport]:
    """Return what reads the broken file at *path*: for all but one, what its first line says."""
    return read_program if path.name == WRONG_KIND or b"activity/1" not in path.read_bytes() else read_activity


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_gets_exactly_its_message(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each way of being wrong has a file in ``tests/bad``, and beside it the words that its author will read."""
    monkeypatch.chdir(BAD)
    path = Path(name)

    with pytest.raises(LoadError) as caught:
        reader(path)(path)

    assert f"{caught.value}\n" == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_explained_in_english_too(name: str) -> None:
    """Both languages name the same places; the English one has no Ukrainian sentence in it."""
    path = BAD / name

    with pytest.raises(LoadError) as caught:
        reader(path)(path)

    ukrainian, english = (caught.value.text(language).splitlines() for language in Language)
    assert [line.split(": ")[0] for line in english] == [line.split(": ")[0] for line in ukrainian]
    assert not {"Поле", "Тут", "Файл"} & set(" ".join(english).split())


def test_a_program_is_read_with_the_text_and_the_place_of_each_figure() -> None:
    """The amount is understood; what the person wrote stands beside it, with its line and column."""
    program = program_from(PROGRAM, source="program.yaml")

    (measure,) = program.measures
    assert measure.planned == (
        FundingLine(source=FundingSource.COMMUNITY, year=2018, amount=Money.of(180_000)),
        FundingLine(source=FundingSource.COMMUNITY, year=2019, amount=Money.of(360_000)),
    )
    assert program.written["measure.1.planned.2018"].text == "180,0 тис. грн"
    assert program.written["measure.1.planned.2018"].origin == Origin(source="program.yaml", line=22, column=19)
    assert "measure.1.planned" not in program.written, "nobody wrote the sum of the years"
    assert program.written["measure.1.narrative"].text == measure.narrative == "Прийнято делегації.\nУкладено угоди."
    assert program.written["decision.879.date"].text == "18.12.2017"


def test_an_activity_report_is_read_with_the_place_of_each_count() -> None:
    """The figure of the report has the identity under which documents show it."""
    report = activity_from(ACTIVITY, source="activity.yaml")

    assert report.count("drafts.submitted").number == 407
    assert report.written["activity.drafts.submitted"].origin == Origin(source="activity.yaml", line=12, column=17)


def test_two_sources_of_one_sort_of_money_are_told_apart() -> None:
    """Where several sources pay, the total is computed and each source is a figure of its own."""
    program = program_from(
        PROGRAM.replace("          місцевий бюджет: 162", "          state: 1 грн\n          місцевий бюджет: 162")
    )

    assert {name for name in program.written if ".disbursed" in name} == {
        "measure.1.disbursed.state",
        "measure.1.disbursed.community",
    }


def test_json_gives_the_same_program() -> None:
    """The structure is one; numbers of JSON count as their digits."""
    text = """{"format": "municipal-programs/activity/1", "title": "Звіт про роботу відділу за 2017 рік",
        "department": {"identity": "council_support", "name": "Відділ організаційного забезпечення"}, "reporting_period": 2017,
        "topics": [{"identity": "drafts", "title": "Проекти рішень",
            "counts": [{"identity": "submitted", "number": 407, "title": "передано проектів рішень"}],
            "content": [{"text": "Передано {submitted} проектів рішень."}]}]}"""

    assert activity_from(text, syntax=Syntax.JSON) == activity_from(ACTIVITY)


def test_the_name_of_a_file_tells_its_syntax(tmp_path: Path) -> None:
    """JSON is recognised by its ending, in either case; all else is YAML."""
    assert Syntax.of(tmp_path / "program.JSON") is Syntax.JSON
    assert Syntax.of(tmp_path / "program.yml") is Syntax.YAML


def test_a_file_tells_itself_what_it_is(tmp_path: Path) -> None:
    """Whoever does not know what a file holds reads either."""
    program, report = tmp_path / "program.yaml", tmp_path / "report.yaml"
    program.write_text(PROGRAM, encoding="utf-8")
    report.write_text(ACTIVITY, encoding="utf-8")

    assert read_file(program) == program_from(PROGRAM)
    assert read_file(report) == activity_from(ACTIVITY)


def test_a_mark_of_byte_order_and_foreign_line_breaks_change_nothing(tmp_path: Path) -> None:
    """Editors of Windows add both; lines are still counted as a person sees them."""
    path = tmp_path / "program.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + PROGRAM.replace("\n", "\r\n").encode())

    program = read_program(path)

    assert program == program_from(PROGRAM)
    assert program.written["program.title"].origin.line == 2


@pytest.mark.parametrize("word", ["місцевий бюджет", "Місцевий  Бюджет", "community", "місцевии\u0306 бюджет"])
def test_a_word_of_a_closed_list_may_be_spelled_in_several_ways(word: str) -> None:
    """Case, spaces and the composition of letters do not matter, and the English identifier is known too."""
    assert program_from(PROGRAM.replace("місцевий бюджет", word)) == program_from(PROGRAM)


def test_what_stands_empty_and_may_says_nothing() -> None:
    """A clerk may leave a field for later."""
    later = PROGRAM.replace("passport:", "territory:\namendments:\npassport:").replace(
        "        narrative", "        allocated:\n        narrative"
    )

    assert program_from(later) == program_from(PROGRAM)


def test_a_fault_tells_its_path_and_what_was_seen() -> None:
    """Programs need not parse the sentence."""
    with pytest.raises(LoadError) as caught:
        program_from(PROGRAM.replace("162 331,35 грн", "багато"))

    (fault,) = caught.value.faults
    assert fault.path == ("tasks", 0, "measures", 0, "disbursed", "місцевий бюджет")
    assert fault.seen == "багато"
    assert fault.text().startswith("25:28: Поле «disbursed» (фактично профінансовано).")

"""``municipal-programs status``, and ``check`` of the same city."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest
from openpyxl import load_workbook

from municipal_programs.files.board import schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Answer

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr" / "program.yaml"
CITY = """\
format = "municipal-programs/city/1"
name = "Житомир"
[calendar]
annual_days = 21
quarterly_days = 15
[[departments]]
identity = "public_relations"
name = "Управління"
requisites = { email = "pr@example.org" }
[[departments]]
identity = "council_support"
name = "Відділ"
"""


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A city with one program, whose two departments accounted for 2018–2020, the first of them on 22.01.2021."""
    (tmp_path / "city.toml").write_text(CITY, encoding="utf-8")
    (tmp_path / "programs/power").mkdir(parents=True)
    shutil.copy(EXAMPLE, tmp_path / "programs/power/program.yaml")
    return tmp_path


def test_a_person_reads_who_was_late(run: Callable[..., Answer], city: Path) -> None:
    """Nobody is missing, so that the status is 0."""
    answer = run("status", city, "--period", "2020", "--today", "2021-02-01")

    assert answer.status == 0
    assert "Управління: надано із запізненням 22.01.2021, строк 21.01.2021" in answer.out
    assert "Надано: 1, із запізненням: 1, очікується: 0, не надано: 0." in answer.out


def test_figures_dated_ahead_of_the_day_are_told(run: Callable[..., Answer], city: Path) -> None:
    """The clock is wrong, or a date is."""
    answer = run("status", city, "--period", "2020", "--today", "2021-01-20")

    assert "power, Управління: дані датовано 22.01.2021, а сьогодні 20.01.2021" in answer.err


def test_whoever_is_missing_is_reminded(run: Callable[..., Answer], city: Path) -> None:
    """A script sees it by the status."""
    answer = run("status", city, "--period", "2020-Q1", "--today", "2020-05-01")

    assert answer.status == 1
    assert "── Нагадування: Управління, pr@example.org ──" in answer.out
    assert "── Нагадування: Відділ ──" in answer.out
    assert "строк минув 15.04.2020" in answer.out


def test_what_came_and_cannot_be_read_is_not_called_missing(run: Callable[..., Answer], city: Path) -> None:
    """A letter would blame the department for what the office has to mend."""
    delivered = city / "programs/power/delivered/2020-Q1/council_support.yaml"
    delivered.parent.mkdir(parents=True)
    delivered.write_text("format: municipal-programs/delivery/1\ndepartment: [", encoding="utf-8")

    answer = run("status", city, "--period", "2020-Q1", "--today", "2020-05-01")

    assert "Відділ: надійшло, але не прочитано" in answer.out
    assert "── Нагадування: Відділ ──" not in answer.out
    assert "── Нагадування: Управління, pr@example.org ──" in answer.out
    assert "Надійшло, але не прочитано: 1" in answer.out
    assert "council_support.yaml" in answer.err
    assert answer.status == 1


def test_json_follows_its_schema(run: Callable[..., Answer], city: Path) -> None:
    """With what cannot be read, for that is missing from the rows."""
    (city / "programs/empty").mkdir()

    answer = run("status", city, "--period", "2020-Q1", "--today", "2020-05-01", "--format", "json")

    board = json.loads(answer.out)
    jsonschema.validate(board, schema())
    assert board["summary"] == {"delivered": 0, "late": 0, "expected": 0, "missing": 2, "unread": 0}
    assert [one["department"] for one in board["reminders"]] == ["public_relations", "council_support"]
    assert "program.yaml" in board["unread"][0]["message"]["uk"]
    assert answer.status == 1


def test_a_workbook_has_a_row_for_each_department(run: Callable[..., Answer], city: Path) -> None:
    """The same board gives the same bytes."""
    for name in ("a.xlsx", "b.xlsx"):
        run("status", city, "--period", "2020", "--today", "2021-02-01", "--format", "xlsx", "-o", city / name)

    sheet = load_workbook(city / "a.xlsx").active
    assert sheet is not None
    assert [row[3].value for row in sheet.iter_rows(min_row=4)] == ["надано із запізненням", "надано"]
    days = [row[number] for row in sheet.iter_rows(min_row=4) for number in (2, 4)]
    assert [day.value for day in days] == [dt.datetime(2021, 1, 21), dt.datetime(2021, 1, 22), dt.datetime(2021, 1, 21), None]  # noqa: DTZ001
    assert {day.number_format for day in days if day.value} == {"dd.mm.yyyy"}
    assert (city / "a.xlsx").read_bytes() == (city / "b.xlsx").read_bytes()


def test_a_board_replaces_the_last_one_and_no_file_of_the_city(run: Callable[..., Answer], city: Path) -> None:
    """As every command treats what it has read."""
    words = ("status", city, "--period", "2020", "--today", "2021-02-01", "--format", "json", "-o")
    (city / "board.json").write_text("old", encoding="utf-8")

    refused = [run(*words, city / path) for path in ("city.toml", "programs/power/program.yaml")]

    assert run(*words, city / "board.json").status == 0
    assert json.loads((city / "board.json").read_text(encoding="utf-8"))["period"] == "2020"
    assert [(answer.status, "новий документ стер би його" in answer.err) for answer in refused] == [(2, True), (2, True)]
    assert (city / "city.toml").read_text(encoding="utf-8") == CITY


def test_only_findings_of_the_year_and_of_no_single_year_are_counted(run: Callable[..., Answer], city: Path) -> None:
    """And the board says so; a finding on the value of 2019 is none of 2020."""
    counts, all_of_them = {}, json.loads(run("check", city, "--format", "json").out)["findings"]
    for year in (2018, 2019, 2020):
        answer = run("status", city, "--period", year, "--today", "2021-02-01")
        counts[year] = int(answer.out.partition("Управління: ")[2].partition("зауважень: ")[2].splitlines()[0])
        assert f"що стосуються {year} року або жодного окремого" in answer.out

    of_2019 = [
        one for one in all_of_them if one["subject"].startswith("indicator.public_relations.") and "actual.2019" in one["subject"]
    ]
    assert of_2019
    assert counts[2018] == counts[2020] == counts[2019] - len(of_2019)


def test_a_workbook_is_not_thrown_onto_the_terminal(run: Callable[..., Answer], city: Path) -> None:
    """It needs a file."""
    answer = run("status", city, "--period", "2020", "--format", "xlsx")

    assert (answer.status, answer.out) == (2, "")
    assert "-o" in answer.err


def test_a_period_that_nothing_runs_in_is_told(run: Callable[..., Answer], city: Path) -> None:
    """An empty board would look as if everybody had delivered; the period is not blamed for what cannot be read."""

    def said() -> str:
        return " ".join(run("status", city, "--period", "2025", "--today", "2026-02-01").err.split())

    assert "Жодна програма міста не охоплює 2025 рік; перевірте період." in said()
    (city / "programs/broken").mkdir()
    assert "Жодна з прочитаних програм не охоплює 2025 рік. Спершу виправте те, чого не прочитано" in said()
    (city / "programs/power/program.yaml").write_text("x: [", encoding="utf-8")
    assert "Жодної програми міста не прочитано" in said()
    assert "період" not in said()
    shutil.rmtree(city / "programs")
    assert said() == "У місті ще немає жодної програми: покладіть кожну в programs/НАЗВА/program.yaml."


def test_a_period_outside_the_calendar_is_told(run: Callable[..., Answer], city: Path) -> None:
    """Its figures are owed, but nobody said by when."""
    answer = run("status", city, "--period", "2020-H1", "--today", "2020-08-01")

    assert "не називає строку за I півріччя 2020 року" in " ".join(answer.err.split())
    assert "Відділ: не надано, строку не встановлено; зауважень" in answer.out
    assert "(період закінчився 30.06.2020; строку подання не встановлено)" in answer.out
    assert "строк минув" not in answer.out


def test_a_city_is_checked_with_what_only_the_whole_shows(run: Callable[..., Answer], city: Path) -> None:
    """The names of its departments differ from those of the program."""
    answer = run("check", city)

    assert answer.status == 1
    assert "MP872" in answer.out
    assert "MP201" in answer.out


def test_a_city_of_which_something_cannot_be_read_is_not_called_checked(run: Callable[..., Answer], city: Path) -> None:
    """What can be read is checked all the same."""
    (city / "programs/empty").mkdir()

    answer = run("check", city)

    assert answer.status == 2
    assert "немає файлу program.yaml" in answer.err
    assert "MP872" in answer.out

    shutil.rmtree(city / "programs/power")
    assert run("check", city).out == ""


def test_links_that_lead_nowhere_are_told_as_such(run: Callable[..., Answer], city: Path) -> None:
    """A city that was copied without what its links point at; nothing is called missing or passed over."""
    (city / "programs/power/program.yaml").unlink()
    (city / "activity/2020").mkdir(parents=True)
    for name in ("programs/power/program.yaml", "programs/lost", "activity/2020/culture.yaml", "waivers.yaml"):
        (city / name).symlink_to("../elsewhere")

    told = run("check", city)
    assert (told.status, told.out) == (2, "")
    assert told.err.count("осилання нікуди не веде: там, куди воно вказує («../elsewhere»)") == 4

    (city / "city.toml").unlink()
    (city / "city.toml").symlink_to("nowhere.toml")
    alone = run("check", city)
    assert (alone.status, alone.err.count("city.toml: Це посилання нікуди не веде")) == (2, 1)

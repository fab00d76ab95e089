from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from openpyxl import load_workbook
from tests.files.kits.building import PROGRAM, place_of, saved

from municipal_programs.app import deliveries_beside
from municipal_programs.files import read_delivery, read_program, write_program
from municipal_programs.limits import Limits, limited
from municipal_programs.storage import read_package, write_package
from municipal_programs.values import YearRange

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Answer

    from municipal_programs.model import Delivery

    Run = Callable[..., Answer]

FILES = 6
"""What collecting three books of two departments writes: two deliveries, three copies with remarks, and the merged program."""
DISBURSED = ("measure.1", "disbursed.community")
ALLOCATED = ("measure.1", "allocated.community")


@pytest.fixture
def city(tmp_path: Path, run: Run) -> Path:
    """A folder with a program and its kits for 2019."""
    (tmp_path / "program.yaml").write_text(write_program(PROGRAM), encoding="utf-8")
    assert run("kit", tmp_path / "program.yaml", "--period", "2019", "-o", tmp_path / "kits").status == 0
    return tmp_path


def fill(city: Path, name: str, answers: dict[tuple[str, str], Any], department: str = "roads") -> Path:
    """Write a filled kit and return where."""
    workbook = load_workbook(io.BytesIO((city / "kits" / f"{department}.xlsx").read_bytes()))
    for place, answer in answers.items():
        sheet, reference = place_of(workbook, *place)
        workbook[sheet][reference].value = answer
    (city / name).write_bytes(saved(workbook))
    return city / name


def delivered(city: Path) -> dict[str, bytes]:
    """Return everything that lies delivered, by its path."""
    return {path.relative_to(city).as_posix(): path.read_bytes() for path in (city / "delivered").rglob("*") if path.is_file()}


def test_each_department_gets_a_workbook(city: Path, run: Run) -> None:
    """Or only the one that is asked for; another name is told with the nearest."""
    answer = run("kit", city / "program.yaml", "--period", "2019", "-o", city / "some", "--department", "parks")
    wrong = run("kit", city / "program.yaml", "--period", "2019", "-o", city / "none", "--department", "road")

    assert sorted(path.name for path in (city / "kits").iterdir()) == ["parks.xlsx", "roads.xlsx"]
    assert (answer.status, [path.name for path in (city / "some").iterdir()]) == (0, ["parks.xlsx"])
    assert wrong.status == 2
    assert "Можливо, «roads»?" in wrong.err
    assert not (city / "none").exists()


def test_a_kit_that_somebody_has_filled_is_not_written_over(city: Path, run: Run) -> None:
    """Nor one for another period; the same again is no matter, and neither is what somebody asks for."""
    book = fill(city, "kits/roads.xlsx", {DISBURSED: 1})
    filled_in = book.read_bytes()
    words = ("kit", city / "program.yaml", "-o", city / "kits", "--period")

    for period, names in (("2019", "roads.xlsx"), ("2020", "roads.xlsx, parks.xlsx")):
        refused = run(*words, period)
        assert (refused.status, book.read_bytes()) == (2, filled_in)
        assert f"вже лежать інші книги з такими назвами: {names}." in refused.err

    assert run(*words, "2019", "--department", "parks").status == 0
    assert run(*words, "2019", "--overwrite").status == 0
    assert book.read_bytes() != filled_in


def test_a_year_outside_the_term_is_refused(city: Path, run: Run) -> None:
    """There is nothing to ask for."""
    assert "2031 рік поза терміном програми" in run("kit", city / "program.yaml", "--period", "2031", "-o", city / "k").err


def test_what_was_collected_lies_beside_the_program_and_is_merged_into_it(city: Path, run: Run) -> None:
    """With the cell of each figure; `check` and `report` read the merged file."""
    book = fill(city, "a.xlsx", {DISBURSED: 100.5, ("measure.1", "narrative"): "Зроблено."})
    merged = city / "merged.yaml"

    answer = run("collect", city / "program.yaml", book, "-o", merged, "--received", "20.01.2020")

    delivery = read_delivery(city / "delivered" / "2019" / "roads.yaml")
    program = read_program(merged)
    assert (str(delivery.delivered_on), [text.cell for text in delivery.texts]) == ("2020-01-20", ["H6", "I6"])
    assert [str(line.amount.kopiykas) for line in program.measures[0].disbursed] == ["10050"]
    assert program.measures[0].narrative == "Зроблено."
    assert answer.status == 1  # some cells are not filled
    assert "a.xlsx: не заповнено клітинок: 8 (перша – Заходи!G6)" in answer.out
    remarks = load_workbook(city / "delivered" / "2019" / "remarks" / "a.remarks.xlsx")
    comment = remarks["Заходи"]["G6"].comment
    assert comment is not None
    assert "Не заповнено" in comment.text


def test_the_same_book_twice_changes_nothing(city: Path, run: Run) -> None:
    """On one run or on two."""
    book = fill(city, "a.xlsx", {DISBURSED: 1})
    run("collect", city / "program.yaml", book, "--received", "20.01.2020")
    target = city / "delivered" / "2019" / "roads.yaml"
    before = target.read_bytes()

    again = run("collect", city / "program.yaml", book, book, "--received", "25.01.2020")

    said = "a.xlsx (Відділ доріг, за 2019 рік): цю саму книгу вже зібрано; нового немає, нічого не змінено."
    assert [line for line in again.err.replace("\u00a0", " ").splitlines() if "a.xlsx (" in line] == [said, said]
    assert target.read_bytes() == before


def test_a_book_that_contradicts_an_earlier_one_replaces_it_only_on_demand(city: Path, run: Run) -> None:
    """The difference is shown either way; what was replaced as demanded is no fault."""
    run("collect", city / "program.yaml", fill(city, "a.xlsx", {DISBURSED: 1}), "--received", "20.01.2020")
    newer = fill(city, "b.xlsx", {DISBURSED: 2})
    target = city / "delivered" / "2019" / "roads.yaml"

    kept = run("collect", city / "program.yaml", newer)
    assert "b.xlsx: Заходи!H6:" in kept.out
    assert "тепер надано «2,00\u00a0грн», а раніше – «1,00\u00a0грн» (a.xlsx: Заходи!H6)" in kept.out
    assert read_delivery(target).measures[0].disbursed[0].amount.kopiykas == 100

    replaced = run("collect", city / "program.yaml", newer, "--replace")
    assert "замінено – було «1,00\u00a0грн» (a.xlsx: Заходи!H6), стало «2,00\u00a0грн»." in replaced.err
    assert "замінено" not in replaced.out
    assert "прочитано даних: 1, узято нових: 1." in replaced.err
    assert read_delivery(target).measures[0].disbursed[0].amount.kopiykas == 200


def test_what_is_replaced_as_demanded_is_no_fault(city: Path, run: Run) -> None:
    """Also by a book that was collected before, of which something was kept back then; after it nothing is new."""
    everything = {("measure.1", "narrative"): "Зроблено.", ("execution.conclusion", "answer"): "Так."}
    for name, amount in (("a.xlsx", 1), ("b.xlsx", 2)):
        fill(city, name, {**everything, DISBURSED: amount, ALLOCATED: amount}, "parks")
    words = ("collect", city / "program.yaml")
    run(*words, city / "a.xlsx")

    statuses = [run(*words, city / "b.xlsx", *more).status for more in ((), ("--replace",), ("--replace",))]
    back = run(*words, city / "a.xlsx", "--replace")
    again = run(*words, city / "a.xlsx", "--replace")

    assert statuses == [1, 0, 0]
    assert (back.status, back.err.count("стало «1,00\u00a0грн»")) == (0, 2)
    assert "нового немає, нічого не змінено" in again.err


def test_another_book_with_the_same_answers_says_that_nothing_is_new(city: Path, run: Run) -> None:
    """It is read, and nothing changes."""
    run("collect", city / "program.yaml", fill(city, "a.xlsx", {DISBURSED: 1, ("measure.1", "narrative"): "Зроблено."}))

    answer = run("collect", city / "program.yaml", fill(city, "b.xlsx", {DISBURSED: 1}))

    assert "b.xlsx (Відділ доріг, за 2019\u00a0рік): прочитано даних: 1; нових не взято." in answer.err
    assert "roads.yaml" not in answer.err


def test_books_of_different_periods_are_not_collected_at_once(city: Path, run: Run) -> None:
    """Unless the period is named; those of another are refused then. A book that is refused anyway does not count."""
    run("kit", city / "program.yaml", "--period", "2020", "-o", city / "next")
    (city / "next" / "roads.xlsx").rename(city / "next.xlsx")
    book = fill(city, "a.xlsx", {DISBURSED: 1})
    other = city / "other.yaml"
    other.write_text(write_program(evolve(PROGRAM, approved_by=evolve(PROGRAM.approved_by, number="1"))), encoding="utf-8")

    mixed = run("collect", city / "program.yaml", book, city / "next.xlsx")
    assert mixed.status == 2
    assert "за різні періоди: 2019\u00a0рік – a.xlsx; 2020\u00a0рік – next.xlsx. Нічого не зібрано" in mixed.err
    english = run("--lang", "en", "collect", city / "program.yaml", book, city / "next.xlsx").err
    assert "different periods: 2019: a.xlsx; 2020: next.xlsx. Nothing was collected" in english
    assert not list((city / "delivered").glob("*/*"))

    named = run("collect", city / "program.yaml", book, city / "next.xlsx", "--period", "2019")
    assert (named.status, (city / "delivered" / "2019" / "roads.yaml").exists()) == (1, True)
    assert "next.xlsx: Це книга за інший період: 2020\u00a0рік, а збирають дані за 2019\u00a0рік." in named.out

    assert "іншої програми" in run("collect", other, book, city / "next.xlsx").out


def test_a_book_of_a_year_that_the_program_no_longer_covers_is_refused(city: Path, run: Run) -> None:
    """The others are collected."""
    book = fill(city, "a.xlsx", {DISBURSED: 1})
    tasks = tuple(evolve(task, measures=()) for task in PROGRAM.tasks)
    shorter = evolve(PROGRAM, term=YearRange(2020, 2021), tasks=tasks, indicators=())
    (city / "program.yaml").write_text(write_program(shorter), encoding="utf-8")

    answer = run("collect", city / "program.yaml", book)

    assert answer.status == 1
    assert "a.xlsx: 2019 рік поза терміном програми" in answer.out


def test_what_is_no_answer_is_told_with_its_cell(city: Path, run: Run) -> None:
    """What was taken all the same is no fault."""
    book = fill(city, "a.xlsx", {DISBURSED: "багато", ("measure.1", "narrative"): 2019})

    answer = run("collect", city / "program.yaml", book)

    assert "a.xlsx: Заходи!H6: Тут «багато», а потрібна сума" in answer.out
    assert "a.xlsx: Заходи!I6: " in answer.err
    assert "Заходи!I6" not in answer.out


def test_a_book_that_cannot_be_copied_is_collected_without_its_copy(city: Path, run: Run) -> None:
    """Whoever collects learns why there is none."""
    book = fill(city, "a.xlsx", {DISBURSED: 1})
    parts = read_package(book.read_bytes(), ending=".xlsx")
    twice = parts["xl/styles.xml"].replace(b"<cellXfs", b"<cellXfs><xf numFmtId='x'/></cellXfs><cellXfs", 1)
    book.write_bytes(write_package({**parts, "xl/styles.xml": twice}))

    answer = run("collect", city / "program.yaml", book)

    assert answer.status == 1
    assert "збережено незвично" in answer.out
    assert (city / "delivered" / "2019" / "roads.yaml").exists()
    assert not list((city / "delivered" / "2019").glob("remarks/*"))


def test_what_was_delivered_against_the_program_is_not_merged_into_it(city: Path, run: Run) -> None:
    """The program was amended since; the cell of the figure is told."""
    (task,) = PROGRAM.tasks
    first, *others = task.measures
    run("collect", city / "program.yaml", fill(city, "a.xlsx", {DISBURSED: 2}))
    shorter = evolve(first, term=YearRange(2018, 2018), planned=())
    amended = evolve(PROGRAM, tasks=(evolve(task, measures=(shorter, *others)),))
    (city / "program.yaml").write_text(write_program(amended), encoding="utf-8")

    answer = run("collect", city / "program.yaml", city / "kits" / "parks.xlsx", "-o", city / "merged.yaml")

    assert answer.status == 1
    assert "Не внесено до програми: a.xlsx: Заходи!H6: " in answer.out
    assert read_program(city / "merged.yaml").measures[0].disbursed == ()


def test_a_book_that_is_too_large_is_not_read(city: Path, run: Run) -> None:
    """The others are."""
    with limited(Limits(kit_bytes=1024 * 1024)):
        (city / "large.xlsx").write_bytes(bytes(1024 * 1024 + 1))
        answer = run("collect", city / "program.yaml", city / "large.xlsx", fill(city, "a.xlsx", {DISBURSED: 1}))

    assert "large.xlsx: " in answer.out
    assert "1 МБ" in answer.out.replace("\u00a0", " ")
    assert (city / "delivered" / "2019" / "roads.yaml").exists()


def test_a_program_that_asks_nobody_has_no_kits(city: Path, run: Run) -> None:
    """An empty folder would not say why."""
    empty = evolve(PROGRAM, tasks=tuple(evolve(task, measures=()) for task in PROGRAM.tasks), indicators=())
    (city / "program.yaml").write_text(write_program(empty), encoding="utf-8")

    answer = run("kit", city / "program.yaml", "--period", "2019", "-o", city / "none")

    assert (answer.status, "питати нема кого" in answer.err) == (2, True)
    assert not (city / "none").exists()


def test_one_bad_book_does_not_stop_the_others(city: Path, run: Run) -> None:
    """Each is told by its name."""
    good = fill(city, "a.xlsx", {DISBURSED: 1})
    (city / "b.xlsx").write_bytes(b"no")

    answer = run("collect", city / "program.yaml", city / "b.xlsx", city / "c.xlsx", good)

    assert "b.xlsx: це не книга .xlsx" in answer.out
    assert "c.xlsx: книгу не вдалося прочитати: такого файлу чи теки немає." in answer.out
    assert (city / "delivered" / "2019" / "roads.yaml").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_book_whose_copy_can_have_no_name_stops_no_other(city: Path, run: Run) -> None:
    """What it says is taken; the department could not open the copy, or no disk takes so long a name."""
    names = ("о 12:30.xlsx", f"{'д' * 123}.xlsx", "a.xlsx")
    books = [fill(city, name, {DISBURSED: 1}) for name in names]

    answer = run("collect", city / "program.yaml", *books, "-o", city / "merged.yaml")

    assert answer.status == 1
    assert "У назві «о 12:30.remarks.xlsx» є знак :" in answer.out
    assert "задовга: 259 байтів" in answer.out
    assert [path.name for path in (city / "delivered" / "2019" / "remarks").iterdir()] == ["a.remarks.xlsx"]
    assert (city / "merged.yaml").exists()


def test_books_of_one_name_have_copies_of_their_own(city: Path, run: Run) -> None:
    """Departments may call their files alike, in folders of their own."""
    for department in ("roads", "parks"):
        (city / department).mkdir()
        (city / department / "книга.xlsx").write_bytes((city / "kits" / f"{department}.xlsx").read_bytes())

    run("collect", city / "program.yaml", city / "roads" / "книга.xlsx", city / "parks" / "книга.xlsx")

    copies = city / "delivered" / "2019" / "remarks"
    assert sorted(path.name for path in copies.iterdir()) == ["2-книга.remarks.xlsx", "книга.remarks.xlsx"]


def test_an_empty_kit_delivers_nothing(city: Path, run: Run) -> None:
    """No file is written, but the copy that tells what is missing."""
    answer = run("collect", city / "program.yaml", city / "kits" / "parks.xlsx")

    assert "у книзі нічого не заповнено" in answer.err
    assert "не заповнено клітинок: 3" in answer.out
    assert not (city / "delivered" / "2019" / "parks.yaml").exists()


KILLS = """\
import os, signal, sys
from itertools import count
from pathlib import Path
from municipal_programs.cli import main

def dying(number, really=os.fsync, flushed=count(1)):
    def flush(descriptor):
        if next(flushed) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        really(descriptor)
    return flush

whole, killed, *words = sys.argv[1:]
os.chdir(whole)
try:
    main(words)
except SystemExit:
    pass
for folder in Path(killed).iterdir():
    child = os.fork()
    if not child:
        os.chdir(folder)
        os.dup2(os.open("told.txt", os.O_WRONLY | os.O_CREAT), 1)
        os.dup2(1, 2)
        os.fsync = dying(int(folder.name))
        main(words)
    if os.waitpid(child, 0)[1] != signal.SIGKILL:
        raise SystemExit(f"{folder.name} was not killed")
"""
"""Collects in one folder, and in each of those in another, where it is killed as it flushes for the time by which the folder is called."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows flushes no folders, and ends processes otherwise")
@pytest.mark.parametrize("more", [[], ["--replace"]], ids=["", "--replace"])
def test_killed_at_any_write_the_next_run_ends_with_the_same_bytes(
    city: Path, run: Run, more: list[str], tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside what lay there before, and also where the books of a department contradict each other; no difference remains untold."""
    for name, amount in (("0.xlsx", 1), ("1.xlsx", 2), ("2.xlsx", 3)):
        fill(city, name, {DISBURSED: amount, **({ALLOCATED: amount} if amount > 1 else {})})
    fill(city, "3.xlsx", {("measure.1", "narrative"): "Посаджено."}, "parks")
    run("collect", city / "program.yaml", city / "0.xlsx", "--received", "10.01.2020")
    words = ["collect", "program.yaml", "1.xlsx", "2.xlsx", "3.xlsx", "-o", "merged.yaml", "--received", "20.01.2020", *more]
    killed = tmp_path_factory.mktemp("killed")
    for number in range(1, 2 * FILES + 1):
        shutil.copytree(city, killed / str(number))

    command = [sys.executable, "-c", KILLS, str(city), str(killed), *words]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    differences = [line for line in (done.stdout + done.stderr).splitlines() if "а раніше" in line or "замінено" in line]
    assert len(differences) >= 2
    for folder in killed.iterdir():
        monkeypatch.chdir(folder)
        resumed = run(*words)
        told = (folder / "told.txt").read_text(encoding="utf-8") + resumed.out + resumed.err
        assert [line for line in differences if line not in told] == []
        assert delivered(folder) == delivered(city)
        assert (folder / "merged.yaml").read_bytes() == (city / "merged.yaml").read_bytes()


def test_two_runs_at_once_do_not_mix(city: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one of them wrote while the other was reading would be lost; so the second is told to wait, and by whom."""
    first, second = (fill(city, name, {place: 1}) for name, place in (("a.xlsx", DISBURSED), ("b.xlsx", ALLOCATED)))
    meanwhile: list[subprocess.CompletedProcess[str]] = []
    script = "from municipal_programs.cli import main; main()"

    def read_slowly(program: Path) -> tuple[Delivery, ...]:
        before = deliveries_beside(program)
        command = [sys.executable, "-c", script, "collect", str(program), str(second)]
        meanwhile.append(subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False))
        return before

    monkeypatch.setattr("municipal_programs.app.deliveries_beside", read_slowly)
    run("collect", city / "program.yaml", first)
    monkeypatch.undo()

    assert meanwhile[0].returncode == 2
    assert f"уже працює інший запуск: {socket.gethostname()}, PID {os.getpid()}" in meanwhile[0].stderr
    assert [book.name for book in read_delivery(city / "delivered/2019/roads.yaml").books] == ["a.xlsx"]
    assert run("collect", city / "program.yaml", second).status == 1
    assert [book.name for book in read_delivery(city / "delivered/2019/roads.yaml").books] == ["a.xlsx", "b.xlsx"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--period", "2020"], "за інший період"),
        (["-o", "merged.txt"], "має інше закінчення"),
        (["--received", "колись"], "колись"),
        (["--period", "2019-Q9"], "Не вдалося прочитати період"),
    ],
)
def test_options_that_do_not_fit_are_told(city: Path, run: Run, words: list[str], said: str) -> None:
    """In Ukrainian."""
    answer = run("collect", city / "program.yaml", city / "kits" / "roads.xlsx", *words)

    assert answer.status in (1, 2)
    assert said in answer.out + answer.err

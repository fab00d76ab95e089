"""``municipal-programs build``."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

from municipal_programs.files.build_journal import schema
from municipal_programs.storage import locked

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Answer

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "city"
COMMAND = [
    sys.executable,
    "-c",
    # In the background of a shell a process does not hear Ctrl-C, and what it starts would not either.
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from municipal_programs.cli import main; main()",
    "build",
    str(EXAMPLE),
    "--period",
    "2020",
    "-o",
]


def test_a_person_reads_what_was_made_and_a_script_sees_it_by_the_status(run: Callable[..., Answer], tmp_path: Path) -> None:
    """In a pipe there is nothing but the report; the second time there is nothing to do."""
    first = run("build", EXAMPLE, "--period", "2020", "-o", tmp_path, "--jobs", "1")
    again = run("build", EXAMPLE, "--period", "2020", "-o", tmp_path, "--lang", "en")

    assert (first.status, first.err) == (0, "")
    assert first.out.splitlines() == [
        "складено: city/summary.docx",
        "складено: programs/efektyvna-vlada/final.docx",
        f"Документи в {tmp_path / '2020'} – складено: 2.",
    ]
    assert (again.status, again.out) == (0, f"Documents in {tmp_path / '2020'} – unchanged: 2.\n")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "Адресу планувальника не вказано."),
        (" ", "Адресу планувальника не вказано."),
        ("10.0.0.1", "«10.0.0.1» – не адреса планувальника."),
        ("http://10.0.0.1:8786", "Протоколом «http» до планувальника не звертаються"),
    ],
)
def test_what_is_no_address_of_a_scheduler_is_told(run: Callable[..., Answer], tmp_path: Path, address: str, said: str) -> None:
    """Whoever names one, if only by a variable that is empty, does not want the work to be done here."""
    answer = run("build", EXAMPLE, "--period", "2020", "-o", tmp_path / "out", "--scheduler", address)

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(said)
    assert not (tmp_path / "out").exists()


def test_a_program_reads_the_journal(run: Callable[..., Answer], tmp_path: Path) -> None:
    """It says what was made, and of what, and follows its schema."""
    run("build", EXAMPLE, "--period", "2020", "-o", tmp_path, "--jobs", "1")
    journal = json.loads((tmp_path / "2020/build.json").read_text(encoding="utf-8"))

    jsonschema.validate(journal, schema())
    assert [(unit["unit"], [one["kind"] for one in unit["documents"]]) for unit in journal["units"]] == [
        ("city", ["summary"]),
        ("programs/efektyvna-vlada", ["final"]),
    ]


def test_what_is_not_as_it_should_be_is_told_with_the_reason(run: Callable[..., Answer], tmp_path: Path) -> None:
    """The status is 1."""
    run("build", EXAMPLE, "--period", "2020", "-o", tmp_path, "--jobs", "1")
    (tmp_path / "2020/city/summary.docx").write_bytes(b"edited")
    answer = run("build", EXAMPLE, "--period", "2020", "-o", tmp_path, "--skip-plugin", "program_summary")

    assert answer.status == 1
    assert "--skip-plugin" in answer.out
    assert "--skip-plugin" in answer.out
    assert "неповний: programs/efektyvna-vlada/final.docx\n    " in answer.out
    assert "залишок: city/summary.docx\n    документ попереднього складання" in answer.out
    jsonschema.validate(json.loads((tmp_path / "2020/build.json").read_text(encoding="utf-8")), schema())
    assert "city: профіль вимагає документ «summary»" in answer.out


def test_a_period_of_which_nothing_is_demanded_is_told(run: Callable[..., Answer], tmp_path: Path) -> None:
    """A slip in the year would look like success."""
    answer = run("build", EXAMPLE, "--period", "2030", "-o", tmp_path)

    assert answer.status == 1
    assert "За 2030 рік не вимагається жодного документа" in " ".join(answer.err.split())
    assert answer.out == f"Документи в {tmp_path / '2030'} – жодного.\n"


def test_a_second_run_is_told_who_is_at_work(run: Callable[..., Answer], tmp_path: Path) -> None:
    """It could not begin, so that the status is 2."""
    (tmp_path / "2020").mkdir()
    with locked(tmp_path / "2020/.build.lock", "бухгалтерія, PID 7"):
        answer = run("build", EXAMPLE, "--period", "2020", "-o", tmp_path)

    assert (answer.status, answer.out) == (2, "")
    assert "бухгалтерія, PID 7" in answer.err


def test_a_folder_that_is_no_city_is_refused(run: Callable[..., Answer], tmp_path: Path) -> None:
    """Nothing is made."""
    answer = run("build", tmp_path, "--period", "2020", "-o", tmp_path / "out")

    assert answer.status == 2
    assert "city.toml" in answer.err
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes otherwise")
def test_ctrl_c_says_how_to_go_on_and_nothing_else(tmp_path: Path) -> None:
    """A terminal sends it to all processes of the command; none of them leaves half a file or a traceback."""
    with subprocess.Popen(
        [*COMMAND, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as command:
        until = time.monotonic() + 60
        while not (tmp_path / "2020/.build.lock").exists() and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(0.5)
        os.killpg(command.pid, signal.SIGINT)
        out, err = command.communicate(timeout=60)

    assert command.returncode == 130
    assert out == b""
    assert (
        err.decode("utf-8") == "Перервано. Усі записані документи цілі; щоб продовжити з того самого місця, повторіть команду.\n"
    )

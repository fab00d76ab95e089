from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from tests.app.building.conftest import contents
from tests.app.building.office import install_office
from tests.app.test_publishing import deliver

import municipal_programs as mp
from municipal_programs.app import DocumentState, WorkersError
from municipal_programs.app.building.journal_file import journal_in
from municipal_programs.hooks import Patience, UnknownPluginError
from municipal_programs.storage import LockedError, StorageError, locked

if TYPE_CHECKING:
    from municipal_programs.app import CityBuild

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "city"
YEAR = mp.ReportingPeriod(year=2020)
FINAL = "programs/program_00{}/final.docx"
ALL = ["city/summary.docx", *(FINAL.format(number) for number in (1, 2, 3))]


def build(folder: Path, output: Path, **options: object) -> CityBuild:
    """Build with one process, which is quickest for so little."""
    return mp.build_city(folder, YEAR, output, **{"jobs": 1, **options})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def states(made: CityBuild) -> dict[str, str]:
    """Return what became of each document."""
    return {document.path: document.state.value for document in made.documents}


def told(made: CityBuild) -> str:
    """Return everything that is wrong."""
    problems = (
        *(problem.message for problem in made.problems),
        *(one for document in made.documents for one in document.problems),
    )
    return "\n".join(message.uk for message in problems)


def test_the_example_is_built_whole(tmp_path: Path) -> None:
    """Its program ended in 2020; its activity report is of 2017."""
    final, activity = build(EXAMPLE, tmp_path), mp.build_city(EXAMPLE, mp.ReportingPeriod(year=2017), tmp_path, jobs=1)

    assert states(final) == {"city/summary.docx": "made", "programs/efektyvna-vlada/final.docx": "made"}
    assert states(activity) == {"activity/council_support/activity.docx": "made"}
    assert final.is_whole
    assert activity.is_whole
    program = mp.load(EXAMPLE / "programs/efektyvna-vlada/program.yaml")
    assert mp.verify(tmp_path / "2020/programs/efektyvna-vlada/final.docx", program).differences == ()


def test_two_processes_make_what_one_does_and_nothing_is_made_again(folder: Path, tmp_path: Path) -> None:
    """Neither the number of processes nor the times of files stand in the documents, and no clock says what has changed."""
    counted: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        counted.append((done, total))

    first = build(folder, tmp_path / "one", tell=tell)
    mp.build_city(folder, YEAR, tmp_path / "two", jobs=2)
    for number, path in enumerate(sorted([*folder.rglob("*"), *(tmp_path / "one").rglob("*")])):
        os.utime(path, (number * 10**8, 2 * 10**9 - number))
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "one").rglob("*.*") if path.name != ".build.lock"}
    again = build(folder, tmp_path / "one")

    assert first.is_whole
    assert list(states(first)) == ALL
    assert counted == [(done, 4) for done in range(5)]
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert set(states(again).values()) == {"unchanged"}
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.mark.usefixtures("in_this_process")
def test_one_changed_number_makes_its_programs_documents_and_the_summary_again(folder: Path, tmp_path: Path) -> None:
    """And the new number stands in them."""
    build(folder, tmp_path)
    file = folder / "programs/program_002/program.yaml"
    head, tasks, rest = file.read_text(encoding="utf-8").partition("tasks:")
    file.write_text(head + tasks + re.sub(r"2018: .*", "2018: 1,00 грн", rest, count=1), encoding="utf-8")
    again = build(folder, tmp_path)

    assert states(again) == {
        "city/summary.docx": "made",
        FINAL.format(1): "unchanged",
        FINAL.format(2): "made",
        FINAL.format(3): "unchanged",
    }
    with ZipFile(tmp_path / "2020" / FINAL.format(2)) as document:
        assert "Money(kopiykas=100)" in document.read("word/document.xml").decode("utf-8")


@pytest.mark.usefixtures("in_this_process")
def test_a_broken_program_stops_no_other(folder: Path, tmp_path: Path) -> None:
    """It is told with its line, and the summary says that it is missing there."""
    file = folder / "programs/program_002/program.yaml"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("title:", "titel:", 1), encoding="utf-8")
    made = build(folder, tmp_path)

    assert states(made) == {"city/summary.docx": "made", FINAL.format(1): "made", FINAL.format(3): "made"}
    assert not made.is_whole
    assert made.problems[0].unit == "city"
    assert "program_002" in made.problems[0].message.uk
    assert "program.yaml:2:1" in next(problem.message.uk for problem in made.problems if problem.unit == "programs/program_002")

    file.write_text(whole, encoding="utf-8")
    assert states(build(folder, tmp_path)) == {
        "city/summary.docx": "made",
        FINAL.format(1): "unchanged",
        FINAL.format(2): "made",
        FINAL.format(3): "unchanged",
    }


@pytest.mark.parametrize(
    ("trouble", "said"),
    [("if title.endswith(' 2'): raise KeyError(title)", "KeyError"), ("while title.endswith(' 2'): pass", "не відповіло")],
    ids=["raises", "hangs"],
)
def test_a_plugin_that_fails_leaves_the_rest_whole_and_is_asked_again(
    folder: Path, site: Path, tmp_path: Path, trouble: str, said: str
) -> None:
    """Its document has a notice in the place of the sections; the next run may find it mended."""
    install_office(site, trouble)
    made = build(folder, tmp_path / "out", patience=Patience(warn_after=5, stop_after=6))

    assert states(made)[FINAL.format(2)] == "incomplete"
    assert [state for path, state in states(made).items() if path != FINAL.format(2)] == ["made"] * 3
    assert said in told(made)
    assert not made.is_whole

    install_office(site)
    mended = build(folder, tmp_path / "out")
    build(folder, tmp_path / "whole")
    assert mended.is_whole
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ("import os; os._exit(9) if title.endswith(' 2') else None", "код 9"),
        ("import re; re.match('(a+)+$', 'a' * 60 + 'b') if title.endswith(' 2') else None", "понад 20 с"),
    ],
    ids=["ends the process", "holds the interpreter"],
)
def test_a_plugin_that_takes_the_process_with_it_takes_no_other_program(
    folder: Path, site: Path, tmp_path: Path, trouble: str, said: str
) -> None:
    """No patience within a process helps against that; the process is ended, and another one makes the rest."""
    install_office(site, trouble)
    made = build(folder, tmp_path, limit=20)

    assert states(made) == {"city/summary.docx": "made", FINAL.format(1): "made", FINAL.format(3): "made"}
    assert [(problem.unit, said in problem.message.uk) for problem in made.problems] == [("programs/program_002", True)]


@pytest.mark.usefixtures("in_this_process")
def test_a_report_of_another_year_and_a_program_given_twice_are_told_by_their_places(tmp_path: Path) -> None:
    """A folder was copied from last year's, or from another one."""
    city = tmp_path / "city"
    shutil.copytree(EXAMPLE, city)
    shutil.copytree(city / "activity/2017", city / "activity/2020")
    shutil.copytree(city / "programs/efektyvna-vlada", city / "programs/second")
    made = build(city, tmp_path / "out")

    assert states(made) == {"programs/efektyvna-vlada/final.docx": "made", "programs/second/final.docx": "made"}
    assert {problem.unit: problem.message.uk.split(":")[0] for problem in made.problems} == {
        "activity/council_support": "2020/council_support.yaml",
        "city": "programs/second",
    }


@pytest.mark.usefixtures("in_this_process")
def test_another_template_or_plugin_makes_all_again(folder: Path, site: Path, tmp_path: Path) -> None:
    """Whoever writes a plugin changes it without a new version; so does who puts a template of one's own beside a program."""
    build(folder, tmp_path)
    own = folder / "programs/program_001/templates"
    own.mkdir()
    shutil.copy(site / "sample_office/words.docx", own / "sample_office.department_1.docx")
    after_template = states(build(folder, tmp_path))
    (site / "sample_office/notes.txt").write_text("2", encoding="utf-8")

    assert after_template[FINAL.format(1)] == "made"
    assert after_template[FINAL.format(2)] == "unchanged"
    assert set(states(build(folder, tmp_path)).values()) == {"made"}


@pytest.mark.usefixtures("in_this_process")
def test_a_document_that_somebody_has_worked_on_is_left_alone(folder: Path, tmp_path: Path) -> None:
    """Also when its data have changed; it is replaced only if that is asked for."""
    build(folder, tmp_path)
    document = tmp_path / "2020" / FINAL.format(2)
    document.write_bytes(b"edited in Word")

    same = build(folder, tmp_path)
    with (folder / "programs/program_002/program.yaml").open("a", encoding="utf-8") as file:
        file.write("\n# looked through\n")
    changed = build(folder, tmp_path)
    assert (states(same)[FINAL.format(2)], states(changed)[FINAL.format(2)]) == ("kept", "kept")
    assert "--overwrite" in told(changed)
    assert not same.is_whole
    assert document.read_bytes() == b"edited in Word"

    assert build(folder, tmp_path, overwrite=True).is_whole
    assert document.read_bytes() != b"edited in Word"


@pytest.mark.usefixtures("in_this_process")
def test_a_program_that_is_gone_leaves_its_document_to_be_removed_by_hand(folder: Path, tmp_path: Path) -> None:
    """It is told as long as it stands there."""
    build(folder, tmp_path)
    shutil.rmtree(folder / "programs/program_003")

    for _ in range(2):
        assert states(build(folder, tmp_path))[FINAL.format(3)] == DocumentState.LEFTOVER.value
    (tmp_path / "2020" / FINAL.format(3)).unlink()
    assert build(folder, tmp_path).is_whole


def test_two_runs_in_one_folder_do_not_mix(folder: Path, tmp_path: Path) -> None:
    """The second is told who is there, and changes nothing."""
    (tmp_path / "out/2020").mkdir(parents=True)
    with locked(tmp_path / "out/2020/.build.lock", "бухгалтерія, PID 7"), pytest.raises(LockedError, match="бухгалтерія, PID 7"):
        build(folder, tmp_path / "out")

    assert list(contents(tmp_path / "out")) == ["2020/.build.lock"]


@pytest.mark.usefixtures("in_this_process")
def test_a_folder_of_another_city_is_refused(folder: Path, tmp_path: Path) -> None:
    """Two cities' documents never mix."""
    build(EXAMPLE, tmp_path)
    before = contents(tmp_path / "2020")

    with pytest.raises(mp.BuildError, match="Житомирська міська рада, 2020"):
        build(folder, tmp_path)
    assert contents(tmp_path / "2020") == before


@pytest.mark.usefixtures("in_this_process")
def test_a_journal_that_another_run_left_damaged_is_told_and_its_documents_are_known_by_their_bytes(
    folder: Path, tmp_path: Path
) -> None:
    """What is as it should be is taken over; what differs is somebody's."""
    build(folder, tmp_path)
    whole = contents(tmp_path / "2020")
    (tmp_path / "2020/build.json").write_text('{"format": "municipal-pro', encoding="utf-8")
    (tmp_path / "2020" / FINAL.format(1)).write_bytes(b"half of a docum")
    (tmp_path / "2020" / FINAL.format(2)).unlink()
    (tmp_path / "2020/programs/program_003/.abc_1234.tmp").write_bytes(b"half")
    made = build(folder, tmp_path)

    assert states(made) == {
        "city/summary.docx": "made",
        FINAL.format(1): "kept",
        FINAL.format(2): "made",
        FINAL.format(3): "made",
    }
    assert made.problems[0].message.uk.startswith("журнал складання build.json не прочитано")
    (tmp_path / "2020" / FINAL.format(1)).unlink()
    assert build(folder, tmp_path).is_whole
    assert contents(tmp_path / "2020") == whole


@pytest.mark.usefixtures("in_this_process")
def test_a_journal_that_is_gone_is_told_and_what_stands_there_is_not_called_edited(folder: Path, tmp_path: Path) -> None:
    """Nothing is known of it; what is as it should be is taken over, and what is not, left alone."""
    build(folder, tmp_path)
    (tmp_path / "2020/build.json").unlink()
    (tmp_path / "2020" / FINAL.format(1)).write_bytes(b"of somebody")
    made = build(folder, tmp_path)
    (kept,) = (document for document in made.documents if document.problems)

    assert [problem.message.uk.partition(",")[0] for problem in made.problems] == ["документи тут уже є"]
    assert (kept.path, kept.state.value) == (FINAL.format(1), "kept")
    assert "або про те, як його складено, нічого не відомо" in kept.problems[0].uk


@pytest.mark.usefixtures("in_this_process")
def test_a_profile_that_nobody_names_is_asked_for_once_and_in_the_file_of_the_city(folder: Path, tmp_path: Path) -> None:
    """Whoever enters it there need not open any program."""
    city = folder / "city.toml"
    city.write_text(city.read_text(encoding="utf-8").replace('profile = "sample"', 'profile = ""'), encoding="utf-8")
    made = build(folder, tmp_path)
    asked = [problem.message.uk for problem in made.problems if "Впишіть profile у city.toml" in problem.message.uk]

    assert len(asked) == 1
    assert {message.uk for document in made.documents for message in document.problems} == {
        "профіль громади не названо (profile у city.toml)"
    }


@pytest.mark.usefixtures("in_this_process")
def test_a_fault_is_told_with_its_place_in_the_folder_of_its_program(folder: Path, tmp_path: Path) -> None:
    """The folder stands beside it, and need not be said again."""
    (folder / "programs/program_001/program.yaml").write_text("titl: x\n", encoding="utf-8")
    (folder / "programs/empty").mkdir()
    told = {problem.unit: problem.message.uk for problem in build(folder, tmp_path).problems}

    assert told["programs/program_001"].startswith("program.yaml:1:1: ")
    assert told["programs/empty"].startswith("у теці програми немає файлу")


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize("step", ["reading.load_program_of", "making.demanded_of", "making.render"])
@pytest.mark.parametrize(
    "error",
    [RuntimeError("диск зник"), StorageError(mp.Message(uk="диск зник", en="no disk"))],
    ids=["nobody thought of", "told"],
)
def test_an_error_in_one_program_is_told_and_costs_no_other_its_documents(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: Exception
) -> None:
    """Wherever it comes up, and whatever it is; the next run tries again."""
    module, _, name = f"municipal_programs.app.building.{step}".rpartition(".")
    really = getattr(import_module(module), name)
    second = mp.load(folder / "programs/program_002/program.yaml").title

    def failing(*given: Any, **more: Any) -> Any:  # noqa: ANN401 - whatever stands there
        if any("program_002" in str(one) or getattr(one, "title", "") == second for one in given):
            raise error
        return really(*given, **more)

    with monkeypatch.context() as patch:
        patch.setattr(f"{module}.{name}", failing)
        made = build(folder, tmp_path)

    assert {path: state for path, state in states(made).items() if path != FINAL.format(2)} == {
        path: "made" for path in ALL if path != FINAL.format(2)
    }
    assert "диск зник" in told(made)
    assert not made.is_whole
    assert build(folder, tmp_path).is_whole


@pytest.mark.usefixtures("in_this_process")
def test_a_period_in_which_no_program_runs_has_no_documents(folder: Path, tmp_path: Path) -> None:
    """And nothing is wrong with that."""
    made = mp.build_city(folder, mp.ReportingPeriod(year=2031), tmp_path, jobs=1)

    assert (made.documents, told(made)) == ((), "")


@pytest.mark.usefixtures("in_this_process")
def test_what_was_delivered_against_the_program_is_told_and_not_taken(tmp_path: Path) -> None:
    """With the command that lists it."""
    city = Path(shutil.copytree(EXAMPLE, tmp_path / "city"))
    deliver(city, mp.load(city / "programs/efektyvna-vlada/program.yaml").approved_by)
    made = build(city, tmp_path / "out")

    assert "суперечить програмі або іншому наданому, до документів не ввійшло (1)" in told(made)
    assert set(states(made).values()) == {"made"}


@pytest.mark.usefixtures("in_this_process")
def test_an_activity_report_is_made_once_it_can_be_read(tmp_path: Path) -> None:
    """Until then its line is told."""
    city = Path(shutil.copytree(EXAMPLE, tmp_path / "city"))
    file = city / "activity/2017/council_support.yaml"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole + "strange: 1\n", encoding="utf-8")
    broken = mp.build_city(city, mp.ReportingPeriod(year=2017), tmp_path / "out", jobs=1)
    file.write_text(whole, encoding="utf-8")
    mended = mp.build_city(city, mp.ReportingPeriod(year=2017), tmp_path / "out", jobs=1)

    assert states(broken) == {}
    assert "2017/council_support.yaml:" in told(broken)
    assert states(mended) == {"activity/council_support/activity.docx": "made"}


@pytest.mark.usefixtures("in_this_process")
def test_a_journal_that_cannot_be_opened_is_told(folder: Path, tmp_path: Path) -> None:
    """A folder stands in its place; then it cannot be written either."""
    (tmp_path / "2020/build.json").mkdir(parents=True)

    with pytest.raises(mp.StorageError, match=r"build\.json"):
        build(folder, tmp_path)
    known, said = journal_in(tmp_path / "2020")
    assert known is None
    assert ["це тека, а не файл" in one.uk for one in said] == [True]


def test_an_output_among_the_data_of_the_city_is_refused(folder: Path, tmp_path: Path) -> None:
    """What is made there would be read as data, also through a link; elsewhere in the folder of the city it would not."""
    shutil.move(folder / "programs/program_002", tmp_path / "elsewhere")
    (folder / "programs/program_002").symlink_to(tmp_path / "elsewhere")
    before = contents(folder)

    for inside in (
        folder / "programs",
        folder / "programs/program_001/out",
        folder / "activity",
        folder / "templates",
        tmp_path / "elsewhere/out",
    ):
        with pytest.raises(mp.BuildError, match="серед даних міста") as refused:
            build(folder, inside)
        assert str(folder / "documents") in refused.value.message.uk
    assert contents(folder) == before


@pytest.mark.usefixtures("in_this_process")
def test_documents_may_lie_in_the_folder_of_the_city_beside_its_data(folder: Path) -> None:
    """They change nothing in what is read of it: the second time there is nothing to do."""
    build(folder, folder)
    build(folder, folder / "documents")

    assert set(states(build(folder, folder / "documents")).values()) == {"unchanged"}


def test_an_output_that_takes_no_file_is_told(folder: Path, tmp_path: Path) -> None:
    """Before anything is made."""
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(mp.StorageError, match="потрібна тека"):
        build(folder, tmp_path / "file")
    if sys.platform == "linux":
        with pytest.raises(mp.StorageError, match=r"не створено|не дозволено"):
            build(folder, Path("/proc"))


@pytest.mark.usefixtures("in_this_process")
def test_a_document_that_cannot_be_written_stops_no_other(folder: Path, tmp_path: Path) -> None:
    """A folder stands in its place, or it is open in Word."""
    (tmp_path / "2020" / FINAL.format(1)).mkdir(parents=True)
    made = build(folder, tmp_path)

    assert states(made)[FINAL.format(1)] == "failed"
    assert [state for path, state in states(made).items() if path != FINAL.format(1)] == ["made"] * 3
    (tmp_path / "2020" / FINAL.format(1)).rmdir()
    assert build(folder, tmp_path).is_whole


@pytest.mark.usefixtures("in_this_process")
def test_a_plugin_can_be_left_out_and_an_unknown_one_is_refused(folder: Path, tmp_path: Path) -> None:
    """Without the plugin that makes it there is no summary."""
    made = build(folder, tmp_path, skip=["program_summary"])

    assert "city/summary.docx" not in states(made)
    assert "«summary»" in told(made)
    with pytest.raises(UnknownPluginError, match="program_summary"):
        build(folder, tmp_path, skip=["program_sumary"])


def test_a_build_without_any_process_is_refused(folder: Path, tmp_path: Path) -> None:
    """It would make nothing and look whole."""
    with pytest.raises(mp.InvalidValueError, match="щонайменше один"):
        build(folder, tmp_path, jobs=0)


def test_processes_that_cannot_begin_end_the_build_instead_of_being_started_for_ever(
    folder: Path, site: Path, tmp_path: Path
) -> None:
    """A plugin takes each of them with it as soon as it is read."""
    ends = "import multiprocessing, os\nif multiprocessing.parent_process() is not None:\n    os._exit(5)\n"
    (site / "sample_office/__init__.py").write_text(ends, encoding="utf-8")

    with pytest.raises(WorkersError, match=r"\b5\b"):
        build(folder, tmp_path)


BUILDS = """\
import sys
import municipal_programs as mp
if __name__ == "__main__":
    mp.build_city(sys.argv[1], mp.ReportingPeriod(year=2020), sys.argv[2], jobs=2)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes otherwise")
@pytest.mark.parametrize("delays", [(0.9, 1.7, 2.1), (1.3, 1.9), (2.3, 0.5, 1.5)])
def test_killed_again_and_again_it_ends_with_the_same_bytes(
    folder: Path, site: Path, tmp_path: Path, delays: tuple[float, ...]
) -> None:
    """Nothing is left of the runs that were killed, nor of their processes."""
    script = tmp_path / "builds.py"
    script.write_text(BUILDS, encoding="utf-8")
    command = [sys.executable, str(script), str(folder), str(tmp_path / "killed")]
    for delay in delays:
        with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(site)}) as run:
            time.sleep(delay)
            run.send_signal(signal.SIGKILL)
    made = build(folder, tmp_path / "killed")
    build(folder, tmp_path / "whole")

    assert made.is_whole
    assert contents(tmp_path / "killed") == contents(tmp_path / "whole")

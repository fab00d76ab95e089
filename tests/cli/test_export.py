from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.app.test_publishing import deliver

import municipal_programs as mp
from municipal_programs import app
from municipal_programs.app.exporting import ExportFormat, export
from municipal_programs.cli import main
from municipal_programs.testing import write_sample_city

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
SAMPLE = EXAMPLES / "sample" / "program.yaml"


def run(*words: str | Path) -> int:
    """Run ``export`` and return its exit status."""
    arguments: Sequence[str] = ["export", *map(str, words)]
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert isinstance(left.value.code, int)
    return left.value.code


@pytest.mark.parametrize("form", ["json", "datapackage"])
def test_what_is_given_away_whole_is_read_back_as_the_same_program(tmp_path: Path, form: str) -> None:
    """Every program has a folder of its own, named after the decision that approved it."""
    assert run(form, SAMPLE, "-o", tmp_path) == 0
    assert mp.load(tmp_path / "73-2020-12-24" / "program.json") == mp.load(SAMPLE)


def test_the_register_says_what_it_lacks_and_what_it_cannot_carry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files on standard output, words on standard error, and a status that scripts understand."""
    status = run("835", SAMPLE, "-o", tmp_path, "--today", "2024-01-01", "--edition", "2025")
    told = capsys.readouterr()

    assert status == 1
    assert [Path(line).name for line in told.out.splitlines()] == [
        "programs.csv",
        "amendments.csv",
        "reports.csv",
        "register.xlsx",
    ]
    assert "programUrl" in told.err
    assert (tmp_path / "programs.csv").read_text(encoding="utf-8").startswith("uid,title,validFrom")


def test_the_same_bytes_come_out_every_time(tmp_path: Path) -> None:
    """Whoever publishes sees what changed, and nothing else."""
    for folder in ("one", "other"):
        run("835", SAMPLE, "-o", tmp_path / folder, "--today", "2024-01-01")

    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert all((tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes() for name in names)


def test_a_folder_of_a_city_means_all_of_its_programs(tmp_path: Path) -> None:
    """In the order of their names, whichever of the endings their files have."""
    for name, example in (("a", "sample"), ("b", "zhytomyr")):
        folder = tmp_path / "city" / "programs" / name
        folder.mkdir(parents=True)
        app.write_subject(mp.load(EXAMPLES / example / "program.yaml"), folder / f"program.{'json' if name == 'a' else 'yaml'}")
    name_city(tmp_path / "city")

    assert run("iati", tmp_path / "city", "-o", tmp_path / "out", "--today", "2024-01-01") == 0
    assert (tmp_path / "out" / "activities.xml").read_text(encoding="utf-8").count("<iati-activity ") == 2


def test_two_programs_of_one_decision_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In every set a decision names a program; both files are named, for their titles may be one."""
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(SAMPLE.read_bytes())

    assert run("json", SAMPLE, copy, "-o", tmp_path / "out") == 2
    assert f"у двох файлах: {SAMPLE} і {copy}." in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def city_of(folder: Path) -> Path:
    """Make a city of two programs, of which the second cannot be read."""
    for name in ("a", "b"):
        (folder / "programs" / name).mkdir(parents=True)
    (folder / "programs" / "a" / "program.yaml").write_bytes(SAMPLE.read_bytes())
    (folder / "programs" / "b" / "program.yaml").write_text("format: municipal-programs/program/1\ntitle: ''\n", encoding="utf-8")
    name_city(folder)
    return folder


def name_city(folder: Path) -> None:
    """Lay the file of a city beside its programs."""
    (folder / "city.toml").write_text('format = "municipal-programs/city/1"\nname = "Місто"\n', encoding="utf-8")


@pytest.mark.parametrize("form", ["835", "iati", "datapackage", "json"])
def test_a_program_that_cannot_be_read_stops_no_other_and_is_missed_in_plain_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    """Whoever has the export alone sees what is missing in it, until an export that is whole takes the note away."""
    city, out = city_of(tmp_path / "city"), tmp_path / "out"
    status = run(form, city, "-o", out, "--today", "2024-01-01")
    told = capsys.readouterr()

    assert status == 1
    assert f"{city / 'programs' / 'b' / 'program.yaml'}:" in told.err
    assert told.out.splitlines()[-1] == str(out / "incomplete.txt")
    assert "- programs/b\n" in (out / "incomplete.txt").read_text(encoding="utf-8")
    assert str(tmp_path) not in (out / "incomplete.txt").read_text(encoding="utf-8")
    assert any("73-2020-12-24" in f"{path} {path.read_text(encoding='utf-8', errors='replace')}" for path in out.rglob("*.*"))

    shutil.rmtree(city / "programs" / "b")
    run(form, city, "-o", out, "--today", "2024-01-01")
    assert not (out / "incomplete.txt").exists()


def test_where_no_program_can_be_read_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An export of nothing would only look like one."""
    city = city_of(tmp_path / "city")
    shutil.rmtree(city / "programs" / "a")

    assert run("835", city, "-o", tmp_path / "out") == 2
    assert "program.yaml" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_of_a_city_is_given_away_what_its_documents_tell(tmp_path: Path) -> None:
    """With what was delivered, and the requisites and profile that programs leave to the file of the city."""
    write_sample_city(tmp_path / "city", programs=1, departments=1, measures=2)
    with (tmp_path / "city" / "city.toml").open("a", encoding="utf-8") as file:
        file.write('requisites = { registry_code = "01234567" }\n')
    loaded = mp.load_city(tmp_path / "city")
    run("json", tmp_path / "city", "-o", tmp_path / "out")
    (path,) = (tmp_path / "out").glob("*/program.json")
    program = mp.load(path)

    assert any(measure.disbursed for measure in program.measures)
    assert not any(measure.disbursed for measure in loaded.programs[0].program.measures)
    assert [department.requisites.registry_code for department in program.departments] == ["01234567"]


def test_the_schema_needs_no_program_and_the_others_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A schema is about all of them."""
    assert run("schema", "-o", tmp_path) == 0
    assert json.loads((tmp_path / "municipal-programs.schema.json").read_text(encoding="utf-8"))["$defs"]["Measure"]
    assert run("json", "-o", tmp_path) == 2
    assert "Назвіть файли програм" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_stops_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is missed in the export by its name, as a program of a city is."""
    (tmp_path / "broken.yaml").write_text("titl: x\n", encoding="utf-8")
    status = run("json", SAMPLE, tmp_path / "broken.yaml", "-o", tmp_path / "out")

    assert status == 1
    assert "broken.yaml:1:1" in capsys.readouterr().err
    assert "- broken.yaml\n" in (tmp_path / "out" / "incomplete.txt").read_text(encoding="utf-8")
    assert mp.load(tmp_path / "out" / "73-2020-12-24" / "program.json") == mp.load(SAMPLE)


def test_what_was_delivered_against_a_program_is_told_and_not_given_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever has the export alone learns that it is not whole."""
    city = Path(shutil.copytree(EXAMPLES / "city", tmp_path / "city"))
    deliver(city, mp.load(city / "programs/efektyvna-vlada/program.yaml").approved_by)
    status = run("json", city, "-o", tmp_path / "out")

    assert status == 1
    assert "до документів не ввійшло (1)" in capsys.readouterr().err
    assert "- programs/efektyvna-vlada\n" in (tmp_path / "out" / "incomplete.txt").read_text(encoding="utf-8")


def test_an_edition_of_the_register_that_there_is_not_is_refused(tmp_path: Path) -> None:
    """With those that there are."""
    with pytest.raises(mp.InvalidValueError, match="2020, 2025"):
        export([SAMPLE], ExportFormat.REGISTER, tmp_path, day=dt.date(2024, 1, 1), edition="2019")

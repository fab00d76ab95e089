from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import municipal_programs as mp
from municipal_programs.cli import main

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
    """In the order of their names."""
    for name, example in (("a", "sample"), ("b", "zhytomyr")):
        folder = tmp_path / "city" / "programs" / name
        folder.mkdir(parents=True)
        (folder / "program.yaml").write_bytes((EXAMPLES / example / "program.yaml").read_bytes())
    (tmp_path / "city" / "city.toml").touch()

    assert run("iati", tmp_path / "city", "-o", tmp_path / "out", "--today", "2024-01-01") == 0
    assert (tmp_path / "out" / "activities.xml").read_text(encoding="utf-8").count("<iati-activity ") == 2


def test_two_programs_of_one_decision_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In every set a decision names a program."""
    assert run("json", SAMPLE, SAMPLE, "-o", tmp_path) == 2
    assert "Рішенням № 73 затверджено дві програми" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_the_schema_needs_no_program_and_the_others_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A schema is about all of them."""
    assert run("schema", "-o", tmp_path) == 0
    assert json.loads((tmp_path / "municipal-programs.schema.json").read_text(encoding="utf-8"))["$defs"]["Measure"]
    assert run("json", "-o", tmp_path) == 2
    assert "Назвіть файли програм" in capsys.readouterr().err

"""What is kept in TOML is what is kept in YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import municipal_programs as mp
from municipal_programs import app
from municipal_programs.files import LoadError
from municipal_programs.testing import assert_conforms
from municipal_programs.testing.strategies import activity_reports, programs
from toml_files import plugin
from toml_files.reading import read
from toml_files.writing import write

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.model import ActivityReport, TargetProgram


def test_the_plugin_fits_the_library() -> None:
    """What it writes it reads, and it clashes with nobody."""
    assert_conforms(plugin)


@given(programs())
def test_a_program_that_was_written_reads_as_it_was(program: TargetProgram) -> None:
    """Nothing is lost, whatever the program holds."""
    assert read(write(program), "program.toml") == program


@given(activity_reports())
def test_an_activity_report_that_was_written_reads_as_it_was(report: ActivityReport) -> None:
    """Nothing is lost here either."""
    assert read(write(report), "activity.toml") == report


def test_the_library_reads_and_writes_toml_by_the_name_of_the_file(tmp_path: Path) -> None:
    """Whoever installed the plugin has nothing to say to it."""
    (example,) = (file for file in app.example_files() if file.stem == "program")
    program = mp.load(example)

    app.write_subject(program, tmp_path / "program.toml")

    assert mp.load(tmp_path / "program.toml") == program


def test_every_fault_is_told_with_the_way_to_its_field() -> None:
    """There are no lines, so the field has to be found by its name."""
    content = 'format = "municipal-programs/program/1"\ntitle = "П"\nterm = "2021"\n[approved_by]\nnumber = 1\ndate = "завтра"\n'

    with pytest.raises(LoadError) as refused:
        read(content.encode(), "program.toml")

    assert any("approved_by → date" in fault.message.uk for fault in refused.value.faults)
    assert {fault.origin.line for fault in refused.value.faults} == {0}


@pytest.mark.parametrize("content", [b"title = ", "title = 'назва'".encode("windows-1251")], ids=["broken", "not in UTF-8"])
def test_what_is_no_toml_is_refused(content: bytes) -> None:
    """The reader says where it stopped."""
    with pytest.raises(LoadError, match=r"це не TOML"):
        read(content, "program.toml")

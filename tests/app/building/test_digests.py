from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from municipal_programs.app.building import digests as digests_module
from municipal_programs.app.building.digests import Digests, digest_of_file, environment
from municipal_programs.app.building.units import units_of
from municipal_programs.hooks import UnknownPluginError
from municipal_programs.model import ReportingPeriod

if TYPE_CHECKING:
    from pathlib import Path

YEAR = ReportingPeriod(year=2020)


def digests(folder: Path, *common: str) -> dict[str, str]:
    """Return the digest of each unit."""
    return {unit.name: Digests(folder, common).of(unit) for unit in units_of(folder, YEAR)}


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Return the units that have another digest."""
    return [unit for unit in after if before.get(unit) != after[unit]]


def test_a_file_that_was_touched_has_not_changed(folder: Path) -> None:
    """A clock that jumps makes nothing again."""
    before = digests(folder)
    for path in folder.rglob("*"):
        os.utime(path, (0, 4 * 10**9))

    assert changed(before, digests(folder)) == []


def test_whatever_a_program_is_made_from_changes_it_and_the_city(folder: Path) -> None:
    """What was delivered as well as a template of its own; waivers are in no document."""
    power = folder / "programs/program_001"
    (power / "templates").mkdir()
    (power / "delivered/2020-Q1").mkdir(parents=True)
    for name, expected in {
        "program.yaml": ["city", "programs/program_001"],
        "delivered/2020-Q1/department_1.yaml": ["city", "programs/program_001"],
        "templates/a.docx": ["city", "programs/program_001"],
        "waivers.yaml": [],
    }.items():
        before = digests(folder)
        (power / name).write_text("x", encoding="utf-8")
        assert changed(before, digests(folder)) == expected


def test_a_template_of_the_whole_city_changes_every_program_without_templates_of_its_own(folder: Path) -> None:
    """Those beside a program go before it."""
    (folder / "templates").mkdir()
    (folder / "programs/program_001/templates").mkdir()
    before = digests(folder)
    (folder / "templates/a.docx").write_text("x", encoding="utf-8")

    assert changed(before, digests(folder)) == ["city", "programs/program_002", "programs/program_003"]


def test_what_is_common_changes_everything(folder: Path) -> None:
    """Such as the period."""
    assert len(changed(digests(folder, "2019"), digests(folder, "2020"))) == 4


def test_a_file_that_is_not_there_has_a_digest_of_its_own(tmp_path: Path) -> None:
    """It is told by whoever reads it."""
    (tmp_path / "empty").write_bytes(b"")

    assert digest_of_file(tmp_path / "nowhere") == ""
    assert digest_of_file(tmp_path / "empty") != ""


def test_the_environment_names_the_library_what_it_needs_and_every_plugin(site: Path) -> None:
    """A plugin counts with all of its files, for whoever writes one changes it without a new version."""
    before = list(environment(()))
    (site / "sample_office/words.docx").write_bytes(b"another")
    after = list(environment(()))

    assert any(line.startswith("municipal-programs ") for line in before)
    assert any(line.startswith("docxtpl ") for line in before)
    assert not any(line.startswith("hypothesis ") for line in before)
    assert [one.split()[1] for one, other in zip(before, after, strict=True) if one != other] == [
        "sample_council",
        "sample_office",
    ]


def test_what_cannot_be_found_is_named_all_the_same(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that was removed, a plugin whose package is gone, one that nobody knows the place of: installing it changes everything."""
    points = site / "sample_office-1.0.dist-info/entry_points.txt"
    points.write_text(f"{points.read_text(encoding='utf-8')}a_gone = gone_office.x\nb_bare = bare_office\n", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "bare_office", ModuleType("bare_office"))

    def needed(_: str) -> list[str]:
        return ["docxtpl>=1", "gone-library>=2", "gone-extra; extra == 'x'"]

    monkeypatch.setattr(digests_module, "requires", needed)
    lines = list(environment(()))

    assert [line for line in lines if "gone" in line or "bare" in line] == [
        "gone-library -",
        "plugin a_gone gone_office.x sample-office 1.0 ",
        "plugin b_bare bare_office sample-office 1.0 ",
    ]


def test_a_plugin_that_is_left_out_does_not_count(site: Path) -> None:
    """But that it is left out does."""
    with_it, without = list(environment(())), list(environment(["sample_office"]))
    (site / "sample_office/words.docx").write_bytes(b"another")

    assert [line for line in without if line not in with_it] == ["skip sample_office"]
    with pytest.raises(UnknownPluginError, match="sample_ofice"):
        list(environment(["sample_ofice"]))

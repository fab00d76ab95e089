"""What reaches somebody who installs a distribution without having the repository."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
DISTRIBUTIONS = [ROOT, *sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))]


@pytest.mark.parametrize("distribution", DISTRIBUTIONS, ids=lambda distribution: distribution.name)
def test_a_wheel_holds_every_source_file_and_nothing_else(distribution: Path, tmp_path: Path) -> None:
    """Templates, examples and the mark of typed code travel with the modules; leftovers of the work tree do not."""
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=distribution, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as package:
        packed = {name for name in package.namelist() if ".dist-info/" not in name}

    assert packed == sources(distribution / "src") | examples(distribution)


def examples(distribution: Path) -> set[str]:
    """Return the names of what the wheel takes along from outside its sources, the files of folders one by one."""
    project = tomllib.loads((distribution / "pyproject.toml").read_text(encoding="utf-8"))
    taken = project["tool"]["hatch"]["build"]["targets"]["wheel"].get("force-include", {})
    folders = {source: name for source, name in taken.items() if (distribution / source).is_dir()}
    inside = {f"{name}/{file}" for source, name in folders.items() for file in sources(distribution / source)}
    return {name for source, name in taken.items() if source not in folders} | inside


def sources(folder: Path) -> set[str]:
    """Return the names of the files below *folder* that git knows or would add."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "."]
    names = subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout.decode().split("\0")
    return {name for name in names if name and (folder / name).exists()}

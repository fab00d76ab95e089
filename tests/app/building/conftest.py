"""A small made-up city, and the plugin of its offices."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from tests.app.building.office import install_office

from municipal_programs.testing import write_sample_city

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed plugins, with that of the offices in it."""
    site = tmp_path / "site"
    install_office(site)
    monkeypatch.setattr(sys, "path", [str(site), *sys.path])
    return site


@pytest.fixture
def folder(tmp_path: Path, site: Path) -> Path:  # noqa: ARG001 - without the plugin the city has no documents
    """A city of three programs that end in 2020."""
    folder = tmp_path / "city"
    write_sample_city(folder, programs=3, departments=4, measures=6, profile="sample")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of *folder* by its name."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

"""A small made-up city, and the plugin of its offices."""

from __future__ import annotations

import sys
from importlib import invalidate_caches
from typing import TYPE_CHECKING

import pytest
from tests.app.building.office import install_office

from municipal_programs.app.building import workers
from municipal_programs.app.building.making import Maker
from municipal_programs.app.building.reading import read_unit
from municipal_programs.testing import write_sample_city

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from pathlib import Path

    from municipal_programs.app.building.made import Made
    from municipal_programs.app.building.making import BuildOrder
    from municipal_programs.app.building.units import BuildUnit


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed plugins, with that of the offices in it."""
    site = tmp_path / "site"
    install_office(site)
    _forget_the_plugins()
    monkeypatch.setattr(sys, "path", [str(site), *sys.path])
    return site


@pytest.fixture
def folder(tmp_path: Path, site: Path) -> Path:  # noqa: ARG001 - without the plugin the city has no documents
    """A city of three programs that end in 2020."""
    folder = tmp_path / "city"
    write_sample_city(folder, programs=3, departments=4, measures=6, profile="sample")
    return folder


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make units in the process of the test, which is quicker; for what has nothing to do with processes."""

    def made_here(units: Iterable[BuildUnit], order: BuildOrder, **_: object) -> Generator[tuple[BuildUnit, Made], None, None]:
        _forget_the_plugins()  # a test may have changed them
        maker = Maker(order)
        for unit in units:
            yield unit, maker.make(read_unit(unit, order))

    monkeypatch.setattr(workers, "made_side_by_side", made_here)


def _forget_the_plugins() -> None:
    """Let them be imported anew, from where they are now."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "sample_office"]:
        del sys.modules[name]
    invalidate_caches()


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of *folder* by its name."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

"""What stands in the folder of a build, wherever a run is broken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.app.building.conftest import contents

from municipal_programs.app.building import journal_file, shelf
from municipal_programs.app.building.journal_file import JOURNAL
from municipal_programs.app.building.made import Made, MadeDocument
from municipal_programs.app.building.shelf import Shelf
from municipal_programs.errors import Message
from municipal_programs.files.build_journal import journal_from
from municipal_programs.storage import write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from municipal_programs.app import BuiltDocument

TROUBLE = Message(uk="лихо", en="trouble")
UNITS = {"city": b"one", "programs/power": b"two"}


class Killed(BaseException):
    """The run ends here, without a word."""


def opened(folder: Path, *, overwrite: bool = False) -> Shelf:
    """Return the shelf of a city."""
    folder.mkdir(exist_ok=True)
    return Shelf(folder, city="Місто", period="2020", overwrite=overwrite)


def document(unit: str, content: bytes | None, *problems: Message) -> MadeDocument:
    """Return the document of a unit."""
    return MadeDocument(path=f"{unit}/a.docx", kind="final", content=content, problems=problems)


def run(folder: Path, units: Mapping[str, bytes], *, overwrite: bool = False) -> list[BuiltDocument]:
    """Build units whose digest is what they hold."""
    place = opened(folder, overwrite=overwrite)
    built: list[BuiltDocument] = []
    for unit, content in units.items():
        standing = place.unchanged(unit, repr(content))
        built += place.take(unit, repr(content), Made(documents=(document(unit, content),))) if standing is None else standing
    return [*built, *place.close(units)]


def states(built: list[BuiltDocument]) -> list[str]:
    """Return what became of each document."""
    return [one.state.value for one in built]


@pytest.mark.parametrize("earlier", [{}, {"city": b"old", "programs/power": b"two", "programs/gone": b"x"}])
def test_killed_before_any_write_the_next_run_ends_with_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, earlier: dict[str, bytes]
) -> None:
    """Also if it is killed at the next one again, and whatever stood there before."""
    run(tmp_path / "whole", earlier)
    run(tmp_path / "whole", UNITS)
    writes = 0
    for last in range(20):
        folder = tmp_path / str(last)
        run(folder, earlier)
        for attempt in (last, 1):
            left = iter(range(attempt))

            def write(path: Path, content: bytes, left: object = left) -> None:
                if next(left, None) is None:  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
                    raise Killed
                write_atomically(path, content)

            with monkeypatch.context() as patched:
                for module in (journal_file, shelf):
                    patched.setattr(module, "write_atomically", write)
                try:
                    run(folder, UNITS)
                except Killed:
                    writes += 1
        assert set(states(run(folder, UNITS))) <= {"made", "unchanged", "leftover"}
        assert contents(folder) == contents(tmp_path / "whole")
    assert writes >= 5


@given(before=st.sampled_from([b"", b"one", b"old", b"edited"]), overwrite=st.booleans())
def test_only_what_is_ours_is_replaced(tmp_path_factory: pytest.TempPathFactory, before: bytes, *, overwrite: bool) -> None:
    """Whatever stands there, somebody's work is left alone unless it is to be replaced."""
    folder = tmp_path_factory.mktemp("out")
    run(folder, {"city": b"old"})
    path = folder / "city/a.docx"
    path.unlink() if not before else path.write_bytes(before)
    built = run(folder, {"city": b"one"}, overwrite=overwrite)

    keeps = before == b"edited" and not overwrite
    assert states(built) == ["kept" if keeps else "made"]
    assert path.read_bytes() == (b"edited" if keeps else b"one")
    assert states(run(folder, {"city": b"one"})) == ["kept" if keeps else "unchanged"]


def test_what_is_not_whole_is_made_again(tmp_path: Path) -> None:
    """Another run may find it mended."""
    place = opened(tmp_path)
    built = place.take("city", "1", Made(documents=(document("city", b"half", TROUBLE),)))

    assert (states(list(built)), built[0].problems) == (["incomplete"], (TROUBLE,))
    assert place.unchanged("city", "1") is None
    place.take("city", "1", Made(documents=(document("city", b"whole"),), problems=(TROUBLE,)))
    assert place.unchanged("city", "1") is None
    place.take("city", "1", Made(documents=(document("city", b"whole"),)))
    assert place.unchanged("city", "2") is None
    assert states(list(place.unchanged("city", "1") or ())) == ["unchanged"]


def test_a_document_that_fails_says_so_where_an_older_one_stands(tmp_path: Path) -> None:
    """Nobody takes last week's report for today's; and the older one is still known as ours."""
    run(tmp_path, {"city": b"old"})
    place = opened(tmp_path)
    (built,) = place.take("city", "x", Made(documents=(document("city", None, TROUBLE),)))
    place.close(["city"])

    assert built.state.value == "failed"
    assert built.problems[0] == TROUBLE
    assert "попереднього складання" in built.problems[1].uk
    assert states(run(tmp_path, {"city": b"new"})) == ["made"]


def test_the_documents_of_a_program_that_can_no_longer_be_read_are_told_as_old(tmp_path: Path) -> None:
    """It is not known what it demands."""
    run(tmp_path, {"city": b"old"})
    place = opened(tmp_path)
    built = place.take("city", "x", Made(problems=(TROUBLE,), is_known=False))
    left = place.close(["city"])

    assert (states(list(built)), left) == (["leftover"], ())
    assert states(run(tmp_path, {"city": b"new"})) == ["made"]


def test_a_document_that_nothing_demands_is_told_until_it_is_removed(tmp_path: Path) -> None:
    """And if it is demanded again it is still known as ours."""
    run(tmp_path, UNITS)

    assert states(run(tmp_path, {"city": b"one"})) == ["unchanged", "leftover"]
    assert states(run(tmp_path, {"city": b"one"})) == ["unchanged", "leftover"]
    assert states(run(tmp_path, {"city": b"one", "programs/power": b"new"})) == ["unchanged", "made"]
    (tmp_path / "programs/power/a.docx").unlink()
    assert states(run(tmp_path, {"city": b"one"})) == ["unchanged"]
    assert journal_from((tmp_path / JOURNAL).read_text(encoding="utf-8")).leftovers == ()


def test_a_document_that_failed_after_a_kill_is_still_known_as_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands there is what the run that was killed was about to replace."""
    run(tmp_path, {"city": b"old"})
    with monkeypatch.context() as patched:
        patched.setattr(shelf, "write_atomically", refuse_to_live)
        with pytest.raises(Killed):
            run(tmp_path, {"city": b"new"})
    place = opened(tmp_path)
    place.take("city", "x", Made(documents=(document("city", None, TROUBLE),)))
    place.close(["city"])

    assert (tmp_path / "city/a.docx").read_bytes() == b"old"
    assert states(run(tmp_path, {"city": b"newest"})) == ["made"]


def refuse_to_live(*_: object) -> None:
    """End the run."""
    raise Killed

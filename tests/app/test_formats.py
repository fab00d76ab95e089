"""Files in a format of a plugin, as whoever names one meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import municipal_programs as mp
from municipal_programs import app
from municipal_programs.errors import Message
from municipal_programs.files import file_from, write_activity
from municipal_programs.hooks import FileFormat, Plugins
from municipal_programs.model import Department
from municipal_programs.testing import sample_activity, sample_program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from municipal_programs.hooks import InstalledPlugin
    from municipal_programs.model import ActivityReport, TargetProgram

PARKS = Department(identity="parks", name="Відділ парків")
PROGRAM, ACTIVITY = sample_program([PARKS]), sample_activity(PARKS)


def read(content: bytes, source: str) -> TargetProgram | ActivityReport:
    """Read what is YAML under another name."""
    return file_from(content.decode(), source=source)


def write(subject: TargetProgram | ActivityReport) -> bytes:
    """Write an activity report."""
    assert isinstance(subject, mp.ActivityReport)
    return write_activity(subject).encode()


def fails() -> list[FileFormat]:
    """Fail, as a plugin may."""
    raise LookupError("немає ключа")


@pytest.fixture
def own(plugin: Callable[..., InstalledPlugin], monkeypatch: pytest.MonkeyPatch) -> None:
    """Install a plugin that reads and writes files called ``*.own``, and one that fails."""
    title = Message(uk="власний файл", en="a file of our own")
    brings = plugin("parks", mp_file_formats=lambda: [FileFormat(suffix=".own", title=title, read=read, write=write)])
    monkeypatch.setattr(Plugins, "discover", lambda: Plugins([brings, plugin("roads", mp_file_formats=fails)]))


@pytest.mark.usefixtures("own")
def test_a_file_of_a_plugin_is_written_and_read_back(tmp_path: Path) -> None:
    """Whoever names it need not know that there is a plugin."""
    app.write_subject(ACTIVITY, tmp_path / "activity.OWN")

    assert mp.load_activity(tmp_path / "activity.OWN") == ACTIVITY


@pytest.mark.usefixtures("own")
def test_a_file_of_a_plugin_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    """As one of the library's own would be."""
    with pytest.raises(app.ReportError, match=r"program\.own.*такого файлу чи теки немає"):
        mp.load(tmp_path / "program.own")


@pytest.mark.usefixtures("own")
def test_a_file_of_a_plugin_that_holds_something_else_is_told(tmp_path: Path) -> None:
    """With what it holds and what should be there."""
    app.write_subject(ACTIVITY, tmp_path / "activity.own")

    with pytest.raises(app.ReportError, match=r"activity\.own") as refused:
        mp.load(tmp_path / "activity.own")
    assert "activity report" in refused.value.message.en
    assert "program file" in refused.value.message.en


@pytest.mark.usefixtures("own")
def test_where_nobody_reads_a_file_the_plugin_that_failed_is_named(tmp_path: Path) -> None:
    """It may have been the one that would."""
    with pytest.raises(app.ReportError, match=r"«roads».*немає ключа"):
        mp.load(tmp_path / "program.other")

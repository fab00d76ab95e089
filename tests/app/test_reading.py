"""Files and what is read of them, one or several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import municipal_programs as mp
from municipal_programs import app
from municipal_programs.model import Department
from municipal_programs.testing import sample_activity, sample_program
from municipal_programs.word import PackageError

if TYPE_CHECKING:
    from pathlib import Path

PARKS = Department(identity="parks", name="Відділ парків")


@pytest.mark.parametrize("name", ["activity.yaml", "activity.json"])
def test_an_activity_report_is_read_back_from_its_file(tmp_path: Path, name: str) -> None:
    """The ending says how it is written."""
    activity = sample_activity(PARKS)
    app.write_subject(activity, tmp_path / name)

    assert mp.load_activity(tmp_path / name) == app.load_any(tmp_path / name) == activity


def test_whatever_is_wrong_with_several_files_is_told_at_once(tmp_path: Path) -> None:
    """Also where one is no data and another no document; what is wrong with a single one is told as that alone."""
    app.write_subject(sample_program([PARKS]), tmp_path / "good.yaml")
    (tmp_path / "bad.yaml").write_text("titl: x\n", encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(b"no document")
    good, data, document = (tmp_path / name for name in ("good.yaml", "bad.yaml", "bad.docx"))

    with pytest.raises(mp.MunicipalProgramsError) as several:
        app.load_together([good, data, document])
    assert [word in several.value.message.uk for word in ("good.yaml", "bad.yaml:1:1", "bad.docx")] == [False, True, True]
    with pytest.raises(PackageError, match=r"bad\.docx"):
        app.load_together([good, document])

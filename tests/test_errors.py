from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from municipal_programs.errors import told_by_system

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.EISDIR, errno.ENOTDIR, errno.EROFS, errno.ELOOP, errno.EIO])
def test_what_the_system_says_is_said_in_the_language_of_the_reader(number: int) -> None:
    """No English sentence of the system ends a Ukrainian one."""
    told = told_by_system(OSError(number, os.strerror(number)))

    assert not any(letter.isascii() and letter.isalpha() for letter in told.uk)
    assert told.en != told.uk


def test_a_link_that_leads_nowhere_is_not_called_a_missing_file(tmp_path: Path) -> None:
    """The name is there, and whoever looks for it sees it."""
    (tmp_path / "link").symlink_to("nowhere")
    for name, said in (("link", "посилання нікуди не веде"), ("other", "такого файлу чи теки немає")):
        with pytest.raises(FileNotFoundError) as refused:
            (tmp_path / name).read_bytes()
        assert told_by_system(refused.value).uk == said


def test_what_the_system_says_seldom_is_quoted() -> None:
    """Better in its own words than not at all."""
    assert told_by_system(OSError(errno.EXDEV, "Invalid cross-device link")).uk == "система відповіла «Invalid cross-device link»"


def test_a_name_with_a_zero_byte_is_told_too() -> None:
    """Python refuses it before the system is asked, one version in other words than another."""
    with pytest.raises(ValueError, match="embedded null") as refused:
        os.stat("a\0b")  # noqa: PTH116 - a path would be asked in the same way

    assert "назва містить знак" in told_by_system(refused.value).uk

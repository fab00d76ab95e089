"""What all tests share, those of the plugins too: how hard Hypothesis tries, and the examples of the documentation as tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

REPOSITORY = Path(__file__).parent
EXAMPLE = REPOSITORY / "docs" / "examples" / "zhytomyr"
SHARED = Path(os.environ.get("MUNICIPAL_PROGRAMS_SHARED") or REPOSITORY.parent / "shared")
"""What belongs to no repository, such as the schemas of Word documents: beside this one, unless the environment says where."""

# A deadline measures the machine, not the law.
settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("few", max_examples=10, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.fixture
def valid(tmp_path: Path) -> Callable[[bytes], None]:
    """Return what holds a document against the schemas; the test is skipped where these are not at hand."""
    validator = SHARED / "tools" / "validate-docx"
    if not validator.exists():
        pytest.skip("the schemas are not at hand: MUNICIPAL_PROGRAMS_SHARED says where they are")

    def validate(content: bytes) -> None:
        document = tmp_path / "validated.docx"
        document.write_bytes(content)
        command = [sys.executable, str(validator), str(document)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own tool
        assert done.returncode == 0, done.stdout

    return validate


def enter_the_folder_of_the_example(namespace: MutableMapping[str, Any]) -> None:
    """Let the examples run where a reader would run them: in a folder that holds the example's files."""
    folder = Path(mkdtemp())
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    namespace["_folder"] = folder
    os.chdir(folder)


def leave_the_folder_of_the_example(namespace: MutableMapping[str, Any]) -> None:
    """Go back and leave nothing behind."""
    os.chdir(REPOSITORY)
    shutil.rmtree(namespace["_folder"])


pages = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    pattern="*.md",
    excludes=["tutorial.md"],  # tests/tutorial walks it, commands and all
    setup=enter_the_folder_of_the_example,
    teardown=leave_the_folder_of_the_example,
)
docstrings = Sybil(
    parsers=[DocTestParser()],
    pattern="*.py",
    excludes=["test_*.py", "conftest.py"],
    setup=enter_the_folder_of_the_example,
    teardown=leave_the_folder_of_the_example,
)

pytest_collect_file = (pages + docstrings).pytest()

"""What all tests share, those of the plugins too: how hard Hypothesis tries, and the examples of the documentation as tests."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from hypothesis import Phase, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

if TYPE_CHECKING:
    from collections.abc import MutableMapping

REPOSITORY = Path(__file__).parent
EXAMPLE = REPOSITORY / "docs" / "examples" / "zhytomyr"

# A deadline measures the machine, not the law.
settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("mutants", max_examples=10, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


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

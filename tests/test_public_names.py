"""What somebody gets who writes ``import municipal_programs as mp``."""

from __future__ import annotations

import subprocess
import sys

import pytest

import municipal_programs as mp


@pytest.mark.parametrize("name", mp.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Also those whose modules are loaded only when they are asked for."""
    assert getattr(mp, name).__name__ == name


@pytest.mark.parametrize("name", [name for name in mp.__all__ if name.endswith("Error")])
def test_whatever_is_raised_on_purpose_can_be_caught_by_its_public_name(name: str) -> None:
    """One base class for all of them."""
    assert issubclass(getattr(mp, name), mp.MunicipalProgramsError)


def test_another_name_is_refused_as_any_module_does() -> None:
    """No slip of the keyboard becomes a module."""
    with pytest.raises(AttributeError, match="no attribute 'laod'"):
        getattr(mp, "laod")  # noqa: B009 - type checkers would see the slip too


def test_a_name_is_completed_before_its_module_is_loaded() -> None:
    """As an editor, or a console, asks for it."""
    code = "import municipal_programs as mp\nassert set(mp.__all__) <= set(dir(mp))"

    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_the_package_loads_nothing_else_of_it() -> None:
    """What somebody asks for brings what it needs; until then Ctrl-C has nothing to wait for."""
    code = "import sys, municipal_programs\nprint([name for name in sys.modules if name.startswith('municipal_programs.')])"

    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert answer.stdout.strip() == "['municipal_programs._later']"

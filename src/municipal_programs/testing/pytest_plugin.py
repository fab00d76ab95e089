"""Fixtures for the tests of a plugin; write ``pytest_plugins = ["municipal_programs.testing.pytest_plugin"]`` in a conftest.

It is loaded where it is asked for and nowhere else: a city tool that uses the library and pytest sees none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from municipal_programs import testing

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.checks import AnyRule, Finding
    from municipal_programs.model import ActivityReport, Department, TargetProgram
    from municipal_programs.reports import Section
    from municipal_programs.testing import Shown

__all__ = ["broken", "run_rule", "sample_activity", "sample_program", "show"]


@pytest.fixture
def sample_program() -> Callable[..., TargetProgram]:
    """Return `municipal_programs.testing.sample_program`: departments in, a program that is right in every respect out."""
    return testing.sample_program


@pytest.fixture
def sample_activity() -> Callable[[Department], ActivityReport]:
    """Return `municipal_programs.testing.sample_activity`: a department in, an activity report of it out."""
    return testing.sample_activity


@pytest.fixture
def show() -> Callable[[Section], Shown]:
    """Return `municipal_programs.testing.show`: a section in, its text, tables and figures out."""
    return testing.show


@pytest.fixture
def run_rule() -> Callable[[AnyRule, TargetProgram | ActivityReport], tuple[Finding, ...]]:
    """Return `municipal_programs.testing.run_rule`: a rule and what it examines in, its findings out."""
    return testing.run_rule


@pytest.fixture(params=testing.BREAKS, ids=lambda way: way.name)
def broken(request: pytest.FixtureRequest) -> Callable[[TargetProgram], TargetProgram]:
    """Return, in one test after another, each of the ways in which real programs are wrong."""
    way: testing.Break = request.param
    return way.on

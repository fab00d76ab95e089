"""The small program that the views are tried on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reports.building import small_program

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram


@pytest.fixture
def program() -> TargetProgram:
    """Return two departments, two years, two sources, and an amendment of each kind."""
    return small_program()

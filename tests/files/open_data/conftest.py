from __future__ import annotations

from pathlib import Path

import pytest

import municipal_programs as mp


@pytest.fixture(scope="session")
def sample() -> mp.TargetProgram:
    """Return the made-up program, which has something of everything."""
    return mp.load(Path(__file__).parents[3] / "docs" / "examples" / "sample" / "program.yaml")

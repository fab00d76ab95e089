from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fuzz.targets import TARGETS

FOUND = Path(__file__).with_name("found")


@pytest.mark.parametrize("name", TARGETS)
def test_what_once_broke_a_reader_is_read_or_refused(name: str) -> None:
    """What the fuzzer found lies in a folder that is called like the reader, if it found anything."""
    for path in sorted((FOUND / name).glob("*")):
        assert TARGETS[name](path.read_bytes()) in {True, False}, path.name


@pytest.mark.parametrize("name", TARGETS)
def test_every_reader_is_given_seeds_that_it_can_reach_far_with(name: str) -> None:
    """Seeds that are all refused at the door would teach the fuzzer nothing."""
    assert any(TARGETS[name](seed) for seed in TARGETS[name].seeds())


@given(content=st.binary(max_size=300))
@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes_are_read_or_refused(name: str, content: bytes) -> None:
    """Without a fuzzer too: no other exception leaves a reader."""
    assert TARGETS[name](content) in {True, False}

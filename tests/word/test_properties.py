from __future__ import annotations

from datetime import datetime

import pytest

from municipal_programs.errors import InvalidValueError
from municipal_programs.word import DocumentProperties


def test_a_character_that_no_document_can_carry_is_refused_by_name_and_place() -> None:
    """As it is refused in any other value; every property at once."""
    with pytest.raises(InvalidValueError) as refused:
        DocumentProperties(title="Звіт\x0bза рік", creator="\ud800")

    title, creator = refused.value.faults
    assert title.path == ("title",)
    assert "«title» містить знак U+000B (LINE TABULATION) на місці 5" in title.message.uk
    assert creator.path == ("creator",)


def test_a_moment_needs_a_time_zone() -> None:
    """Without one it is a different moment on every machine."""
    with pytest.raises(InvalidValueError, match="часового поясу") as refused:
        DocumentProperties(created=datetime(2021, 1, 1))  # noqa: DTZ001 - that is the fault

    assert refused.value.faults[0].path == ("created",)

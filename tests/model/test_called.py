from __future__ import annotations

import pytest

from municipal_programs.model import FundingSource, Slot, SlotKind
from municipal_programs.model._called import called


@pytest.mark.parametrize(
    ("slot", "year", "said"),
    [
        (Slot(kind=SlotKind.MEASURE, key="7", role="disbursed", source=FundingSource.STATE), 2020, "захід 7, "),
        (Slot(kind=SlotKind.INDICATOR, key="output.2", role="actual"), 2020, "показник продукту 2, "),
        (Slot(kind=SlotKind.INDICATOR, key="output.2.1", role="actual"), None, "показник продукту 2.1, "),
        (Slot(kind=SlotKind.INDICATOR, key="2", role="actual"), None, "показник 2, "),
        (Slot(kind=SlotKind.INDICATOR, key="weather.2", role="actual"), None, "показник weather.2, "),
        (Slot(kind=SlotKind.ACCOUNT, role="conclusion"), None, "звіт підрозділу, "),
    ],
)
def test_what_was_delivered_is_called_as_its_table_calls_it(slot: Slot, year: int | None, said: str) -> None:
    """Also where its key names no group of indicators, as a delivery written by hand may have it."""
    message = called(slot, year).uk

    assert message.startswith(said)
    assert ("2020\u00a0рік" in message) == (year == 2020)
    assert ("державний бюджет" in message) == (slot.source is not None)

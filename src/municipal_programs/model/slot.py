"""The places that a department is asked to fill for a period, and what may stand in them."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from municipal_programs.model._typed import typed
from municipal_programs.model.funding import FundingSource
from municipal_programs.model.indicator import IndicatorKind, Observation
from municipal_programs.values import Money

__all__ = ["DeliveredValue", "Slot", "SlotKind"]

DeliveredValue = Money | Observation | IndicatorKind | str
"""What may stand in a slot."""


class SlotKind(StrEnum):
    """What a slot belongs to; the first word of the identity of its figure."""

    MEASURE = "measure"
    INDICATOR = "indicator"
    ACCOUNT = "execution"


@frozen(kw_only=True, field_transformer=typed)
class Slot:
    """A place that a department is asked to fill (місце для даних).

    Args:
        kind: What it belongs to.
        key: Number of the measure (``7``) or key of the indicator (``output.1``) in the department's table; empty for its account.
        role: What of it is asked for: ``allocated``, ``disbursed``, ``narrative``, ``actual``, ``explanation`` and so on.
        source: Whose money it is; None for what is no money.
    """

    kind: SlotKind
    key: str = ""
    role: str
    source: FundingSource | None = None

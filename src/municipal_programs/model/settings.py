"""What a council wants its reports to be checked by."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from municipal_programs.errors import Fault
from municipal_programs.model import _messages as say
from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.indicator import IndicatorGroup

__all__ = ["CheckSettings"]


@frozen(kw_only=True, field_transformer=typed)
class CheckSettings:
    """The thresholds by which a council's reports are checked, and the rules that it does without.

    Every default is a choice of this library, not a norm: councils settle these things for themselves.

    Args:
        overspending: The share of the plan by which a measure may exceed it without a reason, zero or more.
        underspending: The share of the plan that a measure may leave unspent without a reason, from zero to one.
        overfulfilment: The share of the target by which an indicator may exceed it without a word, zero or more.
        completeness: The share of the plan that has to be spent before an account may speak of full execution.
        groups: The groups of indicators that every program must have.
        without: Codes of the rules that are not run.

    Raises:
        InvalidValueError: If a share is negative or not finite, or one that is a part of a whole exceeds one.
    """

    overspending: Decimal = Decimal("0.10")
    underspending: Decimal = Decimal("0.10")
    overfulfilment: Decimal = Decimal("0.50")
    completeness: Decimal = Decimal("0.95")
    groups: tuple[IndicatorGroup, ...] = ()
    without: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        names = ("overspending", "underspending", "overfulfilment", "completeness")
        parts_of_a_whole = {"underspending", "completeness"}
        _valid.refuse(
            Fault(say.SHARE_OUT_OF_BOUNDS(name=name, seen=share), (name,))
            for name in names
            if not _is_share((share := getattr(self, name)), of_a_whole=name in parts_of_a_whole)
        )


def _is_share(share: object, *, of_a_whole: bool) -> bool:
    return isinstance(share, Decimal) and share.is_finite() and share >= 0 and not (of_a_whole and share > 1)

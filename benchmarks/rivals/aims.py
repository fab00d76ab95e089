"""What rendering is to cost at most, as ratios of two things that were measured in one run."""

from __future__ import annotations

from typing import Final

from attrs import frozen

__all__ = ["AIMS", "Aim"]


@frozen(kw_only=True)
class Aim:
    """A ratio that is not to be exceeded.

    Args:
        title: What is held against what.
        one: What is measured: its way and its size.
        other: What it is held against.
        most: How many times the other it may cost.
        what: The figure of both: ``warm``, ``first`` or ``peak``.
    """

    title: str
    one: tuple[str, int]
    other: tuple[str, int]
    most: float
    what: str = "warm"


def _table(rival: str, name: str, most: dict[int, float]) -> list[Aim]:
    return [
        Aim(title=f"{count} rows against {name}", one=("ours", count), other=(rival, count), most=at)
        for count, at in most.items()
    ]


AIMS: Final = (
    *_table("docxtpl", "docxtpl", {20: 0.2, 200: 0.33, 2_000: 0.33, 20_000: 0.2}),
    *_table("same_bytes", "the limit for the same bytes", {20: 1.5, 200: 1.8, 2_000: 2.2, 20_000: 2.5}),
    Aim(title="the first render of 20 rows against docxtpl", one=("ours", 20), other=("docxtpl", 20), most=1.2, what="first"),
    Aim(title="20 rows from a template of 2 MB against docxtpl", one=("heavy_ours", 20), other=("heavy_docxtpl", 20), most=0.067),
    Aim(title="growth from 2 000 to 20 000 rows", one=("ours", 20_000), other=("ours", 2_000), most=13),
    Aim(title="memory at 20 000 rows against docxtpl", one=("ours", 20_000), other=("docxtpl", 20_000), most=0.5, what="peak"),
    Aim(title="40 sections against sub-documents", one=("sections", 40), other=("subdocuments", 40), most=0.067),
    Aim(title="40 sections against 10 of them, linear", one=("sections", 40), other=("sections", 10), most=4.4),
    Aim(title="200 reports in one process against docxtpl", one=("batch_ours", 200), other=("batch_docxtpl", 200), most=0.167),
    Aim(
        title="200 reports in two processes against docxtpl in one",
        one=("batch_in_two", 200),
        other=("batch_docxtpl", 200),
        most=0.1,
    ),
)
"""The order of the page."""

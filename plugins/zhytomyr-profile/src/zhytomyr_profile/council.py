"""What the city council has settled on."""

from __future__ import annotations

from municipal_programs.model import Profile

__all__ = ["PROFILE"]

PROFILE = Profile(
    identity="zhytomyr",
    title="Житомирська міська рада",
    addressee="Департамент економічного розвитку міської ради",
    # The standards of documents, the day of the change and the margins in the templates are recalled; their texts were not at hand.
    method="comparative",  # no method of the city's own is known
    deadlines={"final": 31},  # the city's procedure is not at hand; its final reports came within a month of the term's end
    # Its final and activity reports are known; that it wants a report for each year and a summary too is taken to be so.
    demands=("activity", "annual", "final", "summary"),
)

"""What a department contributes to a report: a template of its own and the values for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias, Union

from attrs import field, frozen

from municipal_programs.errors import Message
from municipal_programs.reports.chart import Chart
from municipal_programs.reports.fact import Fact
from municipal_programs.reports.gap import Gap

__all__ = ["Placeholder", "Section", "Value", "Values"]

Value: TypeAlias = Union[bool, str, Fact, Gap, Chart, "Sequence[Value]", "Mapping[str, Value]", None]
"""What a template may see: plain data, facts, gaps and charts. A bare number is no `Value`: a figure in a document is a `Fact`."""
Values: TypeAlias = Mapping[str, Value]


@frozen(kw_only=True)
class Section:
    """A part of a report, rendered on its own into its place.

    Args:
        identity: Unique in a report, such as ``public_relations.measures``; begins with the name of its owner.
        title: What the section is called where it cannot be shown or is listed.
        position: Where it stands among the others, ascending; see `Position`.
        template: The .docx file that shows it.
        values: What the template may place; every name that the template asks for.
        department: The department that the section speaks for; empty where it speaks for the whole report.
        after: Identities of sections that it has to stand behind, whatever their positions are.
        before: Identities of sections that it has to stand before.
    """

    identity: str
    title: str
    position: int
    template: Path
    values: Values = field(factory=dict[str, Value])
    department: str = ""
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@frozen(kw_only=True)
class Placeholder:
    """What stands, for all to see, where a section is missing.

    Args:
        identity: Unique in a report, like that of a section.
        title: What is missing.
        position: Where it would stand.
        reason: Why it is missing, and what to do.
        department: The department whose section it is; empty where it is nobody's.
    """

    identity: str
    title: str
    position: int
    reason: Message
    department: str = ""

"""What a document says: its kind, its sections in their order, and the facts that they place."""

from municipal_programs.reports.fact import Fact, FactValue
from municipal_programs.reports.outline import OutlineError, Position, in_order
from municipal_programs.reports.request import ACTIVITY, FINAL, KINDS, ReportKind, ReportRequest
from municipal_programs.reports.section import Section, Value, Values

__all__ = [
    "ACTIVITY",
    "FINAL",
    "KINDS",
    "Fact",
    "FactValue",
    "OutlineError",
    "Position",
    "ReportKind",
    "ReportRequest",
    "Section",
    "Value",
    "Values",
    "in_order",
]

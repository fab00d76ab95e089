"""What a document says: its kind, its sections in their order, and the facts that they place."""

from municipal_programs.reports.activity import activity_topics
from municipal_programs.reports.fact import Fact, FactValue
from municipal_programs.reports.funding import department_totals, funding_summary
from municipal_programs.reports.outline import OutlineError, Position, in_order
from municipal_programs.reports.request import ACTIVITY, FINAL, KINDS, ReportKind, ReportRequest
from municipal_programs.reports.section import Placeholder, Section, Value, Values
from municipal_programs.reports.statements import stated_in, stated_totals
from municipal_programs.reports.tables import indicator_groups, measure_rows
from municipal_programs.reports.writing import (
    NOTHING,
    count_fact,
    date_fact,
    lines_of,
    money_fact,
    observation_line,
    text_fact,
    years_fact,
)

__all__ = [
    "ACTIVITY",
    "FINAL",
    "KINDS",
    "NOTHING",
    "Fact",
    "FactValue",
    "OutlineError",
    "Placeholder",
    "Position",
    "ReportKind",
    "ReportRequest",
    "Section",
    "Value",
    "Values",
    "activity_topics",
    "count_fact",
    "date_fact",
    "department_totals",
    "funding_summary",
    "in_order",
    "indicator_groups",
    "lines_of",
    "measure_rows",
    "money_fact",
    "observation_line",
    "stated_in",
    "stated_totals",
    "text_fact",
    "years_fact",
]

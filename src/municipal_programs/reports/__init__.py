"""What a document says: its kind, its sections in their order, and the facts that they place."""

from municipal_programs.figures import in_force_on
from municipal_programs.model import ReportingPeriod
from municipal_programs.reports.activity import activity_topics
from municipal_programs.reports.board import Board, BoardRow, DeliveryState, Reminder, rows_of
from municipal_programs.reports.chart import Chart, ChartKind, ChartPoint, ChartSeries
from municipal_programs.reports.charts import fulfilment_of_indicators, plan_and_fact_by_year
from municipal_programs.reports.comparison import amendment_table
from municipal_programs.reports.country import CommunityTally, CountrySummary
from municipal_programs.reports.departments import department_sections
from municipal_programs.reports.evaluation import evaluation_of
from municipal_programs.reports.fact import Fact, FactValue
from municipal_programs.reports.fulfilment import fulfilment_summary
from municipal_programs.reports.funding import department_totals, funding_summary, money_by_source_and_year
from municipal_programs.reports.gap import Gap, gap_of, without_gaps
from municipal_programs.reports.indicators import indicator_groups
from municipal_programs.reports.measures import measure_rows
from municipal_programs.reports.outline import Outline, Position, outline_of
from municipal_programs.reports.passport import decision_facts, passport_of
from municipal_programs.reports.portfolio import Portfolio
from municipal_programs.reports.portfolio_money import portfolio_money
from municipal_programs.reports.request import (
    ACTIVITY,
    ANNUAL,
    COMPARATIVE,
    FINAL,
    KINDS,
    MEASURES,
    PASSPORT,
    ReportKind,
    ReportRequest,
    Subject,
)
from municipal_programs.reports.section import Placeholder, Section, Value, Values
from municipal_programs.reports.statements import stated_in, stated_totals
from municipal_programs.reports.sums import with_even_decimals
from municipal_programs.reports.template_filter import TemplateFilter
from municipal_programs.reports.writing import (
    NOTHING,
    count_fact,
    date_fact,
    decimals_of_column,
    lines_of,
    money_fact,
    money_or_nothing,
    number_fact,
    observation_line,
    observed_value,
    percent_fact,
    text_fact,
    value_line,
    years_fact,
)
from municipal_programs.reports.yearly import promised_money, yearly_measures

__all__ = [
    "ACTIVITY",
    "ANNUAL",
    "COMPARATIVE",
    "FINAL",
    "KINDS",
    "MEASURES",
    "NOTHING",
    "PASSPORT",
    "Board",
    "BoardRow",
    "Chart",
    "ChartKind",
    "ChartPoint",
    "ChartSeries",
    "CommunityTally",
    "CountrySummary",
    "DeliveryState",
    "Fact",
    "FactValue",
    "Gap",
    "Outline",
    "Placeholder",
    "Portfolio",
    "Position",
    "Reminder",
    "ReportKind",
    "ReportRequest",
    "ReportingPeriod",
    "Section",
    "Subject",
    "TemplateFilter",
    "Value",
    "Values",
    "activity_topics",
    "amendment_table",
    "count_fact",
    "date_fact",
    "decimals_of_column",
    "decision_facts",
    "department_sections",
    "department_totals",
    "evaluation_of",
    "fulfilment_of_indicators",
    "fulfilment_summary",
    "funding_summary",
    "gap_of",
    "in_force_on",
    "indicator_groups",
    "lines_of",
    "measure_rows",
    "money_by_source_and_year",
    "money_fact",
    "money_or_nothing",
    "number_fact",
    "observation_line",
    "observed_value",
    "outline_of",
    "passport_of",
    "percent_fact",
    "plan_and_fact_by_year",
    "portfolio_money",
    "promised_money",
    "rows_of",
    "stated_in",
    "stated_totals",
    "text_fact",
    "value_line",
    "with_even_decimals",
    "without_gaps",
    "yearly_measures",
    "years_fact",
]

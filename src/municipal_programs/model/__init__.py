"""What a target program is: frozen objects, each valid on its own."""

from municipal_programs.model.activity import (
    ActivityReport,
    Balance,
    Block,
    Breakdown,
    Count,
    ItemList,
    Paragraph,
    Part,
    Topic,
)
from municipal_programs.model.city import City, DueDate, ReportingCalendar
from municipal_programs.model.decision import (
    Addition,
    Adjustment,
    Amendment,
    Change,
    CouncilDecision,
    DecisionEffect,
    Exclusion,
    RelatedDecision,
)
from municipal_programs.model.delivery import CollectedBook, CollectedText, DeliveredIndicator, DeliveredMeasure, Delivery
from municipal_programs.model.department import Department, Requisites, Signatory
from municipal_programs.model.execution import DecisionCitation, Execution
from municipal_programs.model.funding import FundingLine, FundingSource
from municipal_programs.model.identity import (
    activity_figure,
    amendment_figure,
    citation_figure,
    decision_figure,
    delivered_figure,
    department_figure,
    execution_figure,
    indicator_figure,
    measure_figure,
    passport_figure,
    portfolio_figure,
    portfolio_total,
    program_figure,
    statement_figure,
    task_figure,
)
from municipal_programs.model.indicator import (
    Absence,
    Accumulation,
    Direction,
    Indicator,
    IndicatorGroup,
    IndicatorKind,
    Observation,
)
from municipal_programs.model.laying import Contradiction, LaidOver, lay_over
from municipal_programs.model.measure import Measure
from municipal_programs.model.merging import MergedDeliveries, merge_deliveries
from municipal_programs.model.named import Named
from municipal_programs.model.passport import ProgramPassport
from municipal_programs.model.period import ReportingPeriod
from municipal_programs.model.profile import DocumentStandard, Profile
from municipal_programs.model.program import TargetProgram
from municipal_programs.model.settings import CheckSettings
from municipal_programs.model.slot import DeliveredValue, Slot, SlotKind
from municipal_programs.model.statement import Statement
from municipal_programs.model.task import PriorityTask

__all__ = [
    "Absence",
    "Accumulation",
    "ActivityReport",
    "Addition",
    "Adjustment",
    "Amendment",
    "Balance",
    "Block",
    "Breakdown",
    "Change",
    "CheckSettings",
    "City",
    "CollectedBook",
    "CollectedText",
    "Contradiction",
    "CouncilDecision",
    "Count",
    "DecisionCitation",
    "DecisionEffect",
    "DeliveredIndicator",
    "DeliveredMeasure",
    "DeliveredValue",
    "Delivery",
    "Department",
    "Direction",
    "DocumentStandard",
    "DueDate",
    "Exclusion",
    "Execution",
    "FundingLine",
    "FundingSource",
    "Indicator",
    "IndicatorGroup",
    "IndicatorKind",
    "ItemList",
    "LaidOver",
    "Measure",
    "MergedDeliveries",
    "Named",
    "Observation",
    "Paragraph",
    "Part",
    "PriorityTask",
    "Profile",
    "ProgramPassport",
    "RelatedDecision",
    "ReportingCalendar",
    "ReportingPeriod",
    "Requisites",
    "Signatory",
    "Slot",
    "SlotKind",
    "Statement",
    "TargetProgram",
    "Topic",
    "activity_figure",
    "amendment_figure",
    "citation_figure",
    "decision_figure",
    "delivered_figure",
    "department_figure",
    "execution_figure",
    "indicator_figure",
    "lay_over",
    "measure_figure",
    "merge_deliveries",
    "passport_figure",
    "portfolio_figure",
    "portfolio_total",
    "program_figure",
    "statement_figure",
    "task_figure",
]

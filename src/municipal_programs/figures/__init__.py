"""Arithmetic over a program: every figure is exact, or it is a reason why there is none, and it can tell how it came about."""

from municipal_programs.figures.accumulation import ASSOCIATIVE, accumulate, accumulates, accumulation_of
from municipal_programs.figures.derived import CostPerUnit, cost_per_unit, value_of
from municipal_programs.figures.execution import ExecutionRatio, execution
from municipal_programs.figures.fulfilment import Comparison, Fulfilment, fulfilment
from municipal_programs.figures.funding import Funding
from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.figures.observed import Observed, Side, observed
from municipal_programs.figures.sets import Dimension, FundingSet, FundingStage

__all__ = [
    "ASSOCIATIVE",
    "Comparison",
    "CostPerUnit",
    "Dimension",
    "ExecutionRatio",
    "Fulfilment",
    "Funding",
    "FundingSet",
    "FundingStage",
    "Missing",
    "Observed",
    "Reason",
    "Side",
    "accumulate",
    "accumulates",
    "accumulation_of",
    "cost_per_unit",
    "execution",
    "fulfilment",
    "observed",
    "value_of",
]

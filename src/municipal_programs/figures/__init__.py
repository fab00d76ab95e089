"""Arithmetic over a program: every figure is exact, or it is a reason why there is none, and it can tell how it came about."""

from municipal_programs.figures.accumulation import ASSOCIATIVE, accumulate, accumulates, accumulation_of
from municipal_programs.figures.amendments import (
    AmendmentKind,
    MeasureChange,
    Reallocation,
    amended_measures,
    difference,
    reallocation,
)
from municipal_programs.figures.coverage import Coverage, coverage
from municipal_programs.figures.derived import CostPerUnit, cost_per_unit, value_of
from municipal_programs.figures.effectiveness import Band, Effectiveness, Mark, Method, Scale, Score, ScoreStep, effectiveness
from municipal_programs.figures.execution import ExecutionRatio, execution
from municipal_programs.figures.explaining import explain, identities
from municipal_programs.figures.fulfilment import Comparison, Fulfilment, fulfilment
from municipal_programs.figures.funding import Funding
from municipal_programs.figures.methods import COMPARATIVE_SCALE, REDUCED_COMPARATIVE_SCALE, comparative_method, mean_method
from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.figures.observed import Observed, Side, observed
from municipal_programs.figures.revision import as_approved_on, end_of, in_force_on
from municipal_programs.figures.sets import Dimension, FundingSet, FundingStage
from municipal_programs.figures.shares import shares
from municipal_programs.figures.trace import Trace, TraceValue, UnknownFigureError

__all__ = [
    "ASSOCIATIVE",
    "COMPARATIVE_SCALE",
    "REDUCED_COMPARATIVE_SCALE",
    "AmendmentKind",
    "Band",
    "Comparison",
    "CostPerUnit",
    "Coverage",
    "Dimension",
    "Effectiveness",
    "ExecutionRatio",
    "Fulfilment",
    "Funding",
    "FundingSet",
    "FundingStage",
    "Mark",
    "MeasureChange",
    "Method",
    "Missing",
    "Observed",
    "Reallocation",
    "Reason",
    "Scale",
    "Score",
    "ScoreStep",
    "Side",
    "Trace",
    "TraceValue",
    "UnknownFigureError",
    "accumulate",
    "accumulates",
    "accumulation_of",
    "amended_measures",
    "as_approved_on",
    "comparative_method",
    "cost_per_unit",
    "coverage",
    "difference",
    "effectiveness",
    "end_of",
    "execution",
    "explain",
    "fulfilment",
    "identities",
    "in_force_on",
    "mean_method",
    "observed",
    "reallocation",
    "shares",
    "value_of",
]

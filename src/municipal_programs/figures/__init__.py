"""Arithmetic over a program: every figure is exact, or it is a reason why there is none, and it can tell how it came about."""

from municipal_programs.figures.execution import ExecutionRatio, execution
from municipal_programs.figures.funding import Funding
from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.figures.sets import Dimension, FundingSet, FundingStage

__all__ = [
    "Dimension",
    "ExecutionRatio",
    "Funding",
    "FundingSet",
    "FundingStage",
    "Missing",
    "Reason",
    "execution",
]

"""What the programs of many communities give together: sums and counts that add up in any order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from municipal_programs.errors import Message
from municipal_programs.figures import FundingStage, Method, Missing, Reason
from municipal_programs.values import Money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from municipal_programs.figures import Effectiveness, Funding

__all__ = ["CommunityTally", "CountrySummary"]

_STAGES: Final = (FundingStage.PLANNED, FundingStage.ALLOCATED, FundingStage.DISBURSED)


@frozen(kw_only=True)
class CommunityTally:
    """What some programs of one community give together. Tallies add up, and the order of the summands changes nothing.

    Args:
        programs: Number of programs.
        measures: Number of their measures, those of amendments not counted.
        kopiykas: The money of each stage, of the programs that have a sum of it.
        with_money: How many programs these are, by stage.
        findings: Number of findings, by the code of their rule.
        severities: Number of findings, by the identifier of their severity.
        grades: Number of programs, by the grade that the method gives them.
        ungraded: Number of programs that have no grade, by the reason.
    """

    programs: int = 0
    measures: int = 0
    kopiykas: Counter[FundingStage] = field(factory=Counter[FundingStage])
    with_money: Counter[FundingStage] = field(factory=Counter[FundingStage])
    findings: Counter[str] = field(factory=Counter[str])
    severities: Counter[str] = field(factory=Counter[str])
    grades: Counter[Message] = field(factory=Counter["Message"])
    ungraded: Counter[Reason] = field(factory=Counter[Reason])

    @classmethod
    def of(
        cls, measures: int, funding: Funding, judged: Effectiveness, findings: Counter[str], severities: Counter[str]
    ) -> CommunityTally:
        """Return the tally of one program.

        Args:
            measures: Number of its measures.
            funding: Its money.
            judged: Its effectiveness.
            findings: Number of its findings, by the code of their rule.
            severities: The same by their severity.
        """
        sums = {stage: funding.total(stage) for stage in _STAGES}
        known = {stage: total for stage, total in sums.items() if not isinstance(total, Missing)}
        grade = judged.score.grade
        return cls(
            programs=1,
            measures=measures,
            kopiykas=Counter({stage: total.kopiykas for stage, total in known.items()}),
            with_money=Counter(known.keys()),
            findings=findings,
            severities=severities,
            grades=Counter() if isinstance(grade, Missing) else Counter([grade]),
            ungraded=Counter([grade.reason]) if isinstance(grade, Missing) else Counter(),
        )

    def __add__(self, other: CommunityTally) -> CommunityTally:
        return CommunityTally(
            programs=self.programs + other.programs,
            measures=self.measures + other.measures,
            kopiykas=self.kopiykas + other.kopiykas,
            with_money=self.with_money + other.with_money,
            findings=self.findings + other.findings,
            severities=self.severities + other.severities,
            grades=self.grades + other.grades,
            ungraded=self.ungraded + other.ungraded,
        )

    @property
    def money(self) -> Mapping[FundingStage, Money | None]:
        """The money of each stage, of all programs that have a sum of it; None where no program has."""
        return {stage: Money(self.kopiykas[stage]) if self.with_money[stage] else None for stage in _STAGES}


@frozen(kw_only=True)
class CountrySummary:
    """What the programs of many communities give, community by community.

    Args:
        method: The one method by which all programs were judged.
        communities: The tally of each, by its name in the genitive as its programs write it (`TargetProgram.territory`), in the
            order of the names; the empty name stands for programs that name none.
        refused: Number of lines that could not be read.
    """

    method: Method
    communities: Mapping[str, CommunityTally]
    refused: int = 0

    @classmethod
    def of(cls, method: Method, parts: Iterable[tuple[str, CommunityTally]]) -> CountrySummary:
        """Add up *parts*, in whichever order they come."""
        together: dict[str, CommunityTally] = {}
        for name, tally in parts:
            together[name] = together[name] + tally if name in together else tally
        return cls(method=method, communities=dict(sorted(together.items())))

    @property
    def total(self) -> CommunityTally:
        """What all communities give together."""
        return reduce(add, self.communities.values(), CommunityTally())

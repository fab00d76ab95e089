"""From the identity of a figure to the tree that tells how it came about."""

from __future__ import annotations

from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from municipal_programs.errors import perhaps
from municipal_programs.figures import _messages as say
from municipal_programs.figures._indicator_traces import IndicatorTraces
from municipal_programs.figures._money_traces import MoneyTraces, identity_of, scope_of
from municipal_programs.figures.funding import Funding
from municipal_programs.figures.methods import comparative_method
from municipal_programs.figures.observed import Side
from municipal_programs.figures.revision import end_of, in_force_on, last_decision_on
from municipal_programs.figures.sets import FundingSet, FundingStage
from municipal_programs.figures.trace import Trace, UnknownFigureError
from municipal_programs.model import ActivityReport, TargetProgram, activity_figure, decision_figure, indicator_figure
from municipal_programs.values import YearRange
from municipal_programs.values.wording import write_short_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from municipal_programs.errors import Message
    from municipal_programs.figures.effectiveness import Method
    from municipal_programs.model import CouncilDecision, FundingSource, Indicator

__all__ = ["explain", "identities"]

_Figure: TypeAlias = "tuple[str, Callable[[], Trace]]"
_Family: TypeAlias = "tuple[str, Callable[[], Iterator[_Figure]]]"
"""How the identities of a family begin, and its figures."""

_MOST_COMPARED = 5_000
"""Identities that an unknown one is compared with; more would keep a person waiting for a hint."""


def explain(
    subject: TargetProgram | ActivityReport,
    identity: str,
    methods: Sequence[Method] | None = None,
    *,
    day: dt.date | None = None,
) -> Trace:
    """Tell how a figure came about, in the program as its amendments left it; the trace names the decision of that revision.

    Args:
        subject: The program or the activity report.
        identity: Identity of the figure; `identities` lists them.
        methods: Methods of evaluation whose results can be asked for; by default those of the library.
        day: The day whose revision is meant; by default the last of the term. An activity report has no revisions.

    Raises:
        UnknownFigureError: If there is no such figure, with the nearest that there is.
        InvalidValueError: As `TargetProgram.revision_on` does.
    """
    for stem, figures in _families(subject, methods, day):
        if identity.startswith(f"{stem}."):
            for name, trace in figures():
                if name == identity:
                    return evolve(trace(), revision=_revision(subject, stem, day))
    known = islice(identities(subject, methods, day=day), _MOST_COMPARED)
    raise UnknownFigureError(say.UNKNOWN_FIGURE(seen=identity, nearest=perhaps(identity, known)))


def identities(
    subject: TargetProgram | ActivityReport, methods: Sequence[Method] | None = None, *, day: dt.date | None = None
) -> Iterator[str]:
    """Yield the identity of every figure that `explain` can explain, each once.

    Args:
        subject: The program or the activity report.
        methods: Methods of evaluation whose results are among them; by default those of the library.
        day: The day whose revision is meant; by default the last of the term.

    Raises:
        InvalidValueError: As `TargetProgram.revision_on` does.
    """
    seen: set[str] = set()
    for _, figures in _families(subject, methods, day):
        for identity, _ in figures():
            if identity not in seen:
                seen.add(identity)
                yield identity


def _families(
    subject: TargetProgram | ActivityReport, methods: Sequence[Method] | None, day: dt.date | None
) -> Iterable[_Family]:
    if isinstance(subject, ActivityReport):
        return [("activity", partial(_counts, subject))]
    judged = (comparative_method(),) if methods is None else methods
    amended = _amended(subject, day)
    return chain(_money_families(amended), _indicator_families(amended, judged), _decision_families(subject))


def _amended(program: TargetProgram, day: dt.date | None) -> TargetProgram:
    if day is not None and day < program.approved_by.date:
        return program.revision_on(day)  # which refuses the day; a report of a whole period may begin before the approval
    return in_force_on(program, day or end_of(program))


def _revision(subject: TargetProgram | ActivityReport, stem: str, day: dt.date | None) -> Message | None:
    """Return which decision worded the program, where it has amendments; a decision itself is of no revision."""
    if isinstance(subject, ActivityReport) or not subject.amendments or stem.startswith("decision."):
        return None
    decision = last_decision_on(subject, day or end_of(subject))
    return say.REVISION(date=write_short_date(decision.date), number=decision.number)


def _counts(report: ActivityReport) -> Iterator[_Figure]:
    for topic in report.topics:
        for count in topic.counts:
            identity = activity_figure(f"{topic.identity}.{count.identity}")
            yield identity, partial(_count, report, identity)


def _count(report: ActivityReport, identity: str) -> Trace:
    count = report.count(identity.removeprefix("activity."))
    title = say.VERBATIM(text=count.title)
    return Trace(identity=identity, title=title, value=count.number, written=report.written.get(identity))


def _money_families(program: TargetProgram) -> Iterator[_Family]:
    traces = MoneyTraces(program, Funding.of(program))
    sources = tuple(dict.fromkeys(line.source for measure in program.measures for line in measure.lines))
    for scope in _shared_scopes(program):
        yield scope_of(scope), partial(_sums, traces, scope, program.term, sources)
    promised = tuple(dict.fromkeys(line.source for line in program.passport.planned))
    yield "passport", partial(_promises, traces, promised)
    for key, measure in program.by_key.items():
        own = tuple(dict.fromkeys(line.source for line in measure.lines))
        scope = FundingSet(stage=FundingStage.PLANNED, measure=key)
        yield scope_of(scope), partial(_sums, traces, scope, measure.term, own)


def _shared_scopes(program: TargetProgram) -> Iterator[FundingSet]:
    whole = FundingSet(stage=FundingStage.PLANNED)
    yield whole
    yield from (evolve(whole, department=owner) for owner in program.owners)
    yield from (evolve(whole, task=position) for position in range(1, len(program.tasks) + 1))


def _sums(traces: MoneyTraces, scope: FundingSet, term: YearRange, sources: Sequence[FundingSource]) -> Iterator[_Figure]:
    for stage in FundingStage:
        for chosen in _crossed(scope.at(stage), term, sources):
            yield identity_of(chosen), partial(traces.of_sum, chosen)
    for disbursed in _crossed(scope.at(FundingStage.DISBURSED), term, sources):
        yield identity_of(disbursed, "execution"), partial(traces.of_execution, disbursed)


def _promises(traces: MoneyTraces, sources: Sequence[FundingSource]) -> Iterator[_Figure]:
    for chosen in _crossed(FundingSet(stage=FundingStage.PLANNED), traces.program.term, sources):
        yield identity_of(chosen, scope="passport"), partial(traces.of_promise, chosen)


def _crossed(scope: FundingSet, term: YearRange, sources: Sequence[FundingSource]) -> Iterator[FundingSet]:
    for years in (None, *map(YearRange.single, term)):
        for source in (None, *sources):
            yield evolve(scope, years=years, source=source)


def _indicator_families(program: TargetProgram, methods: Sequence[Method]) -> Iterator[_Family]:
    traces = IndicatorTraces(program)
    for indicator in program.indicators:
        yield f"indicator.{program.key_of(indicator)}", partial(_values, traces, indicator)
    yield "program.effectiveness", partial(_scores, traces, methods)


def _values(traces: IndicatorTraces, indicator: Indicator) -> Iterator[_Figure]:
    name = partial(indicator_figure, traces.program, indicator)
    yield name("baseline"), partial(traces.of_baseline, indicator)
    for year in (None, *traces.program.term):
        for side in Side:
            yield name(side, year=year), partial(traces.of_value, indicator, side, year)
        yield name("fulfilment", year=year), partial(traces.of_fulfilment, indicator, year)


def _scores(traces: IndicatorTraces, methods: Sequence[Method]) -> Iterator[_Figure]:
    for method in methods:
        for year in (None, *traces.program.term):
            identity = f"program.effectiveness.{method.identity}" + ("" if year is None else f".{year}")
            yield identity, partial(traces.of_effectiveness, method, year)


def _decision_families(program: TargetProgram) -> Iterator[_Family]:
    amending = (amendment.decision for amendment in program.amendments)
    related = (decision.decision for decision in program.related_decisions)
    for decision in (program.approved_by, *amending, *related):
        yield f"decision.{decision.number}", partial(_decision, program, decision)


def _decision(program: TargetProgram, decision: CouncilDecision) -> Iterator[_Figure]:
    for role, title, value in (("number", say.DECISION_NUMBER, decision.number), ("date", say.DECISION_DATE, decision.date)):
        identity = decision_figure(decision.number, role)
        trace = Trace(identity=identity, title=title, value=value, written=program.written.get(identity))
        yield identity, partial(_itself, trace)


def _itself(trace: Trace) -> Trace:
    return trace

"""The cover sheet of a program as a template shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.figures import Dimension, Funding, FundingStage, Missing
from municipal_programs.model import decision_figure, passport_figure
from municipal_programs.reports import _messages as say
from municipal_programs.reports.gap import lacking
from municipal_programs.reports.writing import NOTHING, date_fact, money_fact, money_or_nothing, text_fact, years_fact
from municipal_programs.reports.yearly import promised_money
from municipal_programs.values import MoneyUnit
from municipal_programs.values.wording import no_break

if TYPE_CHECKING:
    from municipal_programs.model import CouncilDecision, TargetProgram
    from municipal_programs.reports.section import Value, Values

__all__ = ["decision_facts", "passport_of"]


def passport_of(program: TargetProgram, unit: MoneyUnit = MoneyUnit.THOUSAND) -> Values:
    """Return what the passport of *program* says; of what it does not say, a dash.

    Where the form asks for it, the dash is a gap, which a draft shows.

    Returns:
        ``initiator``, ``developer``, ``responsible_executor``, ``stages``; as lists ``co_developers``, ``participants`` (those
        who carry it out with the responsible executor, then the others) and ``sources``; ``order``, the order to develop it
        as `decision_facts` gives it, or None, and ``without_order``, what stands in its place; ``term``; ``purpose``; the resources that it promises: ``total``, ``by_source`` with ``source`` and ``amount`` of each, and
        year by year ``money``, as `promised_money` gives it.
    """
    passport, promised = program.passport, Funding.promised(program)
    planned, total = passport_figure("planned"), promised.total(FundingStage.PLANNED)
    carrying_out = (program.department(identity).name for identity in passport.co_executors)
    return {
        "initiator": passport.initiator or lacking(say.NO_INITIATOR),
        "order": decision_facts(passport.ordered_by) if passport.ordered_by else None,
        "without_order": "" if passport.ordered_by else lacking(say.NO_ORDER),
        "developer": passport.developer or lacking(say.NO_DEVELOPER),
        "co_developers": _listed(passport.co_developers),
        "responsible_executor": program.department(passport.responsible_executor).name,
        "participants": _listed((*carrying_out, *passport.participants)),
        "term": years_fact("program.term", program.term),
        "stages": no_break(passport.stages) or NOTHING,
        "sources": [source.message.uk for source in passport.sources] or [lacking(say.NO_SOURCES)],
        "purpose": no_break(program.purpose),
        "total": lacking(say.NO_RESOURCES, planned) if isinstance(total, Missing) else money_fact(planned, total, unit),
        "by_source": [
            {
                "source": chosen.source.message.uk,
                "amount": money_or_nothing(passport_figure("planned", source=chosen.source), amount, unit),
            }
            for chosen, amount in promised.by(FundingStage.PLANNED, Dimension.SOURCE).items()
            if chosen.source is not None
        ],
        "money": promised_money(program, unit),
    }


def decision_facts(decision: CouncilDecision) -> Values:
    """Return the ``date``, the ``number`` and the ``title`` of a decision."""
    return {
        "date": date_fact(decision_figure(decision.number, "date"), decision.date, short=True),
        "number": text_fact(decision_figure(decision.number, "number"), decision.number),
        "title": no_break(decision.title),
    }


def _listed(names: list[str] | tuple[str, ...]) -> list[Value]:
    return list(names) or [NOTHING]

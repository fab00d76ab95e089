"""The cover sheet of a program."""

from __future__ import annotations

from attrs import frozen

from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.decision import CouncilDecision
from municipal_programs.model.funding import FundingLine, FundingSource

__all__ = ["ProgramPassport"]


@frozen(kw_only=True, field_transformer=typed)
class ProgramPassport:
    """Who started a program, who wrote it, who answers for it, and the money it was promised (паспорт програми).

    Args:
        responsible_executor: Identity of the department that answers for the whole and consolidates the report.
        initiator: Who started it; may be empty.
        ordered_by: The order to develop it, if there was one.
        developer: Who wrote it; may be empty.
        co_developers: Who helped to write it.
        co_executors: Identities of the other departments that carry it out.
        participants: Others who take part.
        stages: Stages of the term, in words; may be empty.
        sources: The budgets that take part.
        planned: The resources that the passport promises, by year and source; they are never summed with the measures.

    Raises:
        InvalidValueError: If the responsible executor is blank.
    """

    responsible_executor: str
    initiator: str = ""
    ordered_by: CouncilDecision | None = None
    developer: str = ""
    co_developers: tuple[str, ...] = ()
    co_executors: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    stages: str = ""
    sources: tuple[FundingSource, ...] = ()
    planned: tuple[FundingLine, ...] = ()

    def __attrs_post_init__(self) -> None:
        _valid.refuse(_valid.blanks(self, "responsible_executor"))

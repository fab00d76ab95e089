"""One filling of a template: what it may cost, and what its values may do there."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from time import thread_time
from typing import TYPE_CHECKING, Final

from municipal_programs.errors import MunicipalProgramsError
from municipal_programs.limits import limits_in_force
from municipal_programs.word import _messages as say
from municipal_programs.word.facts.ledger import FactLedger
from municipal_programs.word.template.words import words_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from municipal_programs.limits import Limits
    from municipal_programs.reports import Chart
    from municipal_programs.word.template.piece import Piece, Standing

__all__ = ["Run", "RunError"]


class RunError(MunicipalProgramsError):
    """A filling that was stopped."""


class Run:
    """One filling; the language of templates asks the one that is under way.

    Args:
        draft: Whether gaps are shown.
        charts: Where the charts that are placed are gathered; None where none can stand.
        facts: Where the figures that are placed are gathered.
        limits: How much it may cost; what is in force unless given.
    """

    def __init__(
        self,
        *,
        draft: bool = False,
        charts: list[Chart] | None = None,
        facts: FactLedger | None = None,
        limits: Limits | None = None,
    ) -> None:
        self.draft = draft
        self.facts = FactLedger() if facts is None else facts
        self._charts = charts
        self._limits = limits or limits_in_force()
        self._rounds = 0
        self._placed = 0
        self._until = thread_time() + self._limits.template_seconds
        self._words: list[str] = []
        self._kept: list[bytes] = []
        self._room = self._limits.template_characters
        self._nested = False
        self._needs_tree = False
        self._holds_rows = False
        self.repeating: list[int] = []

    @staticmethod
    def current() -> Run:
        """Return the filling that is under way."""
        return _CURRENT.get()

    @staticmethod
    def any_under_way() -> Run | None:
        """Return the filling that is under way, or None while a template is compiled."""
        return _CURRENT.get(None)

    @contextmanager
    def under_way(self) -> Generator[None]:
        """Be the filling that `current` returns."""
        token = _CURRENT.set(self)
        try:
            yield
        finally:
            _CURRENT.reset(token)

    def over(self, elements: Iterable[object], loop: str) -> Iterator[object]:
        """Go over *elements* in a loop, and stop where that is too much work; *loop* is its tag."""
        for element in elements:
            self._rounds += 1
            if self._rounds > self._limits.template_rounds:
                raise RunError(say.TOO_MANY_ROUNDS(most=self._limits.template_rounds, loop=loop))
            if thread_time() > self._until:
                raise RunError(say.TOO_SLOW(most=self._limits.template_seconds, loop=loop))
            yield element

    @property
    def words(self) -> str:
        """What a reader shall see of all that was gathered: the template's own words and those of the values, in their order."""
        return "".join(self._words)

    @property
    def nested(self) -> bool:
        """Whether all that was gathered is known to be well-formed; where it is not known, a parser has to tell."""
        return self._nested

    @property
    def needs_tree(self) -> bool:
        """Whether anything in what was gathered can only be mended in a tree, which takes longer than filling it."""
        return self._needs_tree

    @property
    def holds_rows(self) -> bool:
        """Whether any row shall not part between pages, so that it has to be looked at how tall it became."""
        return self._holds_rows

    def need_tree(self) -> None:
        """Say that a value was placed that can only be mended in a tree."""
        self._needs_tree = True

    def take(self, value: object, xml: str) -> None:
        """Take *value*, which as *xml* is what comes next; out of the template comes nothing in its place."""
        self._kept.append(xml.encode())
        self._words.append(words_of(value, draft=self.draft))
        self._room -= len(xml)

    def gathered(self, pieces: Iterable[str], begin: Standing) -> list[bytes]:
        """Gather what comes out of a template, and stop where that is too much.

        Piece by piece they become bytes, which take half the memory, and are joined once, where the whole part is.

        Args:
            pieces: The template's own XML, and nothing for each value, of which `take` was told.
            begin: The beginning of the part, where what is found in the template's own XML is kept.
        """
        kept, words = self._kept, self._words
        at = begin
        for piece in pieces:
            if piece:
                found = at.pieces.get(piece) or at.piece(piece)
                at = found.leads_to
                if not found.is_plain:
                    self._heed(found)
                kept.append(found.xml)
                words.append(found.words)
                self._room -= len(piece)
            elif at.inside:
                words[-1] = ""  # there, it is a number or a color in an attribute
            if self._room < 0:
                raise RunError(say.TOO_LONG(most=self._limits.template_characters))
        self._nested = at.open == ()
        return kept

    def _heed(self, piece: Piece) -> None:
        """Keep in mind what the next piece asks of the finished part."""
        if piece.needs_mending or (piece.before and not self._kept[-1].endswith(piece.before)):
            self._needs_tree = True
        if piece.holds_rows:
            self._holds_rows = True
        if piece.repeats:
            self.repeating.append(len(self._kept))

    def place(self, chart: Chart) -> int:
        """Take *chart* into the document; return its number there."""
        if self._charts is None:
            raise RunError(say.CHART_OUTSIDE_OF_TEXT(title=chart.title))
        self._placed += 1
        if self._placed > self._limits.template_charts:
            raise RunError(say.TOO_MANY_CHARTS(most=self._limits.template_charts))
        self._charts.append(chart)
        return len(self._charts) - 1


_CURRENT: Final[ContextVar[Run]] = ContextVar("run")

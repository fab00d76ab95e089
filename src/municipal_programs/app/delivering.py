"""Kits for the departments of a program, what comes back in them, and the files that lie beside the program."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from municipal_programs.app import _delivering_messages as say
from municipal_programs.errors import InvalidValueError, Message, MunicipalProgramsError, told_by_system
from municipal_programs.limits import limits_in_force
from municipal_programs.model import Contradiction, Delivery, IndicatorKind, MergedDeliveries, lay_over, merge_deliveries
from municipal_programs.telling import each_told

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Generator, Iterable, Mapping, Sequence

    from municipal_programs.files.kits import Book, Remark  # noqa: TC004 - nobody resolves annotations, and the library stays light
    from municipal_programs.model import DeliveredValue, LaidOver, ReportingPeriod, Slot, TargetProgram
    from municipal_programs.telling import Tell

__all__ = [
    "DELIVERED",
    "CollectedBooks",
    "RefusedBook",
    "RemarkedBook",
    "collect",
    "collecting",
    "deliveries_beside",
    "delivery_file",
    "kits",
    "save_deliveries",
    "with_deliveries",
]

DELIVERED = "delivered"
"""The folder beside a program that holds what was delivered for it."""
_LOCK: Final = ".collect.lock"
"""The name of the lock file in that folder."""


def kits(program: TargetProgram, period: ReportingPeriod, *, tell: Tell | None = None) -> Mapping[str, bytes]:
    """Return the workbook of each department of *program* for *period*, by the name of its file; the same bytes every time.

    Args:
        program: The program.
        period: The period.
        tell: Is told how many workbooks are made, and of how many.

    Raises:
        InvalidValueError: If the program was not approved by the end of the period.
        ReportError: If the year lies outside of its term.
    """
    from municipal_programs.app.asking import refuse_outside_term
    from municipal_programs.files.kits import kits_of, write_kit

    refuse_outside_term(period, program)
    return {f"{kit.department.identity}.xlsx": write_kit(kit) for kit in each_told(kits_of(program, period), tell)}


def delivery_file(program: Path, delivery: Delivery) -> Path:
    """Return where *delivery* lies beside the file of its *program*."""
    return place_of(program, delivery.reporting_period, delivery.department)


def place_of(program: Path, period: ReportingPeriod, department: str) -> Path:
    """Return where what *department* delivered for *period* lies beside the file of its *program*."""
    return program.parent / DELIVERED / str(period) / f"{department}.yaml"


def deliveries_beside(program: Path) -> tuple[Delivery, ...]:
    """Return everything that was delivered for the program in a file, in the order of periods and departments.

    Raises:
        LoadError: With the faults of all files.
    """
    from municipal_programs.app.reading import of_each
    from municipal_programs.files import read_delivery

    return of_each(sorted((program.parent / DELIVERED).glob("*/*.yaml")), lambda path: read_delivery(Path(path)))


def with_deliveries(program: TargetProgram, path: Path) -> LaidOver:
    """Return *program* with all that lies delivered beside its file at *path*; see `lay_over`.

    Raises:
        LoadError: If a delivery cannot be read.
        InvalidValueError: If a delivery is of another program.
    """
    return lay_over(program, deliveries_beside(path))


@contextmanager
def collecting(program: Path) -> Generator[None]:
    """Hold what lies delivered beside the file of a *program*, so that nobody else reads it here and writes over it there.

    What a run that was killed left half-written in it is removed.

    Raises:
        LockedError: If another run holds it.
        StorageError: If nothing can be written there.
    """
    from municipal_programs.storage import locked, make_folder, remove_leftovers, this_run

    folder = program.parent / DELIVERED
    make_folder(folder)
    with locked(folder / _LOCK, this_run()):
        remove_leftovers(folder)
        yield


def save_deliveries(program: Path, deliveries: Iterable[Delivery]) -> tuple[Path, ...]:
    """Write *deliveries* where they lie beside the file of their *program*, and return where; for one who is `collecting`.

    Raises:
        StorageError: If one cannot be written; what was written before that stays.
    """
    from municipal_programs.files import write_delivery
    from municipal_programs.storage import write_files

    folder = program.parent / DELIVERED
    texts = {delivery_file(program, one).relative_to(folder).as_posix(): write_delivery(one) for one in deliveries}
    return write_files(folder, {name: text.encode() for name, text in texts.items()}) if texts else ()


@frozen(kw_only=True)
class RemarkedBook:
    """A workbook and what is told of it.

    Args:
        name: Name of its file.
        content: Its bytes.
        delivery: What was understood of it.
        remarks: What is told, cell by cell.
        new: How many of its answers were not delivered before, or replace what was.
        again: Whether it was collected before and changes nothing.
    """

    name: str
    content: bytes
    delivery: Delivery
    remarks: tuple[Remark, ...]
    new: int = 0
    again: bool = False

    @property
    def answers(self) -> int:
        """How many answers were understood."""
        return len(_answers(self.delivery))


@frozen(kw_only=True)
class RefusedBook:
    """A workbook of which nothing was taken."""

    name: str
    message: Message


@frozen(kw_only=True)
class CollectedBooks:
    """What a run of collecting gave.

    Args:
        deliveries: What each department has delivered by now, with what was delivered before.
        books: The workbooks that were read.
        refused: Those that were not.
        contradictions: Where a workbook contradicts an earlier one, or what was delivered before, and the earlier stands.
        replaced: Where the later was taken instead.
    """

    deliveries: tuple[Delivery, ...]
    books: tuple[RemarkedBook, ...]
    refused: tuple[RefusedBook, ...]
    contradictions: tuple[Contradiction, ...]
    replaced: tuple[Contradiction, ...] = ()


def collect(
    program: TargetProgram,
    paths: Sequence[Path],
    *,
    before: Iterable[Delivery] = (),
    period: ReportingPeriod | None = None,
    received: dt.date | None = None,
    replace: bool = False,
    tell: Tell | None = None,
) -> CollectedBooks:
    """Read kits back and merge them with what was delivered *before*.

    Args:
        program: The program.
        paths: The workbooks, in any order: those that say when they were changed are taken oldest first, whatever their order.
        before: What was delivered before.
        period: The period that is being collected; that of the workbooks unless given.
        received: The day that is noted for what is new.
        replace: Whether a later workbook prevails where it contradicts.
        tell: Is told how many workbooks are read, and of how many.

    Returns:
        Everything that was understood, and everything that was not with its place. Nothing is written.

    Raises:
        InvalidValueError: If no period is given, and workbooks of the program are of different ones.
    """
    refused: list[RefusedBook] = []
    books = _understood(program, _read(paths, refused, tell), period, received, refused)
    _refuse_several_periods(books)
    collecting = _Collecting(before, replace=replace)
    for book in books:
        collecting.take(*book)
    return collecting.result(refused)


def _read(paths: Sequence[Path], refused: list[RefusedBook], tell: Tell | None) -> list[tuple[Book, bytes]]:
    from municipal_programs.files.kits import read_book

    books: list[tuple[Book, bytes]] = []
    for path in each_told(paths, tell):
        try:
            content = _content(path)
            books.append((read_book(path.name, content), content))
        except MunicipalProgramsError as error:
            refused.append(RefusedBook(name=path.name, message=error.message))
    return books


def _content(path: Path) -> bytes:
    most = limits_in_force().kit_bytes
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise MunicipalProgramsError(say.BOOK_UNREADABLE(name=path.name, reason=told_by_system(error))) from error
    if len(content) > most:
        raise MunicipalProgramsError(say.BOOK_TOO_LARGE(name=path.name, most=most // 1024 // 1024))
    return content


def _understood(
    program: TargetProgram,
    books: Iterable[tuple[Book, bytes]],
    period: ReportingPeriod | None,
    received: dt.date | None,
    refused: list[RefusedBook],
) -> list[tuple[Book, RemarkedBook]]:
    """Return what the kits of *program* among *books* say, the one that was changed first before the others."""
    from municipal_programs.app.asking import refuse_outside_term
    from municipal_programs.app.kinds import ReportError
    from municipal_programs.files.kits import ForeignBookError, collect_kit

    understood: list[tuple[Book, RemarkedBook]] = []
    for book, content in sorted(books, key=lambda one: one[0].modified):
        try:
            kit = collect_kit(book, program, period=period)
            refuse_outside_term(kit.delivery.reporting_period, program)
        except ForeignBookError as error:
            refused.append(RefusedBook(name=book.name, message=error.message))
            continue
        except ReportError as error:
            refused.append(RefusedBook(name=book.name, message=say.BOOK_REFUSED(name=book.name, reason=error.message)))
            continue
        delivery = evolve(kit.delivery, delivered_on=received)
        understood.append((book, RemarkedBook(name=book.name, content=content, delivery=delivery, remarks=kit.remarks)))
    return understood


def _refuse_several_periods(books: Iterable[tuple[Book, RemarkedBook]]) -> None:
    named: dict[ReportingPeriod, list[str]] = {}
    for _, book in books:
        named.setdefault(book.delivery.reporting_period, []).append(book.name)
    if len(named) > 1:
        ordered = sorted(named.items(), key=lambda one: str(one[0]))
        told = [say.BOOKS_OF(period=period.message, names=", ".join(names)) for period, names in ordered]
        periods = Message(uk="; ".join(one.uk for one in told), en="; ".join(one.en for one in told))
        raise InvalidValueError(say.SEVERAL_PERIODS(periods=periods))


def _answers(delivery: Delivery) -> Mapping[Slot, DeliveredValue]:
    """Return what a person answered: everything but the kinds of the values."""
    return {slot: value for slot, value in delivery.values.items() if not isinstance(value, IndicatorKind)}


class _Collecting:
    """Several workbooks while they are merged."""

    def __init__(self, before: Iterable[Delivery], *, replace: bool) -> None:
        self._replace = replace
        self._known = {(one.department, one.reporting_period): one for one in before}
        self._touched: dict[tuple[str, ReportingPeriod], Delivery] = {}
        self._books: list[RemarkedBook] = []
        self._contradictions: list[Contradiction] = []
        self._replaced: list[Contradiction] = []

    def take(self, book: Book, read: RemarkedBook) -> None:
        """Merge what one workbook gave."""
        delivery = read.delivery
        key = (delivery.department, delivery.reporting_period)
        earlier = self._touched.get(key) or self._known.get(key)
        known = earlier is not None and book.digest in {one.digest for one in earlier.books}
        if not delivery.values or (known and not self._replace):
            self._books.append(evolve(read, again=known))
            return
        if earlier is None:
            merged, new = MergedDeliveries(delivery=delivery), read.answers
        else:
            merged = merge_deliveries(earlier, delivery, replace=self._replace)
            new = len(_answers(merged.delivery).items() - _answers(earlier).items())
        self._books.append(evolve(read, new=new, again=known and not new))
        self._touched[key] = merged.delivery
        self._contradictions += merged.contradictions
        self._replaced += merged.replaced

    def result(self, refused: Iterable[RefusedBook]) -> CollectedBooks:
        """Return what all workbooks gave, with those that were *refused* before."""
        new = [delivery for key, delivery in self._touched.items() if delivery is not self._known.get(key)]
        return CollectedBooks(
            deliveries=tuple(new),
            books=tuple(self._books),
            refused=tuple(refused),
            contradictions=tuple(self._contradictions),
            replaced=tuple(self._replaced),
        )

"""Units made by the workers of a scheduler: read here, sent whole, and made there as they would be here."""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.app.building import _messages as say
from municipal_programs.app.building.made import Made
from municipal_programs.app.building.making import BuildOrder, Maker
from municipal_programs.app.building.reading import ReadUnit, read_unit
from municipal_programs.app.building.units import BuildUnit, UnitKind
from municipal_programs.app.engines import on_scheduler
from municipal_programs.errors import told_by_system
from municipal_programs.limits import limited, limits_in_force

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from municipal_programs.limits import Limits

__all__ = ["made_on_scheduler"]


@frozen(kw_only=True)
class _SentUnit:
    """A unit on its way.

    Args:
        read: What was read of it.
        templates: What its own templates hold, by the names of their files.
    """

    read: ReadUnit
    templates: dict[str, bytes]


def made_on_scheduler(units: Sequence[BuildUnit], order: BuildOrder, address: str) -> Iterator[tuple[BuildUnit, Made]]:
    """Make *units* by the workers of the Dask scheduler at *address*, and yield each with what came of it.

    The city comes last: to read it takes as long as to read all the others, which are made meanwhile.

    Raises:
        WorkersError: As `on_scheduler` does.
    """
    in_turn = sorted(units, key=lambda unit: unit.kind is UnitKind.CITY)
    work = partial(_made, order=order, limits=limits_in_force())
    yield from on_scheduler(work, (_sent(unit, order) for unit in in_turn), address, skip=order.skip, lost=_lost)


def _sent(unit: BuildUnit, order: BuildOrder) -> _SentUnit:
    read = read_unit(unit, order)
    templates: dict[str, bytes] = {}
    for path in () if read.templates is None else sorted(read.templates.glob("*.docx")):
        try:
            if path.is_file():
                templates[path.name] = _beginning(path)
        except OSError as error:
            problem = say.AT_PLACE(place=path, message=told_by_system(error))
            return _SentUnit(read=ReadUnit(unit=unit, problems=(problem,), is_known=False), templates={})
    return _SentUnit(read=read, templates=templates)


def _beginning(path: Path) -> bytes:
    """Return of a template no more than it takes to see that it is too large."""
    with path.open("rb") as file:
        return file.read(limits_in_force().template_bytes + 1)


def _made(sent: _SentUnit, order: BuildOrder, limits: Limits) -> tuple[BuildUnit, Made]:
    """Make a unit on a worker, which sees of the machine that asked what it was sent and no more."""
    with limited(limits), _unpacked(sent) as read:
        return read.unit, _maker(order).make(read)


@contextmanager
def _unpacked(sent: _SentUnit) -> Generator[ReadUnit]:
    """Put the templates of a unit into a folder for as long as it takes to make it."""
    if not sent.templates:
        yield evolve(sent.read, templates=None)
        return
    with TemporaryDirectory() as folder:
        for name, content in sent.templates.items():
            (Path(folder) / name).write_bytes(content)
        yield evolve(sent.read, templates=Path(folder))


@lru_cache(maxsize=1)
def _maker(order: BuildOrder) -> Maker:
    """Return who makes the units of a build; what is installed is looked through once for all of them."""
    return Maker(order)


def _lost(sent: _SentUnit) -> tuple[BuildUnit, Made]:
    return sent.read.unit, Made(problems=(say.WORKERS_ENDED(),), is_known=False)

"""What is done with a batch of lines: a pure function of its arguments and the plugins, wherever it runs."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.app.checking import examine
from municipal_programs.app.country import _messages as say
from municipal_programs.app.kinds import ReportError
from municipal_programs.errors import Message, MunicipalProgramsError, perhaps
from municipal_programs.figures import Funding, comparative_method, effectiveness
from municipal_programs.limits import limited
from municipal_programs.reports import CommunityTally

if TYPE_CHECKING:
    from municipal_programs.figures import Method
    from municipal_programs.files.country import Batch, Line
    from municipal_programs.hooks import Plugins
    from municipal_programs.limits import Limits
    from municipal_programs.model import TargetProgram

__all__ = ["TalliedBatch", "method_named", "tallied"]


@frozen(kw_only=True)
class TalliedBatch:
    """What a batch gave.

    Args:
        communities: The tally of each community that the batch has programs of, by its name.
        refused: What is wrong with each line that could not be read, with its place; one message a line.
        size: Bytes of the batch.
    """

    communities: dict[str, CommunityTally]
    refused: tuple[Message, ...]
    size: int


def tallied(batch: Batch, method: str, limits: Limits) -> TalliedBatch:
    """Load, check and judge every program of *batch*.

    Args:
        batch: The lines.
        method: Identity of the method by which they are judged; it is known.
        limits: The limits of whoever asked, which hold wherever this runs.
    """
    with limited(limits):
        return _tallied(batch, method)


def _tallied(batch: Batch, method: str) -> TalliedBatch:
    chosen = method_named(method)
    communities: dict[str, CommunityTally] = {}
    refused: list[Message] = []
    for line in batch.lines:
        try:
            name, tally = _tally(line, batch.source, chosen)
        except MunicipalProgramsError as error:
            refused.append(error.message)
        else:
            communities[name] = communities[name] + tally if name in communities else tally
    return TalliedBatch(communities=communities, refused=tuple(refused), size=batch.size)


def _tally(line: Line, source: str, method: Method) -> tuple[str, CommunityTally]:
    from municipal_programs.files.country import program_of

    program = program_of(line, source)
    found = [finding for finding in examine(program, plugins=_plugins()).findings if finding.is_open]
    return program.territory, CommunityTally.of(
        _measures(program),
        Funding.of(program),
        effectiveness(program, method),
        Counter(finding.code for finding in found),
        Counter(finding.severity.value for finding in found),
    )


def _measures(program: TargetProgram) -> int:
    return sum(len(task.measures) for task in program.tasks)


@cache
def _plugins() -> Plugins:
    """Return the installed plugins, looked for once in each process."""
    from municipal_programs.hooks import Plugins

    return Plugins.discover()


@cache
def method_named(identity: str) -> Method:
    """Return the method of that identity, the library's own among them.

    Raises:
        ReportError: If there is none.
    """
    methods = {method.identity: method for method in (comparative_method(), *_plugins().methods().items)}
    if identity not in methods:
        known = ", ".join(sorted(methods))
        raise ReportError(say.UNKNOWN_METHOD(seen=identity, known=known, nearest=perhaps(identity, methods)))
    return methods[identity]

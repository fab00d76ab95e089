"""Tags that stand alone in their paragraph, as most figures of a table do: a control can be put around them while the part is filled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jinja2 import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["take_whole_runs"]

_BEGINNING: Final = re.compile(
    r"<w:p(?: [^<>]*)?>(?:<w:pPr(?: [^<>]*)?/>|<w:pPr>.*</w:pPr>)?"
    r"(?P<run><w:r(?: [^<>]*)?>(?:<w:rPr/>|<w:rPr>(?:(?!</w:r>).)*</w:rPr>)?)<w:t(?: [^<>]*)?>",
    re.DOTALL,
)
_END: Final = "</w:t></w:r>"
_PARAGRAPH: Final = re.compile(r"<w:p[ >]")
_HOLDER: Final = re.compile(r"<(/?)(?:w:sdt|[\w.-]+:Fallback)(?: [^<>]*)?(/?)>")
"""Controls of the template, and what old programs see of a text box: what figures become there is decided on the whole part."""


def take_whole_runs(tree: nodes.Template, placed: str) -> None:
    """Let each value that is alone in its paragraph be placed together with its run.

    Args:
        tree: A part of a template, parsed; changed in place.
        placed: The filter that places a value, with the beginning of its run as an argument.
    """
    depth = 0
    for output in tree.find_all(nodes.Output):
        pieces = output.nodes
        for at, piece in enumerate(pieces):
            if not isinstance(piece, nodes.TemplateData):
                continue
            depth += sum(_steps(piece.data))
            after = pieces[at + 2] if at + 2 < len(pieces) else None
            if depth or not isinstance(after, nodes.TemplateData) or not after.data.startswith(f"{_END}</w:p>"):
                continue
            run = _run_at_the_end(piece.data)
            if run:
                before, beginning = run
                pieces[at] = nodes.TemplateData(before)
                pieces[at + 1] = nodes.Filter(pieces[at + 1], placed, [nodes.Const(beginning)], [], None, None)
                after.data = after.data.removeprefix(_END)


def _steps(data: str) -> Iterator[int]:
    """Return a step in for each holder that opens in *data* and a step out for each that closes."""
    for found in _HOLDER.finditer(data):
        if not found[2]:
            yield -1 if found[1] else 1


def _run_at_the_end(data: str) -> tuple[str, str] | None:
    """Return what stands before the run that is open at the end of *data*, and the beginning of that run."""
    paragraph = max((found.start() for found in _PARAGRAPH.finditer(data)), default=None)
    found = None if paragraph is None else _BEGINNING.fullmatch(data, paragraph)
    return None if found is None else (data[: found.start("run")], found["run"])

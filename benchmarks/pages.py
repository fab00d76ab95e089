"""Puts what a command measured into the page of the documentation that tells it, so that nobody copies a figure by hand."""

from __future__ import annotations

from pathlib import Path

__all__ = ["DOCS", "put"]

DOCS = Path(__file__).parents[1] / "docs"


def put(page: str, name: str, measured: str) -> None:
    """Replace what stands in *page* between the comments ``name: begin`` and ``name: end`` by *measured*.

    Raises:
        ValueError: If the page has no such place.
    """
    path, begin, end = DOCS / page, f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    before, found, rest = path.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        message = f"{path}: no place for {name}"
        raise ValueError(message)
    path.write_text(f"{before}{begin}{measured.rstrip()}\n{end}{after}", encoding="utf-8")

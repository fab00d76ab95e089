"""Pages read as a browser reads them."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from justhtml import JustHTML

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from justhtml import QueryMatch

__all__ = ["anchors", "attribute", "broken_links", "figures", "parsed"]


def parsed(content: bytes) -> JustHTML:
    """Return a page; the test fails at anything that the standard of HTML calls a parse error."""
    return JustHTML(content.decode(), sanitize=False, strict=True)


def attribute(element: QueryMatch, name: str) -> str:
    """Return an attribute of an element; empty where it has none of that name."""
    return (element.attrs or {}).get(name) or ""


def anchors(page: JustHTML) -> list[str]:
    """Return every identity of an element."""
    return [attribute(element, "id") for element in page.query("[id]")]


def figures(page: JustHTML) -> list[tuple[str, str]]:
    """Return every figure of a page with its identity, in their order."""
    return [(attribute(element, "data-figure"), element.to_text()) for element in page.query("[data-figure]")]


def broken_links(files: Mapping[str, bytes]) -> list[str]:
    """Return every link of a site that leads nowhere in it, or outside over anything but the web."""
    pages = {name: parsed(content) for name, content in files.items() if name.endswith(".html")}
    return [
        f"{name}: {link}"
        for name, page in pages.items()
        for link in _links(page)
        if not _leads_somewhere(name, link, files, pages)
    ]


def _links(page: JustHTML) -> Iterator[str]:
    for element in page.query("[href], [src]"):
        yield attribute(element, "href") or attribute(element, "src")


def _leads_somewhere(page: str, link: str, files: Mapping[str, bytes], pages: Mapping[str, JustHTML]) -> bool:
    parts = urlsplit(link)
    if parts.scheme:
        return parts.scheme in {"http", "https"} or link == "data:,"
    target = normpath(join(dirname(page), unquote(parts.path))) if parts.path else page
    return target in files and (not parts.fragment or unquote(parts.fragment) in anchors(pages[target]))

"""Templates of a department's own in the place of those that plugins bring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from municipal_programs.app import _messages as say
from municipal_programs.app.kinds import ReportError
from municipal_programs.reports import Section

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from municipal_programs.reports import Placeholder

__all__ = ["TEMPLATES", "templates_beside", "templates_for", "with_own_templates"]

TEMPLATES: Final = "templates"
"""The folder of templates of one's own, beside a program or beside the file of the city."""


def templates_beside(path: Path) -> Path | None:
    """Return the folder of templates that lies beside the file *path*; None where there is none."""
    folder = path.parent / TEMPLATES
    return folder if folder.is_dir() else None


def templates_for(root: Path, path: Path) -> Path | None:
    """Return the folder of templates that documents take instead of those of plugins; None where there is none.

    Args:
        root: The folder of a city.
        path: What the documents are made of: the folder of one of its programs, the file of a report, or the city's folder itself.
    """
    own, shared = path / TEMPLATES, root / TEMPLATES
    return next((folder for folder in (own, shared) if folder.is_dir()), None)


def with_own_templates(sections: Iterable[Section | Placeholder], folder: Path | None) -> tuple[Section | Placeholder, ...]:
    """Return *sections*, each with the template of *folder* that is named after it, such as ``public_relations.measures.docx``.

    Nobody vouches for such a template, so that it is refused whatever a template may not bring; see `word.render`.

    Raises:
        ReportError: If *folder* is no folder.
    """
    if folder is None:
        return tuple(sections)
    if not folder.is_dir():
        raise ReportError(say.NO_TEMPLATES(folder=folder))
    return tuple(_with_own(section, folder) if isinstance(section, Section) else section for section in sections)


def _with_own(section: Section, folder: Path) -> Section:
    own = folder / f"{section.identity}.docx"
    return evolve(section, template=own) if own.is_file() else section

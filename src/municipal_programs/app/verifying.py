"""A document held against the data: which figures differ, where, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from municipal_programs.app import _verifying_messages as say
from municipal_programs.app.kinds import kind_named
from municipal_programs.app.provenance import content_of, documents_of, facts_of, library, understood, understood_of
from municipal_programs.app.rendering import Report, render
from municipal_programs.errors import Message, MunicipalProgramsError
from municipal_programs.model import TargetProgram
from municipal_programs.reports import Portfolio, ReportingPeriod

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from municipal_programs.hooks import Plugins
    from municipal_programs.reports import Subject
    from municipal_programs.word import Difference, DocumentFacts, Provenance, Verification

__all__ = ["read_facts", "verify"]


def read_facts(path: str | os.PathLike[str]) -> DocumentFacts:
    """Read the figures of a document back, each with its identity, its value and its place.

    Args:
        path: A .docx that this library made, whoever saved it last.

    Returns:
        The figures. Where the document has no manifest that can be relied on, they have texts only, and `DocumentFacts.fault`
        says why: nothing vouches for them.

    Raises:
        PackageError: If it is no Word document.
    """
    return facts_of(content_of(Path(path)), Path(path))


def verify(
    path: str | os.PathLike[str],
    subject: Subject,
    *,
    plugins: Plugins | None = None,
    templates: str | os.PathLike[str] | None = None,
    rebuild: bool = False,
) -> Verification:
    """Hold the document *path* against the data.

    What the pages say is compared with the manifest that travels along, and the manifest with that of a document made anew from
    *subject* in the same way. Words beside the figures are not compared.

    Args:
        path: The document.
        subject: The data that it should show; one program for a summary of it alone.
        plugins: The plugins to make it anew with; those that are installed unless given.
        templates: The folder of a department's own templates that it was made with; see `render`.
        rebuild: Whether to compare it with the new one part by part too; one that anybody saved since is not the same.

    Raises:
        PackageError: If it is no Word document.
    """
    from municipal_programs.word import (
        Verification,
        changes,
        differences_within,
        differing_parts,
        facts_in,
        remarks_on,
        unproven,
    )

    content = content_of(Path(path))
    document = facts_of(content, Path(path))
    differences, remarks = [*differences_within(document)], [*remarks_on(document)]
    if document.manifest is not None:
        provenance = document.manifest.provenance
        made = _made_anew(provenance, subject, plugins, templates)
        if isinstance(made, Message):
            differences.append(unproven(made))
        else:
            fresh = facts_in(made.content).manifest
            assert fresh is not None, "what was just made carries its manifest"
            same = _same_data(provenance, subject)
            changed = [*changes(document, fresh, same_data=same)]
            own = [] if same else _against_its_own_data(document, plugins, templates)
            differences += [*own, *changed, *(differing_parts(content, made.content) if rebuild else ())]
            remarks += _remarks(provenance, made, unseen=not same and not changed and not own)
            remarks += [say.OTHER_TEMPLATES()] if fresh.templates != document.manifest.templates else []
    return Verification(document=document, differences=tuple(differences), remarks=tuple(remarks))


def _against_its_own_data(
    document: DocumentFacts, plugins: Plugins | None, templates: str | os.PathLike[str] | None
) -> list[Difference]:
    """Return what the data that travel with the document say otherwise than its manifest, which was forged then, or they were."""
    from municipal_programs.word import changes, facts_in

    assert document.manifest is not None, "there is nothing to compare without a manifest"
    provenance = document.manifest.provenance
    carried = understood_of(provenance)
    programs = tuple(one for one in carried if isinstance(one, TargetProgram))
    if not carried or len(carried) < len(provenance.documents):
        return []
    made = _made_anew(provenance, carried[0] if len(carried) == 1 else Portfolio(programs=programs), plugins, templates)
    fresh = None if isinstance(made, Message) else facts_in(made.content).manifest
    return [] if fresh is None else [*changes(document, fresh, same_data=True)]


def _made_anew(
    provenance: Provenance, subject: Subject, plugins: Plugins | None, templates: str | os.PathLike[str] | None
) -> Report | Message:
    """Make the document again, or say why it cannot be."""
    stranger = _stranger(provenance, subject)
    if stranger is not None:
        return stranger
    try:
        period = ReportingPeriod.read(provenance.period) if provenance.period else None
        if isinstance(subject, TargetProgram) and kind_named(provenance.kind, plugins).subject is Portfolio:
            subject = Portfolio(programs=(subject,))
        return render(
            subject,
            provenance.kind,
            period=period,
            amendment=provenance.amendment,
            plugins=plugins,
            draft=provenance.draft,
            templates=templates,
        )
    except MunicipalProgramsError as error:
        return say.NOT_COMPARED(cause=error.message)


def _stranger(provenance: Provenance, subject: Subject) -> Message | None:
    """Say that the document was made from something else altogether, where its data tell so."""
    made = {known.title: type(known) for known in understood_of(provenance)}
    given = {one.title: type(one) for one in (subject.programs if isinstance(subject, Portfolio) else (subject,))}
    if not made or made.items() & given.items():
        return None
    return say.ANOTHER_SUBJECT(made="», «".join(made), given="», «".join(given))


def _same_data(provenance: Provenance, subject: Subject) -> bool:
    """Tell whether the document was made of equal data, however their file writes them."""
    now = documents_of(subject)
    if sorted(now) == sorted(provenance.documents):
        return True
    here, there = [*map(understood, now)], [*map(understood, provenance.documents)]
    return len(here) == len(there) and all(one in here for one in there)


def _remarks(provenance: Provenance, made: Report, *, unseen: bool) -> Iterator[Message]:
    if provenance.library != library():
        yield say.OTHER_LIBRARY(made=provenance.library or "?", now=library())
    if not provenance.documents:
        yield say.NO_DATA_CARRIED()
    elif unseen:
        yield say.DATA_DIFFER()
    for failure in made.failures:
        yield say.SECTION_NOT_COMPARED(cause=failure)

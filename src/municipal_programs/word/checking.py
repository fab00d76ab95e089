"""Everything that is wrong with a template, before a report finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.word import _messages as say
from municipal_programs.word.errors import RenderError, TemplateError, TemplateFault
from municipal_programs.word.render import NO_FILTERS, render
from municipal_programs.word.template.language import language_with
from municipal_programs.word.template.misfits import asked_of
from municipal_programs.word.template.template import open_template
from municipal_programs.word.variables import variables_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from municipal_programs.reports import Section
    from municipal_programs.word.template.language import Language
    from municipal_programs.word.template.misfits import Asked
    from municipal_programs.word.template.template import Template

__all__ = ["check_template"]


def check_template(
    path: Path, samples: Sequence[Section], *, filters: Mapping[str, Callable[[str], str]] = NO_FILTERS
) -> tuple[TemplateFault, ...]:
    """Return all that is wrong with a template for a section, each fault with its place.

    That is what it must not bring, what is wrong with its tags, names that no sample has, what fails when each sample is rendered,
    and what the section's own template shows and this one forgets.

    Args:
        path: The template.
        samples: The section as it is for different data, at least once; its own template is what *path* is compared with.
        filters: Filters of plugins by name.
    """
    language = language_with(filters)
    try:
        template = open_template(path, language)
    except TemplateError as error:
        return error.faults
    asked = _asked(template, samples)
    faults = [*template.faults, *(fault for one in asked for fault in one.faults)]
    if not faults:
        faults += _faults_of_rendering(path, samples, filters)
    return tuple(dict.fromkeys((*faults, *_forgotten(asked, samples, language))))


def _asked(template: Template, samples: Sequence[Section]) -> list[Asked]:
    values = [sample.values for sample in samples]
    return [asked_of(part.tags, values, template.language) for part in template.tags.values()]


def _faults_of_rendering(
    path: Path, samples: Sequence[Section], filters: Mapping[str, Callable[[str], str]]
) -> Iterator[TemplateFault]:
    for sample in samples:
        try:
            render([evolve(sample, template=path)], strict=True, draft=True, filters=filters)
        except (RenderError, TemplateError) as error:
            yield from error.faults


def _forgotten(asked: Sequence[Asked], samples: Sequence[Section], language: Language) -> Iterator[TemplateFault]:
    """Find what the section's own template shows and this one does not; of a group that is not shown at all, the group alone."""
    try:
        own = _asked(open_template(samples[0].template, language), samples)
    except TemplateError:
        return  # whose fault that is, a check of the plugin says
    missing = {path for one in own for path in one.paths} - {path for one in asked for path in one.paths}
    variables = variables_of([sample.values for sample in samples])
    for path in sorted(missing):
        if not any(_lies_below(path, other) for other in missing):
            example = next(one.example for one in variables if one.path == path or _lies_below(one.path, path))
            yield TemplateFault(message=say.FORGOTTEN(path=path, example=example))


def _lies_below(path: str, other: str) -> bool:
    return path.startswith((f"{other}.", f"{other}["))

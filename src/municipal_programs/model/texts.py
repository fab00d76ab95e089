"""What a person wrote, under the identities that figures have after amendments."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from municipal_programs.model.decision import Addition

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from municipal_programs.model.measure import Measure
    from municipal_programs.model.program import TargetProgram
    from municipal_programs.model.revision import Step
    from municipal_programs.values import Written

__all__ = ["texts_of"]

_Key: TypeAlias = "tuple[str, str]"
"""Department and number of a measure, whatever its key in one program or another."""
_Source: TypeAlias = "tuple[str, object]"
"""What the identities of figures begin with, and the measure or the adjustment that states them."""


def texts_of(program: TargetProgram, steps: Sequence[Step], revised: TargetProgram) -> Mapping[str, Written]:
    """Return the texts of *program* that are still true of *revised*, by the identities that figures have there.

    A figure of a measure has the text, and the place, of the last change that gave it. Texts of all else are as they were.

    Args:
        program: The program as it was approved, with its amendments.
        steps: The changes that were carried out, in order.
        revised: What came of it; it may hold measures whose additions were not carried out.
    """
    if not program.written or revised.by_key == program.by_key:
        return program.written
    sources = _sources(program, steps)
    own = {f"measure.{key}" for key in program.by_key}
    beginnings = own | {beginning for several in sources.values() for beginning, _ in several}
    stated: dict[str, dict[str, Written]] = {}
    texts: dict[str, Written] = {}
    for identity, written in program.written.items():
        beginning = _beginning(identity, beginnings)
        stated.setdefault(beginning, {})[identity.removeprefix(f"{beginning}.")] = written
        if beginning not in own:
            texts[identity] = written
    for key, measure in revised.by_key.items():
        for beginning, stating in reversed(sources.get(_key(measure), [])):
            for end, written in stated.get(beginning, {}).items():
                if _agree(stating, measure, end):
                    texts[f"measure.{key}.{end}"] = written
    return texts


def _beginning(identity: str, beginnings: set[str]) -> str:
    """Return the longest of *beginnings* that *identity* has, since keys hold points; empty if it has none."""
    words = identity.split(".")
    return next((start for end in range(len(words) - 1, 1, -1) if (start := ".".join(words[:end])) in beginnings), "")


def _agree(stating: object, measure: Measure, end: str) -> bool:
    role = end.partition(".")[0]
    return bool(getattr(stating, role, None) == getattr(measure, role, None))


def _sources(program: TargetProgram, steps: Sequence[Step]) -> dict[_Key, list[_Source]]:
    """Return what states figures of each measure, the last first; additions that were not carried out stand behind."""
    placed = [
        (change, f"amendment.{amendment.decision.number}.{place}")
        for amendment in program.amendments
        for place, change in enumerate(amendment.changes, start=1)
    ]
    beginnings = {id(change): beginning for change, beginning in placed}
    sources: dict[_Key, list[_Source]] = {_key(one): [(f"measure.{key}", one)] for key, one in program.by_key.items()}
    for step in steps:
        if step.after is not None:
            stating = step.change.measure if isinstance(step.change, Addition) else step.change
            before = [] if step.before is None else sources[_key(step.before)]
            sources[_key(step.after)] = [(beginnings[id(step.change)], stating), *before]
    done = {id(step.change) for step in steps}
    for change, beginning in placed:
        if isinstance(change, Addition) and id(change) not in done:
            sources.setdefault(_key(change.measure), []).append((beginning, change.measure))
    return sources


def _key(measure: Measure) -> _Key:
    return measure.department, measure.number

"""Where a figure is written, and how a fingerprint names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.model import TargetProgram

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from municipal_programs.model import ActivityReport
    from municipal_programs.values import Origin

__all__ = ["anchors_of", "origin_of"]


def origin_of(subject: TargetProgram | ActivityReport, *identities: str) -> Origin | None:
    """Return the place of the first of *identities* that is written somewhere; else of what it is part of, or of its first part."""
    for identity in identities:
        found = _exact(subject, identity) or _first_part(subject, identity)
        if found:
            return found
    wholes = (identity.rpartition(".")[0] for identity in identities)
    shorter = [whole for whole in wholes if "." in whole]
    return origin_of(subject, *shorter) if shorter else None


def _exact(subject: TargetProgram | ActivityReport, identity: str) -> Origin | None:
    written = subject.written.get(identity)
    return written.origin if written else None


def _first_part(subject: TargetProgram | ActivityReport, identity: str) -> Origin | None:
    return min((written.origin for key, written in subject.written.items() if key.startswith(f"{identity}.")), default=None)


def anchors_of(*subjects: TargetProgram | ActivityReport) -> Callable[[str], str]:
    """Return what gives an identity as it is whether or not another department numbers from one too.

    The key of a measure begins with its department only where numbers clash, so that a department that joins the program would
    otherwise change the fingerprint of every finding. Where *subjects* are wordings of one program, the first that knows a key
    says whose it is.
    """
    stems = {stem: full for one in reversed(subjects) if isinstance(one, TargetProgram) for stem, full in _stems(one)}

    def anchor(identity: str) -> str:
        words = identity.split(".")
        starts = (".".join(words[:length]) for length in range(1, len(words)))
        stem = next((start for start in starts if start in stems), "")
        return stems[stem] + identity.removeprefix(stem) if stem else identity

    return anchor


def _stems(program: TargetProgram) -> Iterator[tuple[str, str]]:
    for measure in program.measures:
        yield f"measure.{program.key_of(measure)}", f"measure.{measure.department}.{measure.number}"
    for indicator in program.indicators:
        yield f"indicator.{program.key_of(indicator)}", f"indicator.{indicator.department}.{indicator.key}"

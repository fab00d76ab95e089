"""What would explain a difference."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from municipal_programs.errors import Message

__all__ = ["Explanation", "ExplanationKind"]


class ExplanationKind(StrEnum):
    """The kinds of slip that the search knows, and its two ways of finding none."""

    UNIT = "unit"
    LEFT_OUT = "left_out"
    COUNTED_TWICE = "counted_twice"
    EXCHANGED = "exchanged"
    SIGN = "sign"
    TRANSPOSED = "transposed"
    ONE_YEAR = "one_year"
    NEARLY = "nearly"
    NOTHING = "nothing"
    GAVE_UP = "gave_up"


@frozen(kw_only=True)
class Explanation:
    """One hypothesis about a finding, in one sentence, with its proof.

    Args:
        kind: What sort of slip it would be.
        message: The hypothesis, in one sentence.
        subjects: Identities of the figures that it rests on, such as the row left out.
        proof: The arithmetic that proves it, such as «5 360 600,00 − 160 000,00 = 5 200 600,00»; empty where there is none.
    """

    kind: ExplanationKind
    message: Message
    subjects: tuple[str, ...] = ()
    proof: str = ""

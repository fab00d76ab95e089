"""How a value that somebody wrote is shown in a message: short, on one line, nothing invisible."""

from __future__ import annotations

__all__ = ["LONGEST_EXCERPT", "shown"]

LONGEST_EXCERPT = 60
"""Characters of a value that a message shows; enough to find the place, too few to drown the sentence."""

_LARGEST_PRINTED_BITS = 400


def shown(value: object, most: int = LONGEST_EXCERPT) -> str:
    r"""Return *value* as a message may show it: at most *most* characters, invisible ones spelled out.

    A giant integer is shown in hexadecimal, since Python refuses to print it in decimal.

    Examples:
        >>> shown("540,0\ttons")
        '540,0\\ttons'
        >>> shown("a" * 100)[-3:]
        'aa…'
    """
    giant = isinstance(value, int) and value.bit_length() > _LARGEST_PRINTED_BITS
    text = hex(value) if giant else str(value)  # type: ignore[arg-type]  # only an int is giant
    visible = "".join(char if char.isprintable() or char == "\u00a0" else _escaped(char) for char in text[: most + 1])
    return visible if len(visible) <= most else visible[: most - 1] + "…"


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")

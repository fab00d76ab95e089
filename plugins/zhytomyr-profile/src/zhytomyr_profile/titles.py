"""The title of a program in the genitive, as the title of its report needs it."""

from __future__ import annotations

__all__ = ["in_genitive"]

_BEGINNINGS = {
    "Міська цільова програма": "міської цільової програми",
    "Комплексна цільова програма": "комплексної цільової програми",
    "Міська програма": "міської програми",
    "Програма": "Програми",
}
"""How the city's programs begin, in the nominative and in the genitive; what follows does not change."""


def in_genitive(title: str) -> str:
    """Return *title* as it follows «про результати виконання».

    Examples:
        >>> in_genitive("Міська цільова програма «Ефективна влада»")
        'міської цільової програми «Ефективна влада»'
        >>> in_genitive("Ефективна влада")
        'програми «Ефективна влада»'
    """
    for nominative, genitive in _BEGINNINGS.items():
        if title.startswith(f"{nominative} "):
            return genitive + title.removeprefix(nominative)
    return f"програми {title}" if title.startswith("«") else f"програми «{title}»"

"""Characters that nobody sees, called by their names."""

from __future__ import annotations

from unicodedata import name

__all__ = ["write_character"]

_CONTROLS = (
    "NULL", "START OF HEADING", "START OF TEXT", "END OF TEXT", "END OF TRANSMISSION", "ENQUIRY", "ACKNOWLEDGE", "ALERT",
    "BACKSPACE", "CHARACTER TABULATION", "LINE FEED", "LINE TABULATION", "FORM FEED", "CARRIAGE RETURN", "SHIFT OUT", "SHIFT IN",
    "DATA LINK ESCAPE", "DEVICE CONTROL ONE", "DEVICE CONTROL TWO", "DEVICE CONTROL THREE", "DEVICE CONTROL FOUR",
    "NEGATIVE ACKNOWLEDGE", "SYNCHRONOUS IDLE", "END OF TRANSMISSION BLOCK", "CANCEL", "END OF MEDIUM", "SUBSTITUTE", "ESCAPE",
    "INFORMATION SEPARATOR FOUR", "INFORMATION SEPARATOR THREE", "INFORMATION SEPARATOR TWO", "INFORMATION SEPARATOR ONE",
)  # fmt: skip
"""What Unicode calls the characters from U+0000 on, whose names Python looks up but does not tell."""

_NAMES = {**{chr(code): called for code, called in enumerate(_CONTROLS)}, "\x7f": "DELETE", "\x85": "NEXT LINE"}


def write_character(character: str) -> str:
    r"""Return the code of one *character* with the name that Unicode gives it, if it gives it one.

    Examples:
        >>> write_character("\x0b"), write_character("\u2028")
        ('U+000B (LINE TABULATION)', 'U+2028 (LINE SEPARATOR)')
        >>> write_character("\uffff")
        'U+FFFF'
    """
    code, called = f"U+{ord(character):04X}", _NAMES.get(character) or name(character, "")
    return f"{code} ({called})" if called else code

"""Fonts that a theme names, written out for a report with another theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.word.package.xml import Element, nodes, parsed, w

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["fonts_of", "without_theme"]

_SCRIPTS: Final = {"ascii": "latin", "hAnsi": "latin", "eastAsia": "ea", "cs": "cs"}
_THEMED: Final = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
_COLORS: Final = tuple(
    w(name)
    for name in (
        "themeColor",
        "themeTint",
        "themeShade",
        "themeFill",
        "themeFillTint",
        "themeFillShade",
    )
)


def fonts_of(theme: bytes | None) -> dict[str, str]:
    """Return the fonts of a theme, such as ``minor.latin``, by their place in it; none without a theme."""
    if theme is None:
        return {}
    return {
        f"{size}.{script}": node.get("typeface", "")
        for size in ("major", "minor")
        for script in ("latin", "ea", "cs")
        for node in nodes(parsed(theme), f"//a:{size}Font/a:{script}")
    }


def without_theme(root: Element, fonts: Mapping[str, str]) -> None:
    """Write the fonts and colors of *root* as they are, not as the theme of the report would have them."""
    for node in nodes(root, "//w:rFonts"):
        for name, script in _SCRIPTS.items():
            themed = node.attrib.pop(w(_THEMED[name]), None)
            font = fonts.get(f"{themed[:5]}.{script}") if themed else None
            if font:
                node.set(w(name), font)
    for node in nodes(root, "//*[@w:themeColor or @w:themeFill]"):
        for key in _COLORS:  # Word writes the color itself beside its place in the theme
            node.attrib.pop(key, None)

"""The page of all public names: ``python docs/public_names.py`` writes it, and a test compares it with the code."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Final

__all__ = ["MODULES", "PAGE", "written"]

PAGE: Final = Path(__file__).parent / "plugins" / "public-names.md"

MODULES: Final = (
    "municipal_programs",
    "municipal_programs.checks",
    "municipal_programs.errors",
    "municipal_programs.figures",
    "municipal_programs.files",
    "municipal_programs.hooks",
    "municipal_programs.limits",
    "municipal_programs.model",
    "municipal_programs.reports",
    "municipal_programs.testing",
    "municipal_programs.testing.pytest_plugin",
    "municipal_programs.testing.strategies",
    "municipal_programs.values",
    "municipal_programs.values.wording",
    "municipal_programs.word",
)
"""The modules that plugins and city tools import from."""

_OPENING: Final = """\
# Public names

What a plugin or a city tool may import, and from where. Whatever is not here is private, and may change at any time; what is here
[stays](stability.md). `make names` writes this page.
"""


def written() -> str:
    """Return the page as the code has it."""
    return "\n".join([_OPENING, *map(_section, MODULES)])


def _section(module: str) -> str:
    names: list[str] = import_module(module).__all__
    return f"## `{module}`\n\n{', '.join(f'`{name}`' for name in names)}\n"


if __name__ == "__main__":
    PAGE.write_text(written(), encoding="utf-8")

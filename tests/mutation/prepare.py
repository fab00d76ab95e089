"""Prepares a copy of the project in which mutmut can change everything that computes a figure.

mutmut leaves decorated functions alone, and many figures are properties. In the copy, and only there, a property is written as a
function that is made a property below itself, which means the same. ``make mutants`` runs it.
"""

from __future__ import annotations

import ast
import shutil
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
COPIED = ("src", "tests", "docs", "conftest.py", "pyproject.toml")
MUTATED = ("values", "model", "figures")
PROPERTIES = {"property", "cached_property"}


def copy(target: Path) -> None:
    """Copy what the tests need into *target*, in the place of what an earlier run left there."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in COPIED:
        source = PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target / name)


def unroll(text: str) -> str:
    """Return the source *text* with each property written as a function and an assignment."""
    lines = text.splitlines()
    for function, kind in sorted(properties(text), key=lambda found: found[0].lineno, reverse=True):
        getter = f"_get_{function.name.lstrip('_')}"
        lines.insert(function.end_lineno or 0, f"    {function.name} = {kind}({getter})\n")
        lines[function.lineno - 1] = lines[function.lineno - 1].replace(f"def {function.name}(", f"def {getter}(")
        del lines[function.decorator_list[0].lineno - 1]
    return "\n".join(lines) + "\n"


def properties(text: str) -> list[tuple[ast.FunctionDef, str]]:
    """Return the properties of *text*, each with the name of its decorator."""
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    decorated = [(one, one.decorator_list[0]) for one in functions if len(one.decorator_list) == 1]
    return [(one, name.id) for one, name in decorated if isinstance(name, ast.Name) and name.id in PROPERTIES]


def main(target: Path) -> None:
    """Make the copy in *target*."""
    copy(target)
    for package in MUTATED:
        for path in (target / "src" / "municipal_programs" / package).rglob("*.py"):
            path.write_text(unroll(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

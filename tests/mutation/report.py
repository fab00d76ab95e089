"""Writes what the last run of mutmut found into ``docs/mutation.md``, so that nobody copies a number by hand.

    PYTHONPATH=benchmarks python tests/mutation/report.py FOLDER

FOLDER is the copy that `prepare` made and in which mutmut ran. The reason why a survivor changes no figure stands in ``equivalent.json``,
under the changed lines: those are the same wherever a function is moved to, and a mutant of other lines needs a reason of its own. A
survivor without a reason is listed as such.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from attrs import frozen
from pages import put

_REASONS = Path(__file__).with_name("equivalent.json")
_KILLED, _SURVIVED, _UNTESTED, _NOT_RUN, _TIMEOUT = "killed", "survived", "no test", "not run", "timed out"
_COLUMNS = (_KILLED, _TIMEOUT, _SURVIVED, _UNTESTED, "other", _NOT_RUN)
_STATUS = {
    0: _SURVIVED,
    1: _KILLED,
    3: _KILLED,
    5: _UNTESTED,
    33: _UNTESTED,
    36: _TIMEOUT,
    24: _TIMEOUT,
    -24: _TIMEOUT,
    None: _NOT_RUN,
}
"""What mutmut means by the code with which the tests of a mutant ended."""


@frozen
class Mutant:
    """One change of the sources.

    Args:
        module: The module that was changed, such as ``figures.shares``.
        name: What mutmut calls the mutant.
        status: What became of it.
    """

    module: str
    name: str
    status: str


def mutants(folder: Path) -> list[Mutant]:
    """Return all mutants that mutmut made in *folder*."""
    root = folder / "mutants" / "src" / "municipal_programs"
    found: list[Mutant] = []
    for path in sorted(root.rglob("*.py.meta")):
        module = ".".join(path.relative_to(root).with_suffix("").with_suffix("").parts)
        codes = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        found += [Mutant(module, name, _STATUS.get(code, "other")) for name, code in codes.items()]
    return found


def table(found: list[Mutant]) -> str:
    """Return a row for each module, and one for all."""
    head = f"| module | mutants | {' | '.join(_COLUMNS)} |\n|---|--:|{'--:|' * len(_COLUMNS)}\n"
    modules = {mutant.module: Counter[str]() for mutant in found}
    for mutant in found:
        modules[mutant.module][mutant.status] += 1
    rows = [_row(f"`{module}`", counts) for module, counts in modules.items()]
    return head + "".join([*rows, _row("all", sum(modules.values(), Counter[str]()))])


def _row(name: str, counts: Counter[str]) -> str:
    return f"| {name} | {counts.total()} | {' | '.join(str(counts[column]) for column in _COLUMNS)} |\n"


def survivors(found: list[Mutant], folder: Path) -> str:
    """Return the changed lines of each survivor with the reason why it changes no figure."""
    reasons: dict[str, str] = json.loads(_REASONS.read_text(encoding="utf-8"))
    told: list[str] = []
    for mutant in found:
        if mutant.status in {_SURVIVED, _UNTESTED}:
            change = changed(mutant.name, folder)
            reason = reasons.get(change, f"**Not judged yet** ({mutant.status}).")
            told.append(f"`{mutant.name.removeprefix('municipal_programs.')}`: {reason}\n\n```diff\n{change}\n```\n")
    return "\n".join(told) or "No mutant survived.\n"


def changed(name: str, folder: Path) -> str:
    """Return the lines that the mutant called *name* takes away and puts there."""
    command = [str(Path(sys.executable).with_name("mutmut")), "show", name]
    shown = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    lines = [line for line in shown.splitlines() if line[:1] in {"-", "+"} and line[:3] not in {"---", "+++"}]
    return "\n".join(f"{line[0]} {line[1:].strip()}" for line in lines)


def main(folder: Path) -> None:
    """Write the result of *folder* into its place in the page."""
    found = mutants(folder)
    put("mutation.md", "mutants", f"{table(found)}\n{survivors(found, folder)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

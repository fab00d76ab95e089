"""What the shortest commands import, and why.

``make bench`` writes the table into ``docs/start-up.md``: for ``--version``, ``--help`` and a check of the bundled program, how many modules of which package
are imported beyond what Python imports for itself, their share of the time that all of them take, and the reason, which stands here. A
module of the standard library counts with the package that asked for it first. A package without a reason, or a reason without a package, is an error: the page
says why everything is there, or it is not written.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from importlib.metadata import entry_points, packages_distributions
from statistics import median
from typing import TYPE_CHECKING

from pages import put
from startup import BUNDLED, SCRIPT

from municipal_programs.hooks import GROUP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

RUNS = 11
COMMANDS = {
    "`--version`": [str(SCRIPT), "--version"],
    "`--help`": [str(SCRIPT), "--help"],
    "`check`": [str(SCRIPT), "check", str(BUNDLED)],
}
OURS = "municipal_programs"
PLUGINS = "installed plugins"
ALL = "all importing"
PYTHON = "the standard library"
WHY = {
    "municipal_programs": "the version, and the public names, each of which brings its module when it is asked for",
    "municipal_programs.cli": "the entry; for `--help` every subcommand, for `check` that one alone",
    "municipal_programs.errors": "every sentence of the command in two languages",
    "municipal_programs.app": "the use case: read a file, ask the plugins, run the rules",
    "municipal_programs.checks": "every rule, with the sentences and the Ukrainian words that it looks for",
    "municipal_programs.figures": "what the rules compute",
    "municipal_programs.files": "the reader of YAML, with the line of every value, and the waivers beside the file",
    "municipal_programs.hooks": "the questions to plugins, which may bring rules, and the thresholds of a council",
    "municipal_programs.limits": "how much is read of a file, and how long a plugin is waited for",
    "municipal_programs.model": "the program that is read",
    "municipal_programs.reports": "the kinds of documents, which the use cases know by name; plugins make their sections of it",
    "municipal_programs.telling": "how the use cases tell whoever waits how far they are",
    "municipal_programs.values": "money, years, quantities, and how they are written",
    PLUGINS: "whoever is installed is asked for rules and for profiles; nothing is known of a plugin before it is imported",
    PYTHON: "what is asked for in the middle of the work, not by a package as it is imported",
    ALL: "of the time of the whole process; the rest is Python itself, and the work",
    "attrs": "the classes of the library; most of the time of each layer goes into making them",
    "babel": "the Ukrainian way to write numbers",
    "cattrs": "objects of what a file says",
    "click": "the command line",
    "pluggy": "the calls to plugins",
    "ruamel.yaml": "YAML with the place of every value",
    "typing_extensions": "cattrs asks for it",
}
_LINE = re.compile(r"import time: +(?P<took>\d+) \| +\d+ \|(?P<depth> +)(?P<name>\S+)")


def imported(words: Sequence[str]) -> list[tuple[str, int, int]]:
    """Return each module that Python imports for *words*, how deep below another one, and the microseconds that it took without those below."""
    run = [sys.executable, "-X", "importtime", *words]
    told = subprocess.run(run, capture_output=True, text=True, check=False).stderr  # noqa: S603 - our own
    return [(found["name"], len(found["depth"]), int(found["took"])) for found in _LINE.finditer(told)]


def grouped(modules: Sequence[tuple[str, int, int]], groups: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Yield the package that each of *modules* counts with, and its time.

    Python tells of a module behind those that it imports, so that read from the end each stands behind whoever asked for it.
    """
    above: list[tuple[int, str]] = []
    for name, depth, took in reversed(modules):
        while above and above[-1][0] >= depth:
            above.pop()
        top, _, below = name.partition(".")
        asked_by = above[-1][1] if above else PYTHON
        group = groups.get(top, asked_by)
        if top == OURS and below and not below.startswith("_"):
            group = f"{OURS}.{below.partition('.')[0]}"
        above.append((depth, group))
        yield group, took


def groups_of_packages() -> dict[str, str]:
    """Return what the modules of each installed distribution count with."""
    names = {top: distributions[0] for top, distributions in packages_distributions().items()}
    plugins = {point.module.partition(".")[0] for point in entry_points(group=GROUP)}
    return {**names, OURS: OURS, **dict.fromkeys(plugins, PLUGINS)}


def shares(words: Sequence[str], without: set[str], groups: Mapping[str, str]) -> dict[str, tuple[int, float]]:
    """Return for each package the number of its modules that *words* import, and its share in percent of the time that importing takes.

    Behind them stands all importing, and its share of what the whole process takes.
    """
    counts: Counter[str] = Counter()
    rounds: dict[str, list[float]] = {}
    for _ in range(RUNS):
        begun = time.perf_counter()  # as Python measures it
        modules = [one for one in imported(words) if one[0] not in without]
        whole = (time.perf_counter() - begun) * 1_000_000
        took: Counter[str] = Counter()
        counts.clear()
        for group, alone in grouped(modules, groups):
            took[group] += alone
            counts[group] += 1
        for group, all_of_it in took.items():
            rounds.setdefault(group, []).append(100 * all_of_it / took.total())
        rounds.setdefault(ALL, []).append(100 * took.total() / whole)
    counts[ALL] = counts.total()
    return {group: (count, median(rounds[group])) for group, count in counts.items()}


def rows() -> list[str]:
    """Measure everything.

    Raises:
        ValueError: If a package is imported and nobody says why, or somebody says why of one that is not.
    """
    without = {name for name, _, _ in imported(["-c", "pass"])}
    groups = groups_of_packages()
    columns = [shares(words, without, groups) for words in COMMANDS.values()]
    everything = {group for column in columns for group in column}
    if everything != WHY.keys():
        message = f"no reason for {sorted(everything - WHY.keys())}, no package for {sorted(WHY.keys() - everything)}"
        raise ValueError(message)
    dearest = sorted(everything - {ALL}, key=lambda group: [-column.get(group, (0, 0.0))[1] for column in reversed(columns)])
    return [
        f"| | {' | '.join(COMMANDS)} | why |",
        f"|---|{'--:|' * len(COMMANDS)}---|",
        *(
            f"| {_name(group)} | {' | '.join(_shown(column, group) for column in columns)} | {WHY[group]} |"
            for group in (*dearest, ALL)
        ),
    ]


def _name(group: str) -> str:
    return group if " " in group else f"`{group}`"


def _shown(column: Mapping[str, tuple[int, float]], group: str) -> str:
    if group not in column:
        return ""
    count, share = column[group]
    return f"{count}, {share:.0f} %"


if __name__ == "__main__":
    put("start-up.md", "imports", "\n".join(rows()))

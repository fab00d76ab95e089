"""What it takes until the command answers, and what installed plugins cost before it does anything: with none, with 10, with 100 of them.

``make bench`` writes into ``docs/start-up.md`` what the shortest commands take, held against a Python that does nothing; and into
``docs/plugins/hooks.md``, for each number of plugins, what a process takes that shows its version, checks the example, lists the plugins with the
sections of every document, and makes the final report. The plugins are small: each serves a department that the example does not have.

Everything in a table is measured once in each round, so that what else the machine does falls on all of it alike; a time is the median of the rounds.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import sysconfig
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pages import put

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from typing import TypeVar

    _Key = TypeVar("_Key", bound=Hashable)

NUMBERS = (0, 10, 100)
ROUNDS = 11
START_ROUNDS = 41
ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "examples" / "zhytomyr" / "program.yaml"
BUNDLED = ROOT / "docs" / "examples" / "city" / "programs" / "efektyvna-vlada" / "program.yaml"
SCRIPT = Path(sys.executable).with_name("municipal-programs")
OURS = ("council_support", "public_relations", "zhytomyr_profile")
RUN = "import sys; from municipal_programs.cli import main; main(sys.argv[1:])"
COMMANDS = {
    "--version": ["--version"],
    "check": ["check", str(EXAMPLE)],
    "plugin list": ["plugin", "list"],
    "report": ["report", "final", str(EXAMPLE), "--output", "final.docx"],
}
STARTS = {
    "`python -c pass`": ["-c", "pass"],
    "until Ctrl-C is heard": ["-c", "from municipal_programs.cli import main"],
    "`--version`": [str(SCRIPT), "--version"],
    "`--help`": [str(SCRIPT), "--help"],
    "`check` of the bundled program": [str(SCRIPT), "check", str(BUNDLED)],
    "`import municipal_programs`": ["-c", "import municipal_programs"],
}
MODULE = """\
from municipal_programs.hooks import hookimpl
from municipal_programs.model import Department

MP_HOOK_VERSION = 1


@hookimpl
def mp_departments():
    return [Department(identity="{name}", name="Відділ")]


@hookimpl
def mp_report_sections(report):
    return []
"""


def dependencies(folder: Path) -> None:
    """Link what the library needs into *folder*, and its own plugins that the example needs, but no others."""
    folder.mkdir()
    for entry in Path(sysconfig.get_paths()["purelib"]).iterdir():
        plugin = entry.name.removeprefix("municipal_programs_").split("-")[0] if "municipal_programs_" in entry.name else ""
        if entry.suffix != ".pth" and (not plugin or plugin in OURS):
            (folder / entry.name).symlink_to(entry)


def install(folder: Path, number: int) -> None:
    """Write *number* plugins into *folder*, as an installer would leave them."""
    folder.mkdir()
    for name in (f"office_{place}" for place in range(number)):
        (folder / f"{name}.py").write_text(MODULE.format(name=name), encoding="utf-8")
        description = folder / f"{name}-1.0.dist-info"
        description.mkdir()
        (description / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        (description / "entry_points.txt").write_text(f"[municipal_programs]\n{name} = {name}\n", encoding="utf-8")


def milliseconds(words: list[str], *, cwd: Path | None = None, env: dict[str, str] | None = None) -> float:
    """Return what Python costs the processor with *words* behind it; other work on the machine is no part of it."""
    before = children()
    done = subprocess.run([sys.executable, *words], cwd=cwd, env=env, capture_output=True, check=False)  # noqa: S603 - our own
    assert done.returncode in {0, 1}, done.stderr.decode()  # 1 says that the example has findings, and it has
    return (children() - before) * 1000


def children() -> float:
    """Return the processor time of all processes that were waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measured(costs: Mapping[_Key, Callable[[], float]], rounds: int) -> dict[_Key, list[float]]:
    """Return what each costs, round by round, after one that does not count: it compiles what has not been."""
    every = [{key: cost() for key, cost in costs.items()} for _ in range(rounds + 1)]
    return {key: sorted(one[key] for one in every[1:]) for key in costs}


def shown(times: list[float]) -> str:
    """Return the median, and what half of the rounds stayed within."""
    low, _, high = quantiles(times)
    return f"{median(times):.0f} ({low:.0f}–{high:.0f})"


def starts() -> str:
    """Measure what the shortest commands take."""
    times = measured({name: partial(milliseconds, words) for name, words in STARTS.items()}, START_ROUNDS)
    bare = median(times["`python -c pass`"])
    rows = ["| | milliseconds | times `python -c pass` |", "|---|--:|--:|"]
    rows += [f"| {name} | {shown(several)} | {median(several) / bare:.1f} |" for name, several in times.items()]
    return "\n".join(rows)


def with_plugins() -> str:
    """Measure what each command takes with so many plugins."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        dependencies(folder / "dependencies")
        sources = [ROOT / "src", *(plugin / "src" for plugin in (ROOT / "plugins").iterdir())]
        costs: dict[tuple[int, str], Callable[[], float]] = {}
        for number in NUMBERS:
            plugins = folder / str(number)
            install(plugins, number)
            path = os.pathsep.join(map(str, (*sources, folder / "dependencies", plugins)))
            env = {**os.environ, "PYTHONPATH": path}
            for command, words in COMMANDS.items():
                costs[number, command] = partial(milliseconds, ["-S", "-c", RUN, *words], cwd=folder, env=env)
        times = measured(costs, ROUNDS)
    heads = ["plugins", *(f"`{name}`" for name in COMMANDS)]
    rows = [heads, ["--:"] * len(heads)]
    rows += [[str(number), *(shown(times[number, name]) for name in COMMANDS)] for number in NUMBERS]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


if __name__ == "__main__":
    put("start-up.md", "times", starts())
    put("plugins/hooks.md", "startup", with_plugins())

"""What installed plugins cost before a command does anything: with none, with 10, with 100 of them.

``make bench`` writes into ``docs/plugins/hooks.md``, for each number, the processor time of a whole process that shows its version, checks the example, lists the plugins with
the sections of every document, and makes the final report. The plugins are small: each serves a department that the example does not
have. Each time is the median of five runs.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from pages import put

NUMBERS = (0, 10, 100)
RUNS = 5
ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "examples" / "zhytomyr" / "program.yaml"
OURS = ("council_support", "public_relations", "zhytomyr_profile")
RUN = "import sys; from municipal_programs.cli import main; main(sys.argv[1:])"
COMMANDS = {
    "--version": ["--version"],
    "check": ["check", str(EXAMPLE)],
    "plugin list": ["plugin", "list"],
    "report": ["report", "final", str(EXAMPLE), "--output", "final.docx"],
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


def seconds(words: list[str], path: str, folder: Path) -> float:
    """Return what the command costs, as a process of its own that sees nothing but *path*."""
    return seconds_of(["-S", "-c", RUN, *words], cwd=folder, env={**os.environ, "PYTHONPATH": path})


def seconds_of(words: list[str], *, cwd: Path | None = None, env: dict[str, str] | None = None) -> float:
    """Return what Python costs with *words* behind it."""
    before = children()
    done = subprocess.run([sys.executable, *words], cwd=cwd, env=env, capture_output=True, check=False)  # noqa: S603 - our own
    assert done.returncode in {0, 1}, done.stderr.decode()  # 1 says that the example has findings, and it has
    return children() - before


def children() -> float:
    """Return the processor time of all processes that were waited for; other work on the machine is no part of it."""
    times = os.times()
    return times.children_user + times.children_system


def table() -> str:
    """Measure everything."""
    heads = ["plugins", *(f"`{name}`" for name in COMMANDS)]
    rows = [heads, ["--:"] * len(heads)]
    with TemporaryDirectory() as name:
        folder = Path(name)
        dependencies(folder / "dependencies")
        sources = [ROOT / "src", *(plugin / "src" for plugin in (ROOT / "plugins").iterdir())]
        for number in NUMBERS:
            plugins = folder / str(number)
            install(plugins, number)
            path = os.pathsep.join(map(str, (*sources, folder / "dependencies", plugins)))
            times = [median(seconds(words, path, folder) for _ in range(RUNS)) for words in COMMANDS.values()]
            rows.append([str(number), *(f"{time:.2f}" for time in times)])
    bare = median(seconds_of(["-S", "-c", "pass"]) for _ in range(RUNS))
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"Seconds of the processor for a whole process, median of {RUNS}; `python -c pass` takes {bare:.2f}.\n\n{lines}"


if __name__ == "__main__":
    put("plugins/hooks.md", "startup", table())

"""Makes up inputs for one reader, led by the code that they reach, until a time is over.

    python tests/fuzz/fuzz.py TARGET SECONDS FOLDER

What breaks the reader is put into FOLDER.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import atheris  # type: ignore[import-not-found,unused-ignore]  # only `make fuzz` installs it

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT = Path(__file__).parents[2]
_SLOWEST = 20
"""Seconds for one input, with the fuzzer looking on."""
_LARGEST = 40_000


def main(name: str, seconds: int, folder: Path) -> None:
    """Fuzz the target called *name*; leaves the process with a status other than zero if it breaks."""
    sys.path.insert(0, str(_ROOT))
    engine: Any = atheris
    with engine.instrument_imports(include=["municipal_programs"]):
        from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - what is imported here is watched
    target: Callable[[bytes], bool] = TARGETS[name]
    seeds, corpus = folder / "seeds", folder / "corpus"
    for each in (seeds, corpus):
        each.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(TARGETS[name].seeds()):
        (seeds / str(number)).write_bytes(seed)
    words = folder / "words"
    words.write_text("".join(f'"{_quoted(word)}"\n' for word in TARGETS[name].words), encoding="ascii")
    options = {
        "max_total_time": seconds,
        "timeout": _SLOWEST,
        "max_len": _LARGEST,
        "rss_limit_mb": 2048,
        "print_final_stats": 1,
        "artifact_prefix": f"{folder}/",
        "verbosity": 1,
    } | ({"dict": words} if TARGETS[name].words else {})
    arguments = [f"-{key}={value}" for key, value in options.items()]
    engine.Setup([sys.argv[0], *arguments, str(corpus), str(seeds)], lambda content: _ignored(target(content)))
    engine.Fuzz()


def _ignored(_: bool) -> None:
    """Return nothing, as the engine expects."""


def _quoted(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))

"""Makes up inputs for one reader, led by the code that they reach, until a time is over.

    python tests/fuzz/fuzz.py TARGET SECONDS FOLDER

What breaks the reader is put into FOLDER.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
_SLOWEST = 20
"""Seconds for one input, with the fuzzer looking on."""
_LARGEST = 40_000


def main(name: str, seconds: int, folder: Path) -> None:
    """Fuzz the target called *name*; leaves the process with a status other than zero if it breaks."""
    sys.path.insert(0, str(_ROOT))
    engine: Any = import_module("atheris")  # it ships no types, and only `make fuzz` installs it
    with engine.instrument_imports(include=["municipal_programs"]):
        from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - what is imported here is watched
    target = TARGETS[name]

    def fed(content: bytes) -> None:
        target(content)

    seeds, corpus = folder / "seeds", folder / "corpus"
    for each in (seeds, corpus):
        each.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (seeds / str(number)).write_bytes(seed)
    words = folder / "words"
    words.write_text("".join(f'"{_quoted(word)}"\n' for word in target.words), encoding="ascii")
    options = {
        "max_total_time": seconds,
        "timeout": _SLOWEST,
        "max_len": _LARGEST,
        "rss_limit_mb": 2048,
        "print_final_stats": 1,
        "artifact_prefix": f"{folder}/",
        "verbosity": 1,
    } | ({"dict": words} if target.words else {})
    arguments = [f"-{key}={value}" for key, value in options.items()]
    engine.Setup([sys.argv[0], *arguments, str(corpus), str(seeds)], fed)
    engine.Fuzz()


def _quoted(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))

"""One way, measured in a process of its own: ``python -m rivals.child WAY NUMBER TIMES`` prints what it cost, and what came of it."""

from __future__ import annotations

import gc
import json
import re
import signal
import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from rivals.larger import LARGER
from rivals.table import expected, packed, rows, texts_of, unpacked
from rivals.ways import WAYS

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from rivals.ways import Making, Rows

__all__ = ["measured", "peak", "spent", "survived"]

_OURS = frozenset({"ours", "sections", "batch_ours"})
"""The ways whose time is looked into."""
_LOOKED_AT = 4
"""Seconds of the processor for which a way is looked at, a small report as often as it takes."""
_RENDER = "/word/render.py"


def measured(making: Callable[[], bytes], times: int) -> tuple[bytes, dict[str, object]]:
    """Make a document once, and then as often as that; return it, and the milliseconds of the processor and the kilobytes it took."""
    took: list[float] = []
    content = b""
    for _ in range(times + 1):
        del content
        gc.collect()
        before = process_time()
        content = making()
        took.append((process_time() - before) * 1000)
    return content, {"first": took[0], "warm": took[1:], "peak": peak(), "bytes": len(content)}


def peak() -> int:
    """Return the most kilobytes of memory that this process has had; what Linux counts for it alone."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def survived(content: bytes) -> dict[str, int]:
    """Count what sections bring along besides their words: pages on their side, headers, bookmarks of the templates."""
    main = unpacked(content)["word/document.xml"].decode()
    looked_for = {"landscape": 'w:orient="landscape"', "headers": "<w:headerReference ", "bookmarks": 'w:name="annex'}
    return {name: len(re.findall(look, main)) for name, look in looked_for.items()}


def spent(making: Callable[[], bytes], seconds: float = _LOOKED_AT) -> tuple[dict[str, float], int]:
    """Return the share of the processor's time of each function that `render` calls, by its name, and how many looks told it.

    As often as the system lets it, it is asked what is under way, which costs next to nothing, unlike an account of each call.
    """
    found: defaultdict[str, float] = defaultdict(float)
    looks = 0
    began = last = process_time()

    def look(_: int, frame: FrameType | None) -> None:
        nonlocal last, looks
        now = process_time()
        found[_stage(frame)] += now - last  # not one for each look: while C is at work none comes
        last, looks = now, looks + 1

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, 0.001, 0.001)
    while process_time() - began < seconds:
        making()
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)
    whole = sum(found.values())
    return {name: time / whole for name, time in found.items()}, looks


def _stage(frame: FrameType | None) -> str:
    """Return the function that ``render.py`` called, and that has not come back; its own where it is at work itself."""
    called = ""
    while frame is not None:
        if frame.f_code.co_filename.endswith(_RENDER):
            return called or f"`word.render.{frame.f_code.co_qualname.partition('.')[0]}`"
        called = f"`{frame.f_globals.get('__name__', '').removeprefix('municipal_programs.')}.{frame.f_code.co_qualname}`"
        frame = frame.f_back
    return "outside of `render`"


def _making(name: str, count: int, folder: Path) -> tuple[Making, Rows]:
    if name in LARGER:
        return LARGER[name](count, folder)
    values = rows(count)
    return WAYS[name](values, folder), values


if __name__ == "__main__":
    way, number, times = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with TemporaryDirectory() as place:
        making, values = _making(way, number, Path(place))
        document, costs = measured(making, times)
        shares, looks = spent(making) if way in _OURS else ({}, 0)
    told: dict[str, object] = {
        "complete": list(texts_of(document)) == list(expected(values)),
        "survived": survived(document),
        "spent": shares,
        "looks": looks,
        "repacked": len(packed(unpacked(document))),
    }
    print(json.dumps({**costs, **told}))

"""Times by sizes as a picture, both in powers of ten."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["plot"]

_WIDTH, _HEIGHT = 960, 480
_LEFT, _RIGHT, _TOP, _BOTTOM = 80, 540, 20, 430
_COLORS: Final = ("#b00020", "#1f4e9c", "#00796b", "#8a5a00", "#6a1b9a", "#37474f", "#c2185b", "#757575", "#000000")


def plot(found: Mapping[str, Mapping[int, float]]) -> str:
    """Return an SVG with a line for each name: milliseconds over rows."""
    sizes = [log10(size) for times in found.values() for size in times]
    times = [log10(time) for line in found.values() for time in line.values()]
    across = _Axis(min(sizes), max(sizes), _LEFT, _RIGHT)
    up = _Axis(floor(min(times)), ceil(max(times)), _BOTTOM, _TOP)
    inside = "\n".join(
        [*_grid(across, up, sorted({size for line in found.values() for size in line})), *_lines(found, across, up)]
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="13">\n'
        f"<title>Milliseconds of the processor for a table, by its rows</title>\n"
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>\n{inside}\n</svg>\n'
    )


class _Axis:
    def __init__(self, low: float, high: float, begin: int, end: int) -> None:
        self.low, self.high = low, high
        self._begin, self._end = begin, end

    def at(self, power: float) -> str:
        return f"{self._begin + (power - self.low) / (self.high - self.low) * (self._end - self._begin):.1f}"


def _grid(across: _Axis, up: _Axis, sizes: list[int]) -> Iterator[str]:
    for power in range(int(up.low), int(up.high) + 1):
        y = up.at(power)
        yield f'<path d="M{_LEFT} {y}H{_RIGHT}" stroke="#dddddd"/>'
        yield f'<text x="{_LEFT - 8}" y="{y}" text-anchor="end" dominant-baseline="middle">{10**power:g} ms</text>'
    for size in sizes:
        yield f'<text x="{across.at(log10(size))}" y="{_BOTTOM + 22}" text-anchor="middle">{size} rows</text>'


def _lines(found: Mapping[str, Mapping[int, float]], across: _Axis, up: _Axis) -> Iterator[str]:
    ends = sorted(found, key=lambda name: -found[name][max(found[name])] * max(found[name]))
    for place, name in enumerate(ends):
        color = _COLORS[list(found).index(name) % len(_COLORS)]
        points = [(across.at(log10(size)), up.at(log10(time))) for size, time in found[name].items()]
        dashes = ' stroke-dasharray="5 4"' if name.startswith("limit") else ""
        yield f'<polyline points="{" ".join(map(",".join, points))}" fill="none" stroke="{color}" stroke-width="2"{dashes}/>'
        yield "".join(f'<circle cx="{x}" cy="{y}" r="3" fill="{color}"/>' for x, y in points)
        y = _TOP + 20 + 24 * place
        yield f'<path d="M{_RIGHT + 20} {y}h24" stroke="{color}" stroke-width="2"{dashes}/>'
        yield f'<text x="{_RIGHT + 50}" y="{y}" dominant-baseline="middle">{escape(name)}</text>'

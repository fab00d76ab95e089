"""What documents depend on, as a digest: the bytes of files, never the times that a clock put on them."""

from __future__ import annotations

import platform
import re
import zlib
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, entry_points, requires, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from municipal_programs.app.provenance import library

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from importlib.metadata import EntryPoint

    from municipal_programs.app.building.units import BuildUnit

__all__ = ["Digests", "digest_of_file", "environment"]

_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")
_LIBRARY: Final = Path(__file__).parents[2]


def digest_of_file(path: Path) -> str:
    """Return the SHA-256 of what the file *path* holds; empty where there is no such file, or none that can be read."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


class Digests:
    """The digests of units; each file is read once.

    Args:
        root: The folder of the city.
        common: What all units depend on.
    """

    def __init__(self, root: Path, common: Iterable[str]) -> None:
        self._root = root
        self._common = tuple(common)
        self._files: dict[Path, str] = {}

    def of(self, unit: BuildUnit) -> str:
        """Return the digest of everything that the documents of *unit* depend on."""
        files = (f"{path.relative_to(self._root).as_posix()} {self._file(path)}" for path in unit.inputs)
        return _joined([unit.name, *self._common, *files])

    def _file(self, path: Path) -> str:
        if path not in self._files:
            self._files[path] = digest_of_file(path)
        return self._files[path]


def environment(skip: Collection[str]) -> Iterator[str]:
    """Yield what documents depend on beside their data: the library, what it needs, and every plugin that is not to *skip*.

    No plugin is imported for this. The code and the templates of each count as they lie on disk, for those who write a plugin change
    them without a new version.
    """
    from municipal_programs.hooks import GROUP
    from municipal_programs.hooks.discovery import refuse_unknown

    points = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    refuse_unknown(skip, {point.name for point in points})
    yield f"Python {platform.python_version()}, zlib {zlib.ZLIB_RUNTIME_VERSION}"
    yield f"municipal-programs {library()} {_of_folder(_LIBRARY)}"
    yield from _needed()
    yield from (f"skip {name}" for name in sorted(skip))
    yield from (
        f"plugin {point.name} {point.value} {_version(point)} {_of_plugin(point)}" for point in points if point.name not in skip
    )


def _needed() -> Iterator[str]:
    """Yield the versions of the libraries that this one needs; another one may write the same document otherwise."""
    for requirement in sorted(requires("municipal-programs") or ()):
        name = _NAME.match(requirement)
        if name is not None and "extra ==" not in requirement:
            try:
                yield f"{name[0]} {version(name[0])}"
            except PackageNotFoundError:
                yield f"{name[0]} -"


def _version(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else ""


def _of_plugin(point: EntryPoint) -> str:
    """Return the digest of the package that a plugin lives in; empty where nobody can say which."""
    try:
        spec = find_spec(point.module.partition(".")[0])
    except (ImportError, ValueError):
        return ""
    if spec is None:
        return ""
    folders = spec.submodule_search_locations
    if folders is None:
        return digest_of_file(Path(spec.origin or ""))
    return _joined(_of_folder(Path(folder)) for folder in sorted(folders))


def _of_folder(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return _joined(f"{path.relative_to(folder).as_posix()} {digest_of_file(path)}" for path in files)


def _joined(parts: Iterable[str]) -> str:
    return sha256("\n".join(parts).encode("utf-8", errors="surrogateescape")).hexdigest()

"""An office document (.docx, .xlsx) as a package of parts, opened within bounds."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import field, frozen

from municipal_programs.errors import MunicipalProgramsError
from municipal_programs.limits import limits_in_force
from municipal_programs.storage import _messages as say

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from municipal_programs.errors import Message
    from municipal_programs.storage.packing import PackedPart

__all__ = ["Bounds", "PackageError", "changed_part", "parts_digest", "read_package"]

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    IndexError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the library of packages raises over bytes that are none: more than it says, as fuzzing found."""
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
"""How an old .doc or .xls and an encrypted document begin."""
_ENTRY = b"PK\x01\x02"
"""How each entry of a package's directory begins. What is packed holds it too, once in four thousand million bytes."""
_ENCRYPTED = 0x1
_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""The two ways in which parts of office documents are packed; another one would be unpacked without bounds."""
_BLOCK = 1 << 20
"""Bytes of a part that are held against another at a time."""
_STRANGE = frozenset("\\:")
_NO_STEPS = frozenset({"", ".", ".."})
"""Steps that make another name of one, or lead out of the package."""


class PackageError(MunicipalProgramsError):
    """Bytes that are no office document, or none that is safe to open."""


@frozen(kw_only=True)
class Bounds:
    """How much of a package is read.

    Args:
        parts: The most parts.
        size: The most bytes of all parts together, unpacked.
    """

    parts: int = field(factory=lambda: limits_in_force().package_parts)
    size: int = field(factory=lambda: limits_in_force().package_bytes)


def read_package(content: bytes, *, bounds: Bounds | None = None, ending: str = ".docx") -> dict[str, bytes]:
    """Return the parts of a package by name, as they are.

    Nothing is inflated beyond the bounds, whatever the headers promise.

    Args:
        content: The bytes of the file.
        bounds: How much of it is read; what is in force unless given.
        ending: What the name of such a file ends with, for messages.

    Raises:
        PackageError: If it is no zip, encrypted, damaged, too large, or names its parts ambiguously.
    """
    bounds = bounds or Bounds()
    with _opened(content, bounds, ending) as package:
        return {entry.filename: _part(package, entry) for entry in _entries(package)}


def changed_part(content: bytes, parts: Mapping[str, bytes], packed: Mapping[str, PackedPart] | None = None) -> str | None:
    """Return the name of one of *parts* that does not come out of the package *content* as it is, or None; block by block.

    Args:
        content: The package.
        parts: What it shall hold, by name.
        packed: Parts that came out of another package as they are: one of them that stands here byte for byte, as it is packed, need
            not be unpacked again.

    Raises:
        PackageError: If it is larger than one that can be opened again, or damaged.
    """
    with _opened(content, Bounds(), ".docx") as package:
        entries = {entry.filename: entry for entry in _entries(package)}
        for name, part in parts.items():
            if name not in entries:
                return name
            known = packed.get(name) if packed else None
            same = known is not None and known.content is part and known.stands_in(content, entries[name])
            if not (same or _is(part, package, entries[name])):
                return name
    return None


@contextmanager
def _opened(content: bytes, bounds: Bounds, ending: str) -> Generator[zipfile.ZipFile]:
    """Open a package that is safe to read; what comes up while it is read is told too."""
    if content.startswith(_COMPOUND_FILE):
        raise PackageError(_old_or_encrypted(ending))
    count = content.count(_ENTRY)  # folders too, and before they are read one by one
    if count > bounds.parts:
        raise PackageError(say.TOO_MANY_PARTS(count=count, most=bounds.parts))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = _entries(package)
            if sum(entry.file_size for entry in entries) > bounds.size:  # what says that it is too large need not be unpacked
                raise PackageError(say.TOO_LARGE(most=bounds.size // 1024 // 1024))
            _refuse_ambiguous(entries, ending)
            yield package
    except _DAMAGED as error:
        raise PackageError(_not_a_package(ending)) from error


def _entries(package: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [entry for entry in package.infolist() if not entry.filename.endswith("/")]


def _part(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return what a part holds; one that holds more than it says is unpacked no further than that."""
    with package.open(entry) as stream:
        return stream.read(entry.file_size + 1)


def _is(part: bytes, package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Tell whether *part* comes out of *package*."""
    at = 0
    with package.open(entry) as stream:
        while block := stream.read(_BLOCK):
            if not part.startswith(block, at):
                return False
            at += len(block)
    return at == len(part)


def _refuse_ambiguous(entries: list[zipfile.ZipInfo], ending: str) -> None:
    seen: set[str] = set()
    end = 0
    if min((entry.header_offset for entry in entries), default=0):  # something stands before it: a program, or another package
        raise PackageError(_not_a_package(ending))
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        name = entry.filename
        if not name or name.lower() in seen or _STRANGE.intersection(name) or not _NO_STEPS.isdisjoint(name.split("/")):
            raise PackageError(say.BAD_PART_NAME(name=name))
        if entry.flag_bits & _ENCRYPTED:
            raise PackageError(_old_or_encrypted(ending))
        if entry.header_offset < end or entry.compress_type not in _PACKED:
            raise PackageError(_not_a_package(ending))
        seen.add(name.lower())
        end = entry.header_offset + entry.compress_size


def _not_a_package(ending: str) -> Message:
    wording = say.NOT_A_WORKBOOK if ending == ".xlsx" else say.NOT_A_PACKAGE
    return wording(ending=ending)


def _old_or_encrypted(ending: str) -> Message:
    return say.OLD_OR_ENCRYPTED(ending=ending, old=ending.removesuffix("x"))


def parts_digest(parts: Mapping[str, bytes]) -> str:
    """Return the SHA-256 of what a package holds, the same however it is packed."""
    known = sha256()
    for name, content in sorted(parts.items()):
        known.update(f"{name}\0{len(content)}\0".encode() + content)
    return known.hexdigest()

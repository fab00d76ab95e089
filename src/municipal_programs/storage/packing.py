"""An office document written as a package of parts: every byte is decided by the parts and their order.

What comes out is to the byte what `zipfile` writes, which reads it back wherever it matters. `zipfile` itself cannot take in what is packed
already, and most parts of a report are those of the report before it.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED

from attrs import frozen

from municipal_programs.storage import _messages as say
from municipal_programs.storage.package import PackageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zipfile import ZipInfo

__all__ = ["PackedPart", "packed_part", "write_package"]

_SMALL: Final = 512
"""Bytes of a part that gains next to nothing by packing, and would take as long as a table of some rows."""
_LEVEL: Final = 3
"""How hard deflate tries: Word itself tries less. At 6, a long report takes two and a half times as long to pack and is a tenth smaller."""

# The records of a package, as APPNOTE.TXT of PKWARE has them: 4.3.7, 4.3.12, 4.3.16.
_BEFORE_PART: Final = struct.Struct("<4s5H3I2H")
_IN_DIRECTORY: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_VERSION: Final = 20
"""What it takes to read the package: version 2.0, which knows deflate. Its upper byte, where it was written, is nobody's business."""
_UTF_8: Final = 0x800
"""Says that a name is no plain ASCII."""
_MIDNIGHT, _DAY = 0, 1 << 5 | 1
"""The first moment that a package can tell, in 1980; a clock would make two equal documents differ."""
_ACCESS: Final = 0o600 << 16
_MOST_BYTES: Final = 0xFFFF_FFFF
_MOST_PARTS: Final = 0xFFFF


@frozen(eq=False)
class PackedPart:
    """A part as a package holds it, under whatever name.

    Args:
        content: The part itself.
        method: How it is packed, as the package tells it.
        checksum: Its CRC-32.
        data: Its packed bytes.
    """

    content: bytes
    method: int
    checksum: int
    data: bytes

    def record(self, name: str) -> bytes:
        """Return what stands before it in a package in which it is called *name*."""
        encoded = name.encode()
        return _BEFORE_PART.pack(b"PK\x03\x04", *self._said(encoded), len(encoded), 0) + encoded

    def entry(self, name: str, offset: int) -> bytes:
        """Return its entry in the directory of a package in which it is called *name* and begins at *offset*."""
        encoded = name.encode()
        rest = (len(encoded), 0, 0, 0, 0, _ACCESS, offset)
        return _IN_DIRECTORY.pack(b"PK\x01\x02", _VERSION, *self._said(encoded), *rest) + encoded

    def stands_in(self, package: bytes, entry: ZipInfo) -> bool:
        """Tell whether *package* holds it, byte for byte, where *entry* of its directory says, and says the same of it."""
        record = self.record(entry.filename)
        said = (entry.compress_type, entry.CRC, entry.compress_size, entry.file_size)
        return (
            said == (self.method, self.checksum, len(self.data), len(self.content))
            and package.startswith(record, entry.header_offset)
            and package.startswith(self.data, entry.header_offset + len(record))
        )

    def _said(self, name: bytes) -> tuple[int, ...]:
        """Return what both records say."""
        flags = 0 if name.isascii() else _UTF_8
        return _VERSION, flags, self.method, _MIDNIGHT, _DAY, self.checksum, len(self.data), len(self.content)


def packed_part(content: bytes) -> PackedPart:
    """Pack a part."""
    checksum = zlib.crc32(content)
    if len(content) <= _SMALL:
        return PackedPart(content, ZIP_STORED, checksum, content)
    packing = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return PackedPart(content, ZIP_DEFLATED, checksum, b"".join([packing.compress(content), packing.flush()]))


def write_package(parts: Mapping[str, bytes], packed: Mapping[str, PackedPart] | None = None) -> bytes:
    """Return the package of *parts*, the same bytes for the same parts in the same order.

    Args:
        parts: The parts by name, in the order of the package.
        packed: Those that were packed before; one whose part is another one by now is not taken.

    Raises:
        PackageError: If it is larger than a package can be.
    """
    written: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for name, content in parts.items():
        part = packed.get(name) if packed else None
        if part is None or part.content is not content:
            part = packed_part(content)
        record = part.record(name)
        directory.append(part.entry(name, at))
        written += (record, part.data)
        at += len(record) + len(part.data)
        if max(at, len(content)) > _MOST_BYTES or len(directory) > _MOST_PARTS:
            raise PackageError(say.TOO_LARGE(most=_MOST_BYTES // 1024 // 1024))
    entries = b"".join(directory)
    count = len(directory)
    return b"".join([*written, entries, _END.pack(b"PK\x05\x06", 0, 0, count, count, len(entries), at, 0)])

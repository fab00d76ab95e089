"""Bytes on disk: written whole or not at all, and the packages in them opened within bounds."""

from municipal_programs.storage.atomic import StorageError, refuse_unwritable, remove_file, remove_leftovers, write_atomically
from municipal_programs.storage.folder import make_folder, write_files
from municipal_programs.storage.locking import LockedError, locked, this_run
from municipal_programs.storage.names import refusal_of
from municipal_programs.storage.package import Bounds, PackageError, changed_part, parts_digest, read_package
from municipal_programs.storage.packing import PackedPart, packed_part, write_package

__all__ = [
    "Bounds",
    "LockedError",
    "PackageError",
    "PackedPart",
    "StorageError",
    "changed_part",
    "locked",
    "make_folder",
    "packed_part",
    "parts_digest",
    "read_package",
    "refusal_of",
    "refuse_unwritable",
    "remove_file",
    "remove_leftovers",
    "this_run",
    "write_atomically",
    "write_files",
    "write_package",
]

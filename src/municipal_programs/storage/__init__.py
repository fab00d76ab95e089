"""Bytes on disk: written whole or not at all, and the packages in them opened within bounds."""

from municipal_programs.storage.atomic import StorageError, write_atomically
from municipal_programs.storage.folder import make_folder
from municipal_programs.storage.package import Bounds, PackageError, parts_digest, read_package, write_package

__all__ = [
    "Bounds",
    "PackageError",
    "StorageError",
    "make_folder",
    "parts_digest",
    "read_package",
    "write_atomically",
    "write_package",
]

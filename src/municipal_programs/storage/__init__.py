"""Bytes to disk, whole or not at all."""

from municipal_programs.storage.atomic import StorageError, write_atomically
from municipal_programs.storage.folder import make_folder

__all__ = ["StorageError", "make_folder", "write_atomically"]

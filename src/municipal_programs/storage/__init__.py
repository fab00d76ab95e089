"""Bytes to disk, whole or not at all."""

from municipal_programs.storage.atomic import StorageError, write_atomically

__all__ = ["StorageError", "write_atomically"]

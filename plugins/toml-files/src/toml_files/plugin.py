"""What the plugin answers when a file is read or written whose name ends in ``.toml``."""

from __future__ import annotations

from municipal_programs.errors import Message
from municipal_programs.hooks import FileFormat, hookimpl
from toml_files.reading import read
from toml_files.writing import write

__all__ = ["MP_HOOK_VERSION", "mp_file_formats"]

MP_HOOK_VERSION = 1


@hookimpl
def mp_file_formats() -> tuple[FileFormat]:
    """Bring the format."""
    return (FileFormat(suffix=".toml", title=Message(uk="файл TOML", en="a TOML file"), read=read, write=write),)

"""Kits: the workbooks in which departments are asked for their parts, written and read back."""

from municipal_programs.files.kits.asked import Kit
from municipal_programs.files.kits.book import Book, read_book
from municipal_programs.files.kits.collecting import CollectedKit, ForeignBookError, collect_kit
from municipal_programs.files.kits.composing import kit_for, kits_of
from municipal_programs.files.kits.remark import Remark, Weight
from municipal_programs.files.kits.remarking import remarked
from municipal_programs.files.kits.writing import write_kit

__all__ = [
    "Book",
    "CollectedKit",
    "ForeignBookError",
    "Kit",
    "Remark",
    "Weight",
    "collect_kit",
    "kit_for",
    "kits_of",
    "read_book",
    "remarked",
    "write_kit",
]

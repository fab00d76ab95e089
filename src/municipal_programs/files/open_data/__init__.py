"""Programs as open data: the sets that the Cabinet recommends, IATI, a data package, and the schema of our own files."""

from municipal_programs.files.open_data.iati import iati_xml, lost_in_iati
from municipal_programs.files.open_data.package import PACKAGE, package_files
from municipal_programs.files.open_data.register import Edition, Register, register_of
from municipal_programs.files.open_data.schema import json_schema
from municipal_programs.files.open_data.table import Table, csv_text, workbook

__all__ = [
    "PACKAGE",
    "Edition",
    "Register",
    "Table",
    "csv_text",
    "iati_xml",
    "json_schema",
    "lost_in_iati",
    "package_files",
    "register_of",
    "workbook",
]

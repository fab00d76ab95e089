"""The board for machines and for spreadsheets: JSON with its schema, and a workbook."""

from municipal_programs.files.board.plain import FORMAT, board_json, schema
from municipal_programs.files.board.workbook import board_workbook

__all__ = ["FORMAT", "board_json", "board_workbook", "schema"]

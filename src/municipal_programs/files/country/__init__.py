"""Programs of many communities, one on a line, and what they give together as JSON."""

from municipal_programs.files.country.lines import Batch, Line, LinesError, batches_of, program_of
from municipal_programs.files.country.plain import FORMAT, country_json

__all__ = ["FORMAT", "Batch", "Line", "LinesError", "batches_of", "country_json", "program_of"]

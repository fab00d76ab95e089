"""What a document says: its kind, its sections in their order, and the facts that they place."""

from municipal_programs.reports.fact import Fact, FactValue
from municipal_programs.reports.section import Section, Value, Values

__all__ = ["Fact", "FactValue", "Section", "Value", "Values"]

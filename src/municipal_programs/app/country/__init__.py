"""What the programs of many communities give together, however many there are."""

from municipal_programs.app.country.summarising import CountryRun, RefusedLines, summarise_country

__all__ = ["CountryRun", "RefusedLines", "summarise_country"]

"""Static pages for everyone: one for a city, and one for each of its programs."""

from municipal_programs.site.pages import site_files
from municipal_programs.site.published import Download, PublishedCity, PublishedProgram

__all__ = ["Download", "PublishedCity", "PublishedProgram", "site_files"]

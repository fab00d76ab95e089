"""Findings for machines: JSON with its schema, SARIF for code hosts and editors, commands for GitHub's logs; and waivers, read."""

from municipal_programs.files.findings.annotations import github_commands
from municipal_programs.files.findings.plain import FORMAT, findings_json, schema
from municipal_programs.files.findings.sarif import sarif_json
from municipal_programs.files.findings.waivers import WAIVERS_FILE, read_waivers, waivers_beside

__all__ = [
    "FORMAT",
    "WAIVERS_FILE",
    "findings_json",
    "github_commands",
    "read_waivers",
    "sarif_json",
    "schema",
    "waivers_beside",
]

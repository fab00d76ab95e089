"""What the plugin says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

NOT_TOML = Wording(uk="це не TOML у кодуванні UTF-8: {reason}", en="this is no TOML in UTF-8: {reason}")
AT_FIELD = Wording(uk="{path}: {message}", en="{path}: {message}")

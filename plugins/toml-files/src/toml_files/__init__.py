"""Programs and activity reports in TOML files."""

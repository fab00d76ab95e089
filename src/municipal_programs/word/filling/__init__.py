"""A composed template filled with the values of its section."""

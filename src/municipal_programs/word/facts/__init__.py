"""Figures that can be read back: each in a control and a bookmark of its own, and a manifest of all that travels along."""

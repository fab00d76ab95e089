"""What authors of plugins and city tools test with; nothing here is imported by the rest, and Hypothesis only by `strategies`."""

__all__: list[str] = []

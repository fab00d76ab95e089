"""Charts of a report as Word's own, which an office can edit and restyle."""

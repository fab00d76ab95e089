"""A template of a department: what may stand in it, and what is wrong with it."""

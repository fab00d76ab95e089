"""How much of what people send is taken: one place for every number, and one to change them."""

from municipal_programs.limits.in_force import VARIABLE, limited, limits_in_force
from municipal_programs.limits.limits import Limits

__all__ = ["VARIABLE", "Limits", "limited", "limits_in_force"]

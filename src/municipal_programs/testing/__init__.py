"""What authors of plugins and city tools test with; nothing here is imported by the rest, and Hypothesis only by `strategies`.

`municipal_programs.testing.pytest_plugin` offers the same as fixtures of pytest.
"""

from municipal_programs.app.samples import sample_activity, sample_program
from municipal_programs.testing.breaking import BREAKS, Break
from municipal_programs.testing.cities import write_sample_city
from municipal_programs.testing.conformity import assert_conforms
from municipal_programs.testing.countries import sample_country_lines, write_sample_country
from municipal_programs.testing.running import run_rule
from municipal_programs.testing.showing import Shown, show

__all__ = [
    "BREAKS",
    "Break",
    "Shown",
    "assert_conforms",
    "run_rule",
    "sample_activity",
    "sample_country_lines",
    "sample_program",
    "show",
    "write_sample_city",
    "write_sample_country",
]

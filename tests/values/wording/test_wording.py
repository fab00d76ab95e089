from __future__ import annotations

import subprocess
import sys


def test_what_is_slow_to_load_is_loaded_only_when_it_is_needed() -> None:
    """Reading numbers and money needs neither Babel nor num2words."""
    script = (
        "import sys; from municipal_programs.values.wording import read_money; read_money('540,0 тис. грн');"
        "print(sorted({'babel', 'num2words'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout.strip() == "[]"

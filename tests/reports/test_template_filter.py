from __future__ import annotations

import pytest

from municipal_programs.errors import InvalidValueError
from municipal_programs.reports import TemplateFilter


@pytest.mark.parametrize("name", ["", "Upper", "2nd", "великими", "two words", "a-b"])
def test_a_name_that_no_template_can_write_is_refused(name: str) -> None:
    """Whoever writes a plugin learns it where the filter is made, not from the author of a template."""
    with pytest.raises(InvalidValueError, match="малі латинські літери") as refused:
        TemplateFilter(name=name, apply=str.upper)

    assert f"«{name}»" in refused.value.message.uk
    assert refused.value.faults[0].path == ("name",)


@pytest.mark.parametrize("name", ["genitive", "x2", "in_words"])
def test_a_name_of_small_letters_digits_and_underscores_will_do(name: str) -> None:
    """As those of the library have."""
    assert TemplateFilter(name=name, apply=str.upper).name == name

"""A program is judged by its average, and whoever reads the grade learns whose scale it is."""

from __future__ import annotations

from fractions import Fraction

from mean_fulfilment import plugin
from municipal_programs.errors import Message
from municipal_programs.figures import Mark, effectiveness
from municipal_programs.model import Department
from municipal_programs.testing import BREAKS, assert_conforms, sample_program

PROGRAM = sample_program([Department(identity="parks", name="Відділ парків")])


def test_the_plugin_fits_the_library() -> None:
    """Its method works, and clashes with no other."""
    assert_conforms(plugin)


def test_targets_that_were_all_reached_are_a_hundred_percent() -> None:
    """More than that there is not, because no indicator counts for more."""
    (method,) = plugin.mp_effectiveness_methods()
    score = effectiveness(PROGRAM, method).score

    assert score.value == Fraction(100)
    assert score.grade == Message(uk="висока", en="high")


def test_targets_that_were_missed_make_a_low_grade() -> None:
    """A tenth of everything is ten percent."""
    (method,) = plugin.mp_effectiveness_methods()
    (missed,) = (way.on for way in BREAKS if way.name == "targets_missed")
    score = effectiveness(missed(PROGRAM), method).score

    assert score.value == Fraction(10)
    assert score.grade == Message(uk="низька", en="low")


def test_the_method_says_that_its_scale_is_nobodys_norm() -> None:
    """A report prints the mark beside the grade."""
    (method,) = plugin.mp_effectiveness_methods()

    assert method.mark is Mark.OWN

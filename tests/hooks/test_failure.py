from __future__ import annotations

import pytest
from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.hooks import PluginFailure


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RuntimeError(), "схибило на запитанні «mp_rules»: RuntimeError."),
        (RuntimeError("немає креслень."), "схибило на запитанні «mp_rules»: RuntimeError: немає креслень."),
    ],
    ids=["without a text", "with a text"],
)
def test_an_error_is_told_by_its_name_and_its_text_if_it_has_one(error: Exception, told: str) -> None:
    """No colon with nothing behind it, and one point at the end."""
    assert PluginFailure.of("roads", "mp_rules", error).message.uk.endswith(told)


class SilencingError(Exception):
    """An error that ends the command where it is asked what it says."""

    def __str__(self) -> str:
        raise SystemExit(0)


def test_an_error_that_cannot_say_what_it_is_is_told_by_its_name() -> None:
    """Its words are the plugin's own code."""
    told = PluginFailure.of("roads", "mp_rules", SilencingError()).message.uk

    assert told.endswith("схибило на запитанні «mp_rules»: SilencingError.")


class InterruptedError_(Exception):  # noqa: N801, N818 - Python has one of that name
    """An error during whose words the user pressed Ctrl-C."""

    def __str__(self) -> str:
        raise KeyboardInterrupt


def test_ctrl_c_goes_through_the_words_of_an_error_too() -> None:
    """It is the user's own."""
    with pytest.raises(KeyboardInterrupt):
        PluginFailure.of("roads", "mp_rules", InterruptedError_())


@frozen
class Given:
    """What a plugin was given.

    Args:
        title: A text.
    """

    title: str


def test_a_plugin_that_changes_what_it_was_given_is_told_how_to_do_better() -> None:
    """With its own line, not with that of the library that forbade it."""
    with pytest.raises(AttributeError) as caught:
        Given("Програма").title = "Моя програма"  # type: ignore[misc]  # what a plugin should not do
    failure = PluginFailure.of("roads", "mp_report_sections", caught.value)

    assert "attrs.evolve" in failure.message.uk
    assert failure.place.startswith("test_failure.py:")


def test_a_question_at_the_end_needs_no_point() -> None:
    """«Можливо, «mp_rules»?» is a whole sentence."""
    cause = Message(uk="Такого немає. Можливо, «mp_rules»?", en="There is none. Perhaps “mp_rules”?")
    failure = PluginFailure(plugin="roads", hook="", cause=cause)

    assert failure.message.uk.endswith("»?")
    assert failure.message.en.endswith("”?")

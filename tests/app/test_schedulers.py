"""Addresses of schedulers."""

from __future__ import annotations

import socket
from typing import NoReturn

import pytest

from municipal_programs.app.schedulers import refuse_no_address, why_no_answer
from municipal_programs.errors import InvalidValueError


@pytest.mark.parametrize(
    "address", ["tcp://10.0.0.1:8786", "scheduler.city.gov.ua:1", "tls://[::1]:65535", "wss://планувальник:8786"]
)
def test_an_address_says_where_a_scheduler_is(address: str) -> None:
    """The protocol may be left out."""
    refuse_no_address(address)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "не вказано"),
        ("\t", "не вказано"),
        ("localhost", "«localhost» – не адреса"),
        ("8786", "«8786» – не адреса"),
        ("tcp://10.0.0.1", "не адреса"),
        ("tcp://:8786", "не адреса"),
        ("tcp://10.0.0.1:0", "від 1 до 65535"),
        ("tcp://10.0.0.1:99999", "від 1 до 65535"),
        ("tcp://10.0.0.1:порт", "не адреса"),
        (" tcp://10.0.0.1:8786", "не адреса"),
        ("tcp://10.0.0.1:8786/status", "не адреса"),
        ("http://10.0.0.1:8787", "Протоколом «http»"),
        ("nowhere://1:1", "Протоколом «nowhere»"),
    ],
)
def test_what_is_no_address_is_told_with_one_that_is(address: str, said: str) -> None:
    """Dask would do the work here, say it in English, or wait."""
    with pytest.raises(InvalidValueError, match=said) as refused:
        refuse_no_address(address)
    assert "tcp://10.0.0.1:8786" in refused.value.message.uk


def test_who_listens_or_does_not_is_told() -> None:
    """What is there and is no scheduler is not called a missing machine."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert "щось інше, ніж планувальник Dask за протоколом ws" in why_no_answer(f"ws://127.0.0.1:{port}").uk
    assert why_no_answer(f"127.0.0.1:{port}").uk == f"машина є, але на її порту {port} ніхто не слухає"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (socket.gaierror(-2, "Name or service not known"), "машини «far» у мережі немає"),
        (TimeoutError("timed out"), "машина «far» мовчить – її вимкнено або її закриває мережевий екран"),
        (OSError(101, "Network is unreachable"), "система відповіла «Network is unreachable»"),
    ],
)
def test_what_the_network_says_is_told_in_words(monkeypatch: pytest.MonkeyPatch, error: OSError, said: str) -> None:
    """The system's own only where there are no better ones."""

    def fails(*_: object, **__: object) -> NoReturn:
        raise error

    monkeypatch.setattr(socket, "create_connection", fails)
    assert why_no_answer("tcp://far:8786").uk == said

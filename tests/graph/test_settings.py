"""Settings: what the environment says, and what is wrong with it."""

import dataclasses
import datetime as dt

import pytest

from bomay.graph.settings import Settings, today
from bomay.ontology.errors import ParameterError


def test_defaults() -> None:
    settings = Settings.from_environment(environ={})
    assert settings == Settings()
    assert (settings.store, settings.today) == ("sqlite:///bomay.db", None)
    assert settings.base_iri.endswith("/")


def test_the_environment_and_what_overrides_it() -> None:
    environ = {
        "BOMAY_STORE": "sqlite:///a.db",
        "BOMAY_TODAY": "2024-02-29",
        "BOMAY_BASE": "https://x.vn",
    }
    settings = Settings.from_environment(environ=environ, default_store="sqlite:///d.db")
    wanted = Settings(store="sqlite:///a.db", today="2024-02-29", base_iri="https://x.vn/")
    assert settings == wanted
    assert (
        Settings.from_environment(environ=environ, store="sqlite:///b.db").store == "sqlite:///b.db"
    )
    assert (
        Settings.from_environment(environ={}, default_store="sqlite:///d.db").store
        == "sqlite:///d.db"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOMAY_TODAY", "2023-02-29"), ("BOMAY_TODAY", "20230201"), ("BOMAY_TODAY", "x"),
        ("BOMAY_BASE", "no iri"), ("BOMAY_BASE", "ftp://x"), ("BOMAY_BASE", "https://a b"),
        ("BOMAY_BASE", "http://[x"), ("BOMAY_BASE", "https://"),
    ],
)  # fmt: skip
def test_wrong_values_are_named(name: str, value: str) -> None:
    with pytest.raises(ParameterError) as caught:
        Settings.from_environment(environ={name: value})
    assert caught.value.field == name


def test_settings_do_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().store = "x"  # type: ignore[misc]


def test_today() -> None:
    assert today({"BOMAY_TODAY": "2024-02-29"}) == "2024-02-29"
    assert today({}) == dt.date.today().isoformat()

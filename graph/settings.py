"""What a deployment may set, read once from ``BOMAY_*`` and passed on (docs/settings.md).

Nothing here changes while a process runs.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from bomay.ontology.errors import ParameterError

DEFAULT_STORE = "sqlite:///bomay.db"
DEFAULT_BASE = "https://bomay.example/"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one run.

    Attributes:
        store: URL of the store (``BOMAY_STORE``).
        today: ISO day taken for today (``BOMAY_TODAY``), or None for the clock's.
        base_iri: what IRIs of things begin with (``BOMAY_BASE``), ending in a slash.
    """

    store: str = DEFAULT_STORE
    today: str | None = None
    base_iri: str = DEFAULT_BASE

    @classmethod
    def from_environment(
        cls,
        *,
        store: str | None = None,
        default_store: str | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> Self:
        """The settings of the environment.

        Args:
            store: overrides ``BOMAY_STORE``, as ``--store`` does.
            default_store: instead of ``sqlite:///bomay.db`` where nothing is set.
            environ: instead of the process's.

        Raises:
            ParameterError: a value is wrong; names the variable.
        """
        given = os.environ if environ is None else environ
        return cls(
            store=store or given.get("BOMAY_STORE") or default_store or DEFAULT_STORE,
            today=_day("BOMAY_TODAY", given.get("BOMAY_TODAY") or None),
            base_iri=_iri("BOMAY_BASE", given.get("BOMAY_BASE") or DEFAULT_BASE),
        )


def today(environ: Mapping[str, str] | None = None) -> str:
    """The day taken for today, ISO: ``BOMAY_TODAY`` or the clock's.

    Raises:
        ParameterError: ``BOMAY_TODAY`` is no day.
    """
    given = os.environ if environ is None else environ
    return _day("BOMAY_TODAY", given.get("BOMAY_TODAY") or None) or dt.date.today().isoformat()


def _day(name: str, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        if _DAY.fullmatch(value) and dt.date.fromisoformat(value):
            return value
    except ValueError:
        pass
    raise ParameterError(name, "must be a day such as 2023-10-05")


def _iri(name: str, value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https", "urn") or not (parts.netloc or parts.path):
        raise ParameterError(name, "must be an IRI such as https://bomay.example/")
    if any(c.isspace() or c in '<>"{}|\\^`' for c in value):
        raise ParameterError(name, "holds a character that no IRI may hold")
    return value if value.endswith("/") else f"{value}/"

"""Where a Neo4j is and who asks: the URL of a store taken apart, its password kept out of sight."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import unquote, urlsplit

from bomay.ontology.errors import ParameterError

PASSWORD_VARIABLE = "BOMAY_STORE_PASSWORD"
SCHEMES = tuple(f"{base}{how}" for base in ("bolt", "neo4j") for how in ("", "+s", "+ssc"))
_FORM = "must be bolt://user:password@host:7687[/database], or neo4j://… for a cluster"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A server, a database on it, and who asks.

    Attributes:
        uri: for the driver, without user and password; safe to show.
        database: None for the server's default one.
        password: None when neither URL nor environment have one; never shown.
    """

    uri: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str | None = None

    @classmethod
    def of(cls, url: str, environ: Mapping[str, str] | None = None) -> Self:
        """The parts of a store's URL; ``BOMAY_STORE_PASSWORD`` overrides its password.

        Args:
            url: user, password and database percent-encoded where they hold ``/ @ : ? # %``.
            environ: instead of the process's.

        Raises:
            ParameterError: it is no such URL; says nothing of what it holds.
        """
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError:
            raise ParameterError("store", _FORM) from None
        path = parts.path.strip("/")
        if parts.scheme not in SCHEMES or not host or parts.fragment or "/" in path:
            raise ParameterError("store", _FORM)
        given = os.environ if environ is None else environ
        password = given.get(PASSWORD_VARIABLE) or _text(parts.password)
        where = f"[{host}]" if ":" in host else host
        query = f"?{parts.query}" if parts.query else ""
        return cls(
            uri=f"{parts.scheme}://{where}:{port or 7687}{query}",
            user=_text(parts.username) or ("neo4j" if password else None),
            password=password,
            database=unquote(path) or None,
        )

    def masked(self, text: str) -> str:
        """A text in which the password, should it be there, cannot be read."""
        return text.replace(self.password, "***") if self.password else text


def _text(part: str | None) -> str | None:
    return unquote(part) if part else None

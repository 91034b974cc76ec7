"""What is deployed: compose file and image, as far as they can be checked without Docker."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
COMPOSE = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_the_compose_file_fits_its_schema() -> None:
    words = ["-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    done = subprocess.run(
        [sys.executable, *words, str(ROOT / "docker-compose.yml")], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_server_is_the_one_that_is_tested() -> None:
    pom = (ROOT / "tools" / "neo4j" / "pom.xml").read_text(encoding="utf-8")
    version = re.search(r"<neo4j.version>([\d.]+)<", pom)
    assert version is not None
    assert f"image: neo4j:{version[1]}-community" in COMPOSE


def test_no_secret_is_written_down_and_no_door_left_open() -> None:
    assert re.findall(r"(?i)password: (.+)", COMPOSE) == ["${BOMAY_STORE_PASSWORD:?}"]
    ports = re.findall(r"- (\S+:\d+)$", COMPOSE, re.MULTILINE)
    assert len(ports) == 3
    assert all(port.startswith("127.0.0.1:") for port in ports)
    assert COMPOSE.count("cap_drop: [ALL]") == COMPOSE.count("no-new-privileges:true") == 3


def test_the_image_runs_without_rights_and_says_how_it_is() -> None:
    assert re.search(r"^USER 10001:10001$", DOCKERFILE, re.MULTILINE)
    assert re.search(r"^HEALTHCHECK ", DOCKERFILE, re.MULTILINE)
    assert DOCKERFILE.index("USER 10001") < DOCKERFILE.index("ENTRYPOINT")


def test_the_image_gets_what_the_wheel_needs() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wheel = re.search(r"targets.wheel\]\nonly-include = \[(.+?)\]", project, re.DOTALL)
    assert wheel is not None
    needed = re.findall(r'"([^"]+)"', wheel[1])
    assert {f"!{name}" for name in needed} <= set(ignored)


@pytest.mark.neo4j
def test_the_settings_are_known_to_the_server(neo4j_server: Any) -> None:
    with neo4j_server.session() as session:
        known = dict(session.run("SHOW SETTINGS YIELD name, value").values())
    names = re.findall(r"NEO4J_([a-z_]+):", COMPOSE)
    assert len(names) > 5
    for name in names:
        own = name.replace("__", "-").replace("_", ".").replace("-", "_")
        assert own.startswith("internal.") or own in known, own
    assert known["dbms.security.allow_csv_import_from_file_urls"] == "false"


@pytest.mark.neo4j
def test_the_server_fetches_nothing_for_those_who_may_query(neo4j_server: Any) -> None:
    asked: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.5)

        def listen() -> None:
            with suppress(TimeoutError):
                asked.append(listening.accept())

        waiting = threading.Thread(target=listen)
        waiting.start()
        for address in (f"http://127.0.0.1:{listening.getsockname()[1]}/x", "file:///etc/hostname"):
            with (
                neo4j_server.session() as session,
                pytest.raises(Exception, match=r"(?i)csv|url|load"),
            ):
                session.run("LOAD CSV FROM $address AS row RETURN row", address=address).consume()
        waiting.join()
    assert asked == []

"""A real Neo4j Community on this machine, for tests, benchmarks and development; no Docker needed.

    python tools/neo4j/server.py FOLDER      # runs until Ctrl-C, prints the URL of the store

The jars come from Maven Central once (about 140 MB) and stay in Maven's own cache. Needs ``java``
17 or later and ``mvn``. Loopback only, HTTP off, files and memory kept small; what else is set is
set as in ``docker-compose.yml``.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self

HERE = Path(__file__).parent
PASSWORD = "only-for-tests"
# Plans are kept: the tests empty and fill the same small database all the time.
_FLEETING = "dbms.cypher.min_replan_interval=1h\n"
_SERVER = "org.neo4j.server.CommunityEntryPoint"
_ADMIN = "org.neo4j.cli.AdminTool"
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_START_SECONDS = 120
_CONF = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size={pagecache}
db.tx_log.preallocate=false
db.tx_log.rotation.size=8m
"""


def hardened() -> dict[str, str]:
    """The settings of ``docker-compose.yml`` but for memory and password, by Neo4j's own names."""
    text = (HERE.parent.parent / "docker-compose.yml").read_text(encoding="utf-8")
    found = re.findall(r"^ +NEO4J_([a-z_]+): (.+)$", text, re.MULTILINE)
    return {
        name.replace("__", "-").replace("_", ".").replace("-", "_"): value.strip('"')
        for name, value in found
        if "memory" not in name
    }


def missing() -> list[str]:
    """The programs this needs and does not find."""
    return [name for name in ("java", "mvn") if shutil.which(name) is None]


def classpath(cache: Path) -> str:
    """The jars, fetched when Maven does not have them; the answer is kept in ``cache``."""
    pom = HERE / "pom.xml"
    cache.mkdir(parents=True, exist_ok=True)
    kept = cache / f"classpath-{sha256(pom.read_bytes()).hexdigest()[:12]}.txt"
    # One at a time: two runs of Maven that fetch the same jar spoil it.
    with (cache / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if kept.exists():
            found = kept.read_text(encoding="utf-8").strip()
            if all(Path(jar).exists() for jar in found.split(os.pathsep)):
                return found
        subprocess.run(
            ["mvn", "-q", "-B", "-f", str(pom), "dependency:build-classpath",
             f"-Dmdep.outputFile={kept.resolve()}", "-Dmdep.includeScope=runtime"],
            check=True,
            stdout=sys.stderr,
        )  # fmt: skip
        return kept.read_text(encoding="utf-8").strip()


class Server:
    """One Neo4j process over the data in a folder; ``with`` starts and stops it.

    Args:
        home: where its data, logs and settings are; reused when it is there.
        jars: what ``classpath`` gave.
        heap: most memory of the Java heap.
        pagecache: memory for the store's pages.
        lasting: it runs long enough for Java to compile what it does often as well as it can, and
            for plans to be made anew when the graph has grown.
    """

    def __init__(
        self,
        home: Path,
        jars: str,
        *,
        heap: str = "512m",
        pagecache: str = "64m",
        lasting: bool = False,
    ) -> None:
        self.home = home.resolve()
        self._jars, self._heap, self._pagecache = jars, heap, pagecache
        self._lasting = lasting
        self.port = _free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The URL of the store in it."""
        return f"bolt://neo4j:{PASSWORD}@127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        """What the server prints."""
        return self.home / "logs" / "console.log"

    def start(self) -> None:
        """Start it and wait until it takes connections.

        Raises:
            RuntimeError: it ended or did not answer in time; holds the end of its log.
        """
        for folder in ("conf", "logs"):
            (self.home / folder).mkdir(parents=True, exist_ok=True)
        conf = _CONF.format(port=self.port, pagecache=self._pagecache)
        conf += "" if self._lasting else _FLEETING
        conf += "".join(f"{name}={value}\n" for name, value in hardened().items())
        (self.home / "conf" / "neo4j.conf").write_text(conf, encoding="utf-8")
        if not (self.home / "data" / "dbms" / "auth.ini").exists():
            self.admin("dbms", "set-initial-password", PASSWORD)
        folders = [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*self._java("128m"), _SERVER, *folders],
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_end_with_parent,
            )
        self._wait()

    def empty(self) -> str:
        """Take every node away; the URL of the store."""
        with self.session() as session:
            everything = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
            session.run(everything).consume()
        return self.url

    def columns(self, text: str) -> list[str]:
        """The columns a query would return."""
        with self.session() as session:
            return list(session.run(f"EXPLAIN {text}").keys())

    @contextlib.contextmanager
    def session(self) -> Iterator[Any]:
        """A session of the driver, past the store."""
        import neo4j

        address = f"bolt://127.0.0.1:{self.port}"
        with (
            neo4j.GraphDatabase.driver(address, auth=("neo4j", PASSWORD)) as driver,
            driver.session() as session,
        ):
            yield session

    def admin(self, *words: str, folder: Path | None = None) -> str:
        """Run ``neo4j-admin`` with these words on the same data, in a folder; what it printed."""
        done = subprocess.run(
            [*self._java("64m"), _ADMIN, *words],
            env=self._environment(),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise RuntimeError(f"neo4j-admin {words[0]} failed: {done.stdout}{done.stderr}")
        return done.stdout

    def stop(self) -> None:
        """End it in order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, as a power cut of the process would."""
        self._end(signal.SIGKILL)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _java(self, least: str) -> Sequence[str]:
        opened = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in _OPENED]
        memory = [
            f"-Xms{least}",
            f"-Xmx{self._heap}",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
        ]
        if self._lasting or self._heap != "512m":
            memory.pop()
        text = "-Dfile.encoding=UTF-8"
        return ["java", *memory, *opened, text, "-cp", self._jars]

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(60)

    def _wait(self) -> None:
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end:
            assert self.process is not None
            if self.process.poll() is not None:
                break
            if self._answers():
                return
            time.sleep(0.1)
        self.kill()
        raise RuntimeError(f"Neo4j did not start:\n{self.log.read_text(encoding='utf-8')[-3000:]}")

    def _answers(self) -> bool:
        """Whether it speaks Bolt; the port is open a little earlier."""
        import neo4j

        try:
            with neo4j.GraphDatabase.driver(
                f"bolt://127.0.0.1:{self.port}",
                auth=("neo4j", PASSWORD),
                connection_timeout=5,
                max_transaction_retry_time=0,
            ) as driver:
                driver.verify_connectivity()
        except (neo4j.exceptions.ServiceUnavailable, neo4j.exceptions.TransientError):
            return False
        return True


def _end_with_parent() -> None:
    """Ask Linux to kill the server when whoever started it is killed: nobody else would."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def main() -> None:
    """Run one until interrupted."""
    folder = Path(sys.argv[1])
    if absent := missing():
        sys.exit(f"needs {' and '.join(absent)} (Debian: openjdk-17-jre-headless maven)")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with (
        contextlib.suppress(KeyboardInterrupt),
        Server(folder, classpath(folder), lasting=True) as server,
    ):
        print(server.url, flush=True)
        signal.pause()


if __name__ == "__main__":
    main()

"""One real server and one real Chromium for all browser tests.

Every page of ``browse`` fails its test if the console shows an error or anything outside the origin
is asked for. The content policy stays on: code is injected by the debugging protocol only.
"""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest
import uvicorn

from bomay.api.app import create_app
from bomay.graph.settings import Settings

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
]
WAIT_SECONDS = 15.0
_AXE = (
    "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    ".then(r => JSON.stringify(r.violations.map(v => [v.id, v.impact, v.nodes.map(n => n.html)])))"
)

Browse = Callable[..., Any]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests here need the browser."""
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def origin(store_url: str) -> Iterator[str]:
    """A server over the invented graph."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = uvicorn.Config(
        create_app(Settings(store=store_url)), port=port, log_level="warning", lifespan="off"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until(lambda: server.started)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(WAIT_SECONDS)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running Chromium; where there is none, CI fails and others are told what was not tested."""
    path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if path is None:
        reason = f"no Chromium ({', '.join(CHROMIUM_NAMES)}): the pages were NOT tested"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def browse(chromium: Any, origin: str) -> Iterator[Browse]:
    """``browse(path, **context)`` opens a page in a context of its own, at rest."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def open_page(path: str, **options: Any) -> Any:
        options = {"viewport": {"width": 1280, "height": 860}, "reduced_motion": "reduce"} | options
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else 0)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda r: None if _inside(r.url, origin) else wrong.append(r.url))
        page.goto(path if "://" in path else origin + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def _inside(url: str, origin: str) -> bool:
    return url.startswith((f"{origin}/", "data:", "blob:", "file://"))


def until(condition: Callable[[], Any], seconds: float = WAIT_SECONDS) -> Any:
    """Wait for something true; Playwright's own way evals in the page, which the policy bars."""
    end = time.monotonic() + seconds
    while not (result := condition()):
        if time.monotonic() > end:
            raise TimeoutError("waited in vain")
        time.sleep(0.03)
    return result


def drawn(page: Any) -> Any:
    """Wait for the graph to rest and the panel to be there; the page itself."""
    until(lambda: page.evaluate("document.body.dataset.ready === '1'"))
    if page.locator("#panel").count():
        page.locator("#panel .title").wait_for()
    return page


def violations(page: Any) -> str:
    """What axe finds, as JSON."""
    session = page.context.new_cdp_session(page)
    if page.evaluate("typeof axe === 'undefined'"):
        script = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
        session.send("Runtime.evaluate", {"expression": script})
    answer = session.send("Runtime.evaluate", {"expression": _AXE, "awaitPromise": True})
    found: str = answer["result"].get("value", str(answer))
    return found

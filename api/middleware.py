"""What every answer carries: a strict content policy, an entity tag, a body only when needed."""

from __future__ import annotations

from hashlib import blake2b

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; object-src 'none'"
)


class SafeHeaders:
    """Adds the security headers; a route may set its own content policy."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass through, completing the headers."""

        async def complete(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Security-Policy", CONTENT_POLICY)
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "same-origin"
                headers["Cross-Origin-Opener-Policy"] = "same-origin"
                if scope["path"].startswith("/v1/"):
                    headers.add_vary_header("Accept")  # the same address gives JSON and RDF
            await send(message)

        await self.app(scope, receive, complete if scope["type"] == "http" else send)


class EntityTags:
    """A weak ETag on each 200 to GET, and 304 to who has it already; HEAD works like GET.

    The tag is of the body, so it changes when and only when the answer does. Bodies here are one
    page of a list at most; the large static files bring tags of their own and pass through.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hold the answer back until its tag is known."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"
        await self.app({**scope, "method": "GET"}, receive, _Tagger(scope, send, head=head))


class _Tagger:
    def __init__(self, scope: Scope, send: Send, *, head: bool) -> None:
        self.known = Headers(scope=scope).get("if-none-match", "")
        self.send = send
        self.head = head
        self.start: Message | None = None
        self.body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
            return
        if message["type"] != "http.response.body" or self.start is None:
            await self.send(message)
            return
        self.body += message.get("body", b"")
        if not message.get("more_body", False):
            await self._finish(self.start)

    async def _finish(self, start: Message) -> None:
        headers = MutableHeaders(scope=start)
        if start["status"] == 200:
            if "etag" not in headers:
                headers["ETag"] = f'W/"{blake2b(self.body, digest_size=12).hexdigest()}"'
                headers.setdefault("Cache-Control", "no-cache")
            if _matches(self.known, headers["etag"]):
                start = {**start, "status": 304}
                self.body = bytearray()
                headers = MutableHeaders(scope=start)
                del headers["content-length"]
        body = b"" if self.head else bytes(self.body)
        await self.send(start)
        await self.send({"type": "http.response.body", "body": body})


def _matches(known: str, tag: str) -> bool:
    tags = {one.strip().removeprefix("W/") for one in known.split(",")}
    return tag.removeprefix("W/") in tags or "*" in tags

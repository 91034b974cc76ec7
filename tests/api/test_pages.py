"""The pages as HTML: what they say, in which words, and that text stays text."""

from __future__ import annotations

import ast
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bomay.api.pages.render import environment
from bomay.api.pages.words import known_from, relation, words
from bomay.graph.link.claims import DEATH, DIRECTIVE, EFFECT, EVENT, HOLDS
from bomay.ontology import tables

EXTRACT = Path(__file__).parent.parent.parent / "ingest" / "extract"
PAGES = [
    "/",
    "/?q=bi+thu",
    "/?q=zzz",
    "/?focus=post:bi-thu:qu:minh-hoa-an-phu",
    "/entity/person:hanh-00000a",
    "/entity/post:bi-thu:qu:minh-hoa-an-phu",
    "/entity/post:bi-thu:qu:minh-hoa-an-phu?on=2022-01-01",
    "/entity/body:qu:minh-hoa-an-phu",
    "/entity/body:hdnd:minh-hoa",
    "/entity/unit:minh-hoa",
    "/entity/term:minh-hoa-xi",
    "/entity/reform:2025-07-01:merge:minh-hoa",
    "/entity/directive:party:tw:tw-xiii:kl:14",
    "/sources/source:00000000000000a1",
    "/sources/source:00000000000000b2",
    "/docs",
]


class _Elements(HTMLParser):
    """Start tags with their attributes, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def page(get: Any, path: str) -> str:
    answer = get(path, accept="text/html")
    assert answer.status_code == 200, answer.text
    text: str = answer.text
    return text


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_keeps_the_policy(get: Any, path: str, language: str) -> None:
    separator = "&" if "?" in path else "?"
    parser = _Elements()
    parser.feed(page(get, path + (f"{separator}lang=en" if language == "en" else "")))
    tags = parser.found
    assert tags[0] == ("html", {"lang": language})
    for tag, attributes in tags:
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        assert tag != "style"
        if tag == "script":
            assert attributes.get("type") == "application/json" or attributes["src"]
    loaded = [a.get("src") or a.get("href") for t, a in tags if t in ("script", "link", "img")]
    assert all(address is None or address.startswith("/") for address in loaded)
    assert [tag for tag, _ in tags].count("h1") == 1
    ids = [a["id"] for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_links_keep_the_language(get: Any, path: str) -> None:
    separator = "&" if "?" in path else "?"
    parser = _Elements()
    parser.feed(page(get, f"{path}{separator}lang=en"))
    inner = [a["href"] or "" for t, a in parser.found if t == "a" and "hreflang" not in a]
    ours = [link for link in inner if re.match(r"/(entity|sources|views|\?|$)", link)]
    assert all("lang=en" in link for link in ours)


def test_a_post_says_what_is_unknown(get: Any, names: dict[str, str]) -> None:
    html = page(get, f"/entity/{names['secretary']}")
    assert "không rõ (thấy lần cuối 5/10/2023" in html
    assert "không rõ bắt đầu (thấy lần đầu 1/8/2020)" in html
    assert "Nguyễn Đức Hạnh, Bí thư Quận ủy An Phú Đông" in html
    assert 'href="/sources/source:00000000000000a1#claim:' in html
    assert not re.search(r"\bnay\b", html)


def test_a_day_is_answered_in_words(get: Any, names: dict[str, str]) -> None:
    html = page(get, f"/entity/{names['secretary']}?on=2020-08-01")
    assert "Ai giữ chức này ngày 1/8/2020" in html
    assert "có nguồn nói đúng ngày này" in html
    html = page(get, f"/entity/{names['secretary']}?on=2022-01-01&lang=en")
    assert "No source is certain about 1 January 2022" in html
    html = page(get, f"/entity/{names['secretary']}?on=2030-01-01")
    assert "Không nguồn nào cho biết ai giữ chức này ngày 1/1/2030" in html


def test_a_directive_shows_both_lists(get: Any, names: dict[str, str]) -> None:
    html = page(get, f"/entity/{names['plan']}")
    assert "Căn cứ Kết luận số 14-KL/TW" in html
    assert "căn cứ Nghị quyết số 26-NQ/TW" in html
    html = page(get, f"/entity/{names['act']}")
    assert "mới là yêu cầu" in html
    assert "Ghép bằng suy luận" in html
    assert '<path class="thread"' in html


def test_text_of_documents_is_never_html(get: Any, names: dict[str, str]) -> None:
    for path in (f"/sources/{names['meeting']}", f"/entity/{names['secretary']}", "/?q=hoi nghi"):
        html = page(get, path)
        assert "<script>alert" not in html
        assert "&lt;script&gt;alert" in html


def test_a_quote_is_marked_in_its_text(get: Any, names: dict[str, str]) -> None:
    html = page(get, f"/sources/{names['meeting']}")
    anchor = '<span class="anchor" id="claim:000000000000000000000002"></span>'
    assert f"{anchor}<mark>Bí thư Quận ủy An Phú Đông Lê Quốc Khải Đăng</mark>" in html


@pytest.mark.parametrize("path", ["/entity/person:nobody-000000", "/nothing", "/?focus=post:none"])
def test_an_unknown_page_is_told_in_words(get: Any, path: str) -> None:
    answer = get(path, accept="text/html")
    assert answer.status_code == 404
    assert "<h1>" in answer.text
    assert "Địa chỉ được hỏi" in answer.text
    assert "nothing has" not in answer.text.casefold()
    assert "not found" not in answer.text.casefold()


def test_a_wrong_day_is_told_in_words(get: Any, names: dict[str, str]) -> None:
    answer = get(f"/entity/{names['secretary']}?on=yesterday", accept="text/html")
    assert answer.status_code == 400
    assert "Địa chỉ có chỗ chưa đúng" in answer.text
    assert "Tham số: on" in answer.text
    assert "must be" not in answer.text


def test_a_fragment_is_the_same_facts_without_the_page(get: Any, names: dict[str, str]) -> None:
    html = page(get, f"/fragment/{names['secretary']}")
    assert "<html" not in html
    assert "Lê Quốc Khải Đăng" in html


def test_static_files_are_kept_for_ever(get: Any) -> None:
    parser = _Elements()
    parser.feed(page(get, "/?focus=unit:minh-hoa"))
    addresses = [a["src"] or "" for t, a in parser.found if t == "script" and "src" in a]
    assert any("vis-network" in address for address in addresses)
    for address in addresses:
        answer = get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
        assert get(address, if_none_match=answer.headers["etag"]).status_code == 304


def test_both_languages_have_every_phrase() -> None:
    vi, en = words("vi"), words("en")
    assert all(vi.values())
    assert all(en.values())
    for key in vi:
        assert set(re.findall(r"{\w+}", vi[key])) == set(re.findall(r"{\w+}", en[key])), key


def test_every_relation_has_words_in_vietnamese() -> None:
    types = {row["rel_type"] for row in tables.rows("relation_cues")}
    relations = {one.replace(" ", "_") for one in types if one and one[0] != "("}
    for name in {DEATH, DIRECTIVE, EFFECT, EVENT, HOLDS, "self", *relations}:
        assert f"relation.{name.upper()}" in words("vi"), name
        assert relation(name, "vi") != name.replace("_", " ").lower()


def test_how_a_day_is_known_is_told_in_the_language_of_the_page() -> None:
    stamp = "publication stamp in the masthead"
    assert known_from(stamp, "vi") == "ngày giờ đăng ở đầu trang"
    assert known_from(stamp, "en") == stamp
    quoted = known_from("season named in the text: mùa xuân: Giáp Thìn", "vi")
    assert quoted == "mùa hoặc dịp được nêu trong văn bản: mùa xuân: Giáp Thìn"
    assert known_from("told otherwise", "vi") == "told otherwise"


def test_no_phrase_is_for_a_basis_that_is_gone() -> None:
    printed = {
        node.value
        for file in (EXTRACT / "document").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for key in words("en"):
        how = key.removeprefix("published_basis.")
        if how != key:
            assert any(one.split(": ")[0] == how for one in printed), f"{how} is no basis any more"


@pytest.mark.parametrize(("more", "said"), [(1, "1 more quote<"), (2, "2 more quotes<")])
def test_one_more_quote_is_one(more: int, said: str) -> None:
    item = {"quote": "Ông A", "document": "source:1", "claim": None, "stated_at": None}
    macros = environment().get_template("_macros.html")
    shown = macros.make_module(
        {
            "t": words("en"), "lang": "en", "say": str, "href": lambda path, **query: path,
            "source": lambda one: {"id": one, "name": one, "hint": None}, "day": str,
        }
    ).quotes([item] * (more + 1))  # fmt: skip
    assert said in shown

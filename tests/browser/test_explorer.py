"""The graph: search, select, expand, go back; by mouse, by keyboard, on a phone."""

from __future__ import annotations

from typing import Any

from .conftest import drawn, until

NODES = "window.bomay.nodes().map(n => n.id)"


def test_search_select_expand_and_read_the_quote(browse: Any, names: dict[str, str]) -> None:
    page = browse("/")
    page.fill("#q", "bi thu quan uy an phu")
    option = page.locator("#found li").first
    option.wait_for()
    assert "Bí thư Quận ủy An Phú Đông" in option.inner_text()
    option.click()
    page.wait_for_url("**focus=**")
    drawn(page)
    assert f"focus={names['secretary']}" in page.url
    assert "Nguyễn Đức Hạnh, Bí thư Quận ủy An Phú Đông" in page.inner_text("#panel blockquote")
    page.click(f"#panel a[data-id='{names['committee']}']")
    until(lambda: page.inner_text("#panel h1") == "Quận ủy An Phú Đông")
    drawn(page)
    before = page.evaluate(NODES)
    page.click("#panel button[data-act=expand]")
    until(lambda: len(page.evaluate(NODES)) > len(before))
    drawn(page)
    assert names["deputy"] in page.evaluate(NODES)
    page.click("#undo")
    until(lambda: len(page.evaluate(NODES)) == len(before))


def test_a_hub_opens_twelve_at_a_time(browse: Any, names: dict[str, str]) -> None:
    page = drawn(browse(f"/?focus={names['delegate']}&types=Person,Body"))
    assert len(page.evaluate(NODES)) == 13
    label = f"window.bomay.nodes().find(n => n.id === '{names['delegate']}').label"
    assert page.evaluate(label).endswith("+29")
    assert "12/41" in page.inner_text("#live")
    page.click("#panel button[data-act=expand]")
    until(lambda: len(page.evaluate(NODES)) == 25)
    drawn(page)
    assert f"open={names['delegate']}~24" in page.url


def test_the_keyboard_is_enough(browse: Any, names: dict[str, str]) -> None:
    page = browse("/")
    page.keyboard.press("/")
    page.keyboard.type("nguyen duc hanh")
    page.locator("#found li").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**focus=**")
    drawn(page)
    assert page.inner_text("#panel h1") == "Nguyễn Đức Hạnh"
    page.focus("#graph")
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
        if page.evaluate("window.bomay.focus()") != names["hanh"]:
            break
    assert page.evaluate("window.bomay.focus()") == names["secretary"]
    before = len(page.evaluate(NODES))
    page.keyboard.press("Enter")
    until(lambda: len(page.evaluate(NODES)) > before)
    drawn(page)
    assert names["dang"] in page.evaluate(NODES)
    page.keyboard.press("Backspace")
    until(lambda: len(page.evaluate(NODES)) == before)


def test_a_day_leaves_only_what_held(browse: Any, names: dict[str, str]) -> None:
    page = drawn(browse(f"/?focus={names['secretary']}&types=Person,Body"))
    edges = "window.bomay.edges().length"
    assert page.evaluate(edges) == 3
    page.fill("#on", "2024-01-01")
    page.locator("#on").dispatch_event("change")
    until(lambda: page.evaluate(edges) == 2)
    drawn(page)
    assert "on=2024-01-01" in page.url
    assert names["hanh"] not in page.evaluate(NODES)
    page.click("#all-time")
    until(lambda: page.evaluate(edges) == 3)


def test_kinds_can_be_hidden(browse: Any, names: dict[str, str]) -> None:
    page = drawn(browse(f"/?focus={names['secretary']}"))
    assert names["hanh"] in page.evaluate(NODES)
    page.uncheck("input[name=kind][value=Person]")
    until(lambda: names["hanh"] not in page.evaluate(NODES))
    assert "types=" in page.url
    assert names["committee"] in page.evaluate(NODES)


def test_a_link_brings_the_same_picture(browse: Any, names: dict[str, str]) -> None:
    first = drawn(browse(f"/?focus={names['secretary']}"))
    first.click("#panel a[data-id='" + names["hanh"] + "']")
    until(lambda: first.inner_text("#panel h1") == "Nguyễn Đức Hạnh")
    first.click("#panel button[data-act=expand]")
    until(lambda: "open=" in first.url)
    drawn(first)
    again = drawn(browse(first.url))
    same = f"{NODES}.sort().join()"
    assert again.evaluate(same) == first.evaluate(same)
    assert again.inner_text("#panel h1") == "Nguyễn Đức Hạnh"
    first.go_back()
    first.go_back()
    until(lambda: first.inner_text("#panel h1") == "Bí thư Quận ủy An Phú Đông")


def test_the_picture_becomes_a_file(browse: Any, names: dict[str, str], tmp_path: Any) -> None:
    page = drawn(browse(f"/?focus={names['secretary']}"))
    address = page.get_attribute("#view", "href")
    view = drawn(browse(address))
    assert "Lê Quốc Khải Đăng" in view.inner_text("table")
    html = view.evaluate("1") and page.request.get(view.url).text()
    path = tmp_path / "view.html"
    path.write_text(html, encoding="utf-8")
    offline = drawn(browse(path.as_uri(), offline=True))
    assert offline.locator("canvas").count() == 1

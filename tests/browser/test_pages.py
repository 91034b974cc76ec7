"""Every kind of page: nothing axe objects to, no sideways scroll, facts without JavaScript."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import drawn, violations

PAGES = {
    "welcome": "/",
    "results": "/?q=an+phu",
    "explorer": "/?focus={secretary}",
    "person": "/entity/{hanh}",
    "post": "/entity/{secretary}?on=2022-01-01",
    "body": "/entity/{committee}",
    "directive": "/entity/{plan}",
    "conclusion": "/entity/{act}",
    "replaced": "/entity/{old_act}?on=2023-01-01&lang=en",
    "unit": "/entity/unit:minh-hoa:quan-an-phu",
    "source": "/sources/{congress}",
    "docs": "/docs",
    "view": "/views/{secretary}.html",
}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def opened(browse: Any, path: str, **options: Any) -> Any:
    page = browse(path, **options)
    return drawn(page) if "focus=" in path or "/views/" in path else page


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_by_day_by_night_or_on_a_phone(
    browse: Any, names: dict[str, str], name: str
) -> None:
    page = opened(browse, PAGES[name].format(**names))
    assert violations(page) == "[]"
    page.emulate_media(color_scheme="dark")
    assert violations(page) == "[]"
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    if name in ("explorer", "post", "directive", "replaced"):
        assert violations(page) == "[]"


@pytest.mark.parametrize("name", ["explorer", "post", "view"])
def test_a_real_phone_needs_no_sideways_scroll(
    browse: Any, names: dict[str, str], name: str
) -> None:
    page = opened(browse, PAGES[name].format(**names), **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(
    ("path", "fact"),
    [
        ("/entity/{secretary}", "Nguyễn Đức Hạnh, Bí thư Quận ủy An Phú Đông"),
        ("/entity/{act}", "Căn cứ Kết luận số 14-KL/TW"),
        ("/entity/{act}", "Được triển khai xuống các cấp"),
        ("/entity/{act}", "Không có nghĩa là còn hiệu lực"),
        ("/entity/{old_act}", "Đã bị thay thế"),
        ("/entity/{old_act}?on=2022-02-09", "chưa có vào ngày này"),
        ("/entity/unit:minh-hoa:quan-an-phu", "Sáp nhập"),
        ("/sources/{congress}", "khai mạc Đại hội"),
        ("/?q=nguyen+duc+hanh", "Nguyễn Đức Hạnh"),
        ("/?focus={secretary}", "Sơ đồ cần JavaScript"),
    ],
)
def test_facts_need_no_javascript(browse: Any, names: dict[str, str], path: str, fact: str) -> None:
    page = browse(path.format(**names), java_script_enabled=False)
    assert fact in page.inner_text("main")


def test_search_needs_no_javascript(browse: Any) -> None:
    page = browse("/", java_script_enabled=False)
    page.fill("#q", "le quoc khai dang")
    page.keyboard.press("Enter")
    page.click("text=Lê Quốc Khải Đăng")
    assert page.inner_text("h1") == "Lê Quốc Khải Đăng"


def test_focus_is_seen_and_skips_to_the_content(browse: Any, names: dict[str, str]) -> None:
    page = browse(f"/entity/{names['secretary']}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    style = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(style) == "solid"


def test_a_quote_is_one_click_from_its_text(browse: Any, names: dict[str, str]) -> None:
    page = browse(f"/entity/{names['secretary']}")
    page.click("figure.quote a >> nth=0")
    marked = page.locator(".anchor:target + mark")
    assert "Nguyễn Đức Hạnh" in marked.inner_text()
    assert marked.is_visible()

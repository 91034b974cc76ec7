"""Front matter of Markdown is metadata, and the sign of a heading no part of a title."""

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import Source, read_bytes
from bomay.ontology.errors import SourceError

PROSE = "Sáng 14/3, ông Ngô Bách Tùng được bầu giữ chức Chủ tịch UBND huyện Vân Đồn, Quảng Ninh."
TITLE = "Huyện đảo có Chủ tịch mới"


def read_text(text: str) -> Source:
    return read_bytes("a.md", text.encode(), media_type="text/markdown")


@pytest.mark.parametrize("end", ["---", "..."])
def test_front_matter_is_metadata(end: str) -> None:
    front = f"""---
title: "{TITLE}"
layout: post
date: 2022-03-15 08:00 # as printed
author: Lê Hạ Vy
tags:
  - nhân sự
signer: [a, b]
{end}

"""
    source = read_text(f"{front}# Nhân sự huyện đảo\n\n{PROSE}\n")
    assert source.text == f"Nhân sự huyện đảo\n\n{PROSE}\n"
    assert source.metadata == {"title": TITLE, "date": "2022-03-15 08:00", "author": "Lê Hạ Vy"}
    facts = extract(source)
    assert (facts.document.title, facts.document.author) == (TITLE, "Lê Hạ Vy")
    assert facts.document.published == "2022-03-15"
    assert [held.start for held in facts.holdings] == ["2022-03-14"]


@pytest.mark.parametrize(
    "text",
    [
        f"---\nNơi gửi: Huyện đảo\n---\n{PROSE}",
        f"---\n{PROSE}\n---\n{PROSE}",
        f"---\nkind: x\n---\n{PROSE}",
        f"---\nDate: Mon, 3 May 2021\nFrom: a\n---\n{PROSE}",
        f"---\ntitle: x\nSUBJECT: {TITLE}\n---\n{PROSE}",
        f"---\ndate: 2021-05-03\nTo: a\n---\n{PROSE}",
        f"---\ntitle: x\n{PROSE}\n---\n{PROSE}",
        f"---\ntitle: x\n{PROSE}",
        f"----\ntitle: x\n---\n{PROSE}",
        f"{PROSE}\n---\ntitle: x\n---\n",
        f"#{TITLE}\n\n{PROSE}",
        f"{PROSE}\n\n# {TITLE}\n",
    ],
)
def test_rules_and_signs_of_a_text_stay(text: str) -> None:
    source = read_text(text)
    assert source.text == text
    assert source.metadata == {}


def test_a_date_in_a_form_that_is_not_read_is_no_metadata() -> None:
    for date in ("Mon, 3 May 2021", "May 3, 2021", "hôm qua"):
        assert read_text(f"---\ntitle: x\ndate: {date}\n---\n{PROSE}").metadata == {"title": "x"}
    for date in ("3/5/2021", "2021-05", "2021", "ngày 3 tháng 5 năm 2021", "2021-05-03T08:00:00Z"):
        dated = read_text(f"---\ntitle: x\ndate: {date}\n---\n{PROSE}")
        assert dated.metadata == {"title": "x", "date": date}


@pytest.mark.parametrize("heading", [f"# {TITLE}", f"\n## {TITLE} ##", f"  #  {TITLE}  "])
def test_a_heading_is_the_title_without_its_sign(heading: str) -> None:
    source = read_text(f"{heading}\n\n{PROSE}")
    assert source.text == f"{TITLE}\n\n{PROSE}"
    assert extract(source).document.title == TITLE


def test_a_day_of_no_calendar_is_refused_as_in_a_sidecar() -> None:
    with pytest.raises(SourceError, match="front matter"):
        read_text(f"---\ntitle: {TITLE}\ndate: 2022-13-45\n---\n{PROSE}")

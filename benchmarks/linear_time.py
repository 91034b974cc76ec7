"""Whether time grows as the text does, on texts made to be slow, of one to eight megabytes.

Extraction and linking are timed together. The last column is how much longer twice the text took
at the end: 2 is linear, 4 is quadratic. Each text runs in a process of its own, which is
ended after some minutes.

    python benchmarks/linear_time.py [NAME …]     # all texts of TEXTS, or some
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import islice, product

MEGABYTES = (1, 2, 4, 8)
LIMIT = 240  # seconds a size may take


def mixed(letters: str, size: int) -> str:
    """Letters at random, the same ones every time."""
    return "".join(random.Random(letters).choices(letters, k=size))


def numbered(size: int) -> str:
    """A list of acts, each with a number of its own."""
    return ", ".join(f"Nghị quyết {number}-NQ/TU" for number in range(size // 23)) + " "


def people(size: int) -> str:
    """Everybody has another name and office."""
    rng = random.Random(size)
    names = [
        f"{rng.choice(SURNAMES)} {rng.choice(MIDDLE)} {rng.choice(FIRST)}{rng.choice(LAST)}"
        for _ in range(size // 64)
    ]
    return "".join(
        f"Ông {name} được bầu làm Giám đốc Sở {rng.choice(LAST)} từ {1990 + index % 30}. "
        for index, name in enumerate(names)
    )


def listed(size: int) -> list[str]:
    """Names, each another one, that are no words of bodies (``Liên Hiệp``)."""
    given = [f"{first}{last}" for first, last in product(FIRST, LAST) if last != "iệp"]
    names = product(given, SURNAMES[:4], MIDDLE, given)
    names = ((surname, middle, one, two) for one, surname, middle, two in names)
    return [" ".join(name) for name in islice(names, size)]


def chosen(size: int) -> str:
    """Everybody of a list gets the one office."""
    names = ", ".join(listed(size // 17))
    return f"Các ông {names} được bầu làm Ủy viên Ban Chấp hành Đảng bộ tỉnh Sơn La."


def staff(size: int) -> str:
    """A list of names with an office each."""
    names = ", ".join(f"ông {name} (Trưởng phòng Dược)" for name in listed(size // 40))
    return f"Cán bộ Sở Y tế tỉnh Sơn La gồm {names}."


def replaced(size: int) -> str:
    """One article of each of many acts."""
    acts = ", ".join(f"Quyết định số {number}/2019/QĐ-UBND" for number in range(1, size // 31))
    return f"Nghị định này thay thế Điều 5 {acts}."


def lettered(size: int) -> str:
    """Bodies in letters, each others."""
    letters = islice(product("ABCDEGHIKLMNOPQRSTUV", repeat=4), size // 24)
    return "".join(f"Cục trưởng Cục {''.join(four)} nói. " for four in letters)


def players(size: int) -> str:
    """Everybody plays for another club."""
    names = islice(product(SURNAMES, FIRST, LAST, FIRST, LAST), size // 40)
    return "Cầu thủ vô địch. " + "".join(
        f"{surname} Văn {a}{b} ({surname} {c}{d}) và " for surname, a, b, c, d in names
    )


def strangers(size: int) -> str:
    """Heads of state, each with another name, and as many who are told by one word alone."""
    words = product(("Bar", "Cel", "Dov", "Fum", "Gor"), ("a", "e", "i", "o"), SYLLABLES, SYLLABLES)
    ends = product((*words,), ("vic", "rez", "lson", "ck"))
    names = islice(("".join(word) + end for word, end in ends), size // 21)
    return "".join(
        f"Tổng thống John {name}. " if index % 2 else f"Ông {name} nói. "
        for index, name in enumerate(names)
    )


SURNAMES = ("Trần", "Lê", "Phạm", "Đỗ", "Vũ")
MIDDLE = ("Văn", "Thị", "Hữu", "Minh")
FIRST = ("B", "Ch", "D", "G", "H", "Kh", "L", "M", "Ng", "Nh", "Ph", "Q", "T", "Th", "Tr", "V")
LAST = ("an", "anh", "inh", "ong", "uy", "oan", "iên", "ương", "ượng", "ảo", "át", "ấn", "iệp")
SYLLABLES = tuple("".join(pair) for pair in product("bdfgklmnprstvz", "aeiou"))

TEXTS: dict[str, Callable[[int], str]] = {
    "capitals, digits, dashes": lambda n: mixed("ABCĐẤ0123456789-/ .", n),
    "capitals": lambda n: mixed("ABCĐẤỮ ", n),
    "capitals without spaces": lambda n: "ĐBCA" * (n // 4),
    "digits": lambda n: mixed("0123456789", n),
    "digits and spaces": lambda n: mixed("0123456789 ", n),
    "dashes": lambda n: "-" * n,
    "marks of Markdown": lambda n: mixed("*_[]()\\&;aĐ \n", n),
    "emphasis never closed": lambda n: "**a " * (n // 4),
    "brackets without end": lambda n: "[" * (n // 2) + "](/a)" * (n // 10),
    "entities": lambda n: "&ndash;" * (n // 7),
    "spaced dashes": lambda n: " - " * (n // 3),
    "brackets": lambda n: "(" * n,
    "all kinds of brackets": lambda n: mixed("()[]{}“”\"'", n),
    "one word": lambda n: "a" * n,
    "spaces": lambda n: " " * n,
    "line breaks": lambda n: "\n" * n,
    "short lines": lambda n: "Ông A\n" * (n // 6),
    "short lines in lower case": lambda n: "xa xôi\n" * (n // 7),
    "surnames": lambda n: "Nguyễn " * (n // 7),
    "names": lambda n: "Nguyễn Văn An, " * (n // 15),
    "numbers of acts": lambda n: "số 1-" * (n // 5),
    "codes": lambda n: "05-NQ/TU, " * (n // 10),
    "acts": lambda n: "Nghị quyết số 05-NQ/TU ngày 1/2/2020 của Thành ủy về việc học; " * (n // 63),
    "acts in a row": lambda n: "Nghị quyết " * (n // 11),
    "acts with figures": lambda n: "Nghị định 15, " * (n // 14),
    "laws without a year": lambda n: "luật đất đai " * (n // 13),
    "amendments": lambda n: "sửa đổi, bổ sung Nghị định 5/2020/NĐ-CP " * (n // 40),
    "grounds": lambda n: "Căn cứ Luật số 1/2020/QH14;\n" * (n // 28),
    "posts": lambda n: "Bí thư Quận ủy, " * (n // 16),
    "posts and names": lambda n: "ông Trần Văn Bình, Chủ tịch UBND quận Bình Tân, " * (n // 48),
    "bodies": lambda n: "Văn phòng " * (n // 10),
    "units": lambda n: "xã An Bình, huyện Long Hồ, tỉnh Vĩnh Long; " * (n // 43),
    "dates": lambda n: "ngày 1/2/2020 đến ngày 3 tháng 4 năm 2021, " * (n // 43),
    "years": lambda n: "2005 - 2010: " * (n // 13),
    "quotes": lambda n: "“" * n,
    "letterheads": lambda n: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/QĐ-UBND\n" * (n // 50),
    "signatures": lambda n: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n" * (n // 29),
    "tables": lambda n: "| | CHỦ TỊCH |\n" * (n // 15),
    "soft hyphens": lambda n: "a\u00ad" * (n // 2),
    "marks": lambda n: "e\u0302\u0301" * (n // 3),
    "signed": lambda n: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bình\n" * (n // 44),
    "noise under an office": lambda n: "TM. ỦY BAN NHÂN DÂN\n" + "." * n + "x",
    "acts pointed at": lambda n: "Nghị định 5/2020/NĐ-CP. Nghị định nói trên. " * (n // 44),
    "pointing at one act": lambda n: (
        "Nghị định 5/2020/NĐ-CP. " + "Nghị định nói trên. " * (n // 20)
    ),
    "acts amending acts": lambda n: (
        numbered(n // 2) + "Nghị quyết 5-NQ/TU đã thay thế " + numbered(n // 2)
    ),
    "carrying out on one line": lambda n: "thực hiện Nghị quyết số 05-NQ/TU " * (n // 33),
    "in force": lambda n: "Nghị định 5/2020/NĐ-CP có hiệu lực từ ngày 1/2/2020.\n" * (n // 53),
    "congresses": lambda n: (
        "xã An Bình. Nghị quyết Đại hội Đảng bộ huyện Long Hồ lần thứ XI. " * (n // 65)
    ),
    "meetings": lambda n: "Ông Trần Văn Bình dự hội nghị Quận ủy Bình Tân. " * (n // 48),
    "many people": people,
    "strangers": strangers,
    "deputies": lambda n: "các Phó Chủ tịch: ông Trần Văn Bình, " * (n // 37),
    "places": lambda n: "Đèo Mai Sơn. " * (n // 13),
    "recipients": lambda n: "TM. ỦY BAN NHÂN DÂN\n- a" + ", b" * (n // 3),
    "one speaker": lambda n: "Ông Trần Văn Bình nói. Ông là Ủy viên Trung ương Đảng. " * (n // 55),
    "bodies in letters": lettered,
    "players": players,
    "chosen together": lambda n: (
        "các ông Trần Văn Bình, Lê Văn An được bầu làm Bí thư Huyện ủy Long Hồ. " * (n // 71)
    ),
    "one office for a list": chosen,
    "a list with offices": staff,
    "articles replaced": replaced,
    "one life": lambda n: "".join(
        f"Ông Trần Văn Bình được bổ nhiệm làm Giám đốc Công ty {name} từ ngày 1/2/2000. "
        for name in listed(n // 93)
    ),
    "articles of one line": lambda n: (
        "Điều 1. Sửa đổi, bổ sung Điều 2 Nghị định số 5/2019/NĐ-CP như sau: “Điều 2. a”. "
        * (n // 80)
    ),
    "turns": lambda n: "Phóng viên: a?\n" * (n // 15),
}


def seconds(name: str, size: int) -> float:
    """CPU seconds over one text."""
    from bomay.graph.link import claims_of
    from bomay.ingest.extract import extract
    from bomay.ingest.read.source import Source

    def read(text: str) -> None:
        facts = extract(Source(name="text", sha256="0" * 64, text=text))
        claims_of(facts, recorded_at="now", extractor="linear_time")

    read("Ông Trần Văn Bình.")
    text = TEXTS[name](size)
    began = time.process_time()
    read(text)
    return time.process_time() - began


def measured(name: str, size: int) -> float | None:
    """The same in a process of its own; None when it took too long."""
    code = f"import linear_time; print(linear_time.seconds({name!r}, {size}))"
    try:
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=sys.path[0],
            check=True,
            capture_output=True,
            text=True,
            timeout=LIMIT,
        )
    except subprocess.TimeoutExpired:
        return None
    return float(done.stdout)


def main() -> None:
    """Print a line for each text."""
    names = sys.argv[1:] or list(TEXTS)
    print(f"{'million characters':28}" + "".join(f"{size:>8}" for size in MEGABYTES) + "   s")
    for name in names:
        took: list[float] = []
        for size in MEGABYTES:
            one = measured(name, size * 1_000_000)
            if one is None:
                break
            took.append(one)
        growth = f"x{took[-1] / took[-2]:.1f}" if len(took) == len(MEGABYTES) else "too long"
        print(f"{name:28}" + "".join(f"{one:8.1f}" for one in took) + f"   {growth}", flush=True)


if __name__ == "__main__":
    main()

"""One subject behind a list belongs to all of it; a member's own subject stays its own."""

import pytest

from bomay.ingest.extract import extract
from bomay.ingest.read import Source


def titles(text: str) -> dict[str, str | None]:
    facts = extract(Source(name="a.txt", sha256="0" * 64, text=text))
    return {directive.number: directive.title for directive in facts.directives}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "thực hiện Kết luận số 8-KL/TW của Bộ Chính trị, Nghị định số 9/2023/NĐ-CP của "
            "Chính phủ và Kế hoạch số 7-KH/TU của Tỉnh ủy Bình Dương về phát triển rừng.",
            {
                "8-KL/TW": "về phát triển rừng",
                "9/2023/NĐ-CP": "về phát triển rừng",
                "7-KH/TU": "về phát triển rừng",
            },
        ),
        (
            "Kết luận số 8-KL/TW của Bộ Chính trị về chăn nuôi; Nghị quyết số 5-NQ/TW của "
            "Ban Chấp hành Trung ương Đảng về phát triển rừng.",
            {"8-KL/TW": "về chăn nuôi", "5-NQ/TW": "về phát triển rừng"},
        ),
        (
            "Kết luận số 8-KL/TW của Bộ Chính trị được triển khai. Nghị quyết số 5-NQ/TW của "
            "Ban Chấp hành Trung ương Đảng về phát triển rừng.",
            {"8-KL/TW": None, "5-NQ/TW": "về phát triển rừng"},
        ),
    ],
    ids=["list", "own subjects", "two sentences"],
)
def test_subjects_of_lists(text: str, expected: dict[str, str | None]) -> None:
    assert titles(text) == expected

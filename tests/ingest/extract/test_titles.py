"""The subject behind a number ends where the talk is of the act again."""

import pytest

from bomay.ingest.extract.acts.titles import title_after


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        (" về phát triển rừng; Nghị định", "về phát triển rừng"),
        (" về thuế đất được sửa đổi, bổ sung bởi Nghị định", "về thuế đất"),
        (" về hóa đơn, chứng từ (sau đây gọi tắt là Nghị định)", "về hóa đơn, chứng từ"),
        (" quy định mức phí hết hiệu lực thi hành kể từ ngày", "quy định mức phí"),
        (" về việc triển khai", None),
        (" về xử phạt trong xây dựng chính thức có hiệu lực", "về xử phạt trong xây dựng"),
        (' về đào tạo giáo viên" do Bộ tổ chức', "về đào tạo giáo viên"),
        (" về cải cách tư pháp, Chủ tịch nước đánh giá cao", "về cải cách tư pháp"),
        (" về phòng, chống lụt bão cho 120 đảng viên", "về phòng, chống lụt bão"),
        (" về giữ gìn bến bãi đến toàn thể cán bộ xã", "về giữ gìn bến bãi"),
        (" về trợ cấp cho cán bộ xã", "về trợ cấp cho cán bộ xã"),
        (" về phối hợp giữa Bộ Y tế, Bộ Công an", "về phối hợp giữa Bộ Y tế, Bộ Công an"),
        (" về bán hàng đa cấp, Cục Quản lý cạnh tranh thông báo về", "về bán hàng đa cấp"),
        (" về phối hợp liên ngành, Sở Y tế đã chi", "về phối hợp liên ngành"),
        (" về chuyển đổi số.", "về chuyển đổi số"),
        (" về phát triển chính quyền số; Nghị định", "về phát triển chính quyền số"),
        (" về hạ tầng số có hiệu lực", "về hạ tầng số"),
        (" về hạ tầng số\n2. Nghị định", "về hạ tầng số"),
        (" về trả lời công văn số\n15/UBND-VX", "về trả lời công văn"),
        (" về sửa đổi các khoản thu của các số.", "về sửa đổi các khoản thu"),
        (" về phê duyệt", None),
        (" của Chính phủ", None),
        (" sửa đổi một số điều của Luật Đất đai.", "sửa đổi một số điều của Luật Đất đai"),
        (" quy định rõ mức phạt người thả ong.", None),
        (" quy định cụ thể hơn mức phạt nuôi ong.", None),
        (" quy định cụ thể mức phạt nuôi ong.", "quy định cụ thể mức phạt nuôi ong"),
        (" quy định việc lấy mật ong, hiệu lực từ 15/2, thêm", "quy định việc lấy mật ong"),
        (" về phát triển nghề ong, Luật Nuôi ong năm 2025 đã sửa", "về phát triển nghề ong"),
        (" về nghề ong ngày 02/03/2010 của Chính phủ, có hiệu lực", "về nghề ong"),
        (" ban hành ngày 02/03/2010 về việc nuôi ong.", "về việc nuôi ong"),
        (" ban hành ngày 02/03/2010, hành vi thả ong", None),
    ],
)  # fmt: skip
def test_title(behind: str, title: str | None) -> None:
    assert title_after(behind, behind, 0, limit=len(behind)) == title


@pytest.mark.parametrize(
    ("behind", "limit", "title"),
    [
        (
            " về chuyển đổi số và Nghị định 7/2020/NĐ-CP",
            " về chuyển đổi số và ",
            "về chuyển đổi số",
        ),
        (" về kinh tế số, 7/2020/NĐ-CP", " về kinh tế số, ", "về kinh tế số"),
        (" về trả lời công văn số 7/UBND-VX", " về trả lời công văn số ", "về trả lời công văn"),
    ],
)
def test_a_word_that_leads_to_the_next_number_is_no_title(
    behind: str, limit: str, title: str
) -> None:
    assert title_after(behind.replace("\n", " "), behind, 0, limit=len(limit)) == title


@pytest.mark.parametrize(
    ("lead", "behind", "title"),
    [
        ("Thực hiện Chỉ thị A", " về dọn rác, UBND huyện ban hành kế hoạch", "về dọn rác"),
        ("Theo Quyết định A", " về giao vốn, huyện B được giao thu", "về giao vốn"),
        ("Để triển khai Kết luận A", " về thủy nông, các xã đã mở lớp", "về thủy nông"),
        ("Thực hiện Chỉ thị A", " về dọn rác, trong những năm qua tỉnh", "về dọn rác"),
        # Nobody does anything behind it: the title goes on.
        ("Thực hiện Chỉ thị A", " về chợ, bến xe, các khu ở", "về chợ, bến xe, các khu ở"),
        # The act itself is told of: who stands in its title acts together.
        (
            "Sở có Quyết định A",
            " về phối hợp giữa Sở Y tế, Sở Công Thương thực hiện kiểm tra chợ",
            "về phối hợp giữa Sở Y tế, Sở Công Thương thực hiện kiểm tra chợ",
        ),
    ],
)  # fmt: skip
def test_a_title_ends_where_who_carries_the_act_out_begins(
    lead: str, behind: str, title: str
) -> None:
    line = lead + behind
    assert title_after(line, line, len(lead), limit=len(line)) == title

"""What stands between a name and a post, and what it means."""

from __future__ import annotations

import re

from bomay.ingest.extract.names_letters import LOWER

_TITLES = (
    r"(?:(?:các |hai |ba |bốn )?(?:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy)|"
    r"(?:đại|thượng|trung|thiếu) (?:tướng|tương|tá|úy)|(?:phó |chuẩn )?đô đốc|tướng|"
    r"(?:phó )?giáo sư|p?gs\.?|tiến s[ĩỹ]|thạc s[ĩỹ]|bác s[ĩỹ](?: y khoa)?|kỹ sư|luật sư|"
    r"(?:gs\.|pgs\.)?tskh\.?|(?:p?gs\.?[ ]?,?[ ]?)?ts\.?|ths\.?|bs\.?(?:[ ]?ck[i1]+)?|"
    r"nhà giáo (?:nhân dân|ưu tú)|nhà giáo|nsnd|nsưt|tân|hiện|nguyên)"
)
_TITLE_RUN = rf"(?:{_TITLES}(?:[ ]?[,.-])?\s+)*"
_SOFT = r"(?:[ ]\n[ ]?|\n[ ]|[ ])"

# name right after post: "Bí thư Quận ủy [đồng chí] Huỳnh Khắc Điệp"
BEFORE = re.compile(rf"{_SOFT}(?:này[ ]|ta[ ])?(?:là[ ])?{_TITLE_RUN}", re.IGNORECASE)
# the same with a comma before a title: "Bộ trưởng Quốc phòng, Đại tướng Ngô Xuân Lịch"
BEFORE_TITLE = re.compile(
    rf",[ ](?:(?:đại|thượng|trung|thiếu)[ ](?:tướng|tá)|gs\.?|pgs\.?|ts\.?|pgs\.ts\.?|gs\.ts\.?|tiến sĩ|đồng chí)[ ]{_TITLE_RUN}",
    re.IGNORECASE,
)
LIST_START = re.compile(rf"(?:[ ](?:được bầu[ ])?(?:là|gồm)|[ ]?:)?\s+{_TITLE_RUN}", re.IGNORECASE)
COLON = re.compile(rf"[ ]?:\s{{0,2}}{_TITLE_RUN}", re.IGNORECASE)
NEXT_IN_LIST = re.compile(
    rf"(?:\s?\([^()\n]{{0,200}}\))?(?:[ ]?[,;]\s|\s(?:và|cùng)\s|,\s(?:và|cùng)\s){_TITLE_RUN}",
    re.IGNORECASE,
)
PLURAL = re.compile(
    r"(?:các|những|hai|ba|bốn|năm|hai đồng chí|các đồng chí|các ông|gồm(?: có)?)(?: (?:vị|đồng chí|tân))?[ ]$",
    re.IGNORECASE,
)

_AGE = r"(?:\([^()\n]{1,80}\)|\d{2} tuổi|\(?(?:sinh năm|sn)[ ]?\d{4}\)?|sinh ngày [\d/.-]+)"
_LEVEL = r"(?:[^,.;:()\n]{2,30},[ ]){0,2}"
_IS = (
    r"(?:hiện[ ])?(?:đang[ ])?(?:vẫn[ ])?(?:là|làm|giữ|giữ chức(?: vụ| danh)?|đảm nhiệm(?: chức vụ| cương vị)?|"
    r"với (?:tư cách|vai trò|cương vị)(?: là)?|trên cương vị(?: là)?|trong vai trò(?: là)?|kiêm|"
    r"hiện là|hiện đang là|hiện giữ(?: chức(?: vụ)?)?|nay là|hiện nay là|đương kim)"
)
# post after the name: "Trần Văn Nam - Thành ủy viên", "A (42 tuổi), Bí thư", "A là Bí thư"
AFTER = re.compile(
    rf"\s?(?:{_AGE}[ ]?)?(?:[ ]?[,–(:-][ ]?(?:{_AGE}[ ]?,?[ ]?)?)(?:{_AGE},?[ ])?(?:{_IS}[ ])?{_TITLE_RUN}"
    rf"|\s(?:{_AGE}[ ])?,?[ ]?{_IS}[ ]",
    re.IGNORECASE,
)
# the same with a few words of education or rank between: "A, 42 tuổi, thạc sĩ sinh học, nguyên"
AFTER_LOOSE = re.compile(
    rf"\s?(?:{_AGE})?[ ]?,[ ](?:{_AGE},[ ])?{_LEVEL}{_TITLE_RUN}", re.IGNORECASE
)
BETWEEN = re.compile(
    r"[ ]?[,;/–-][ ]?(?:đồng thời(?: là| giữ chức(?: vụ)?)?[ ]|kiêm(?: nhiệm)?[ ]|hiện là[ ]|và là[ ]|và[ ]|"
    rf"là[ ]|nay là[ ]|trực tiếp làm[ ]|sau đó là[ ]|rồi[ ])?{_TITLE_RUN}"
    r"|[ ]?\([ ]?|\)[ ]?[,;-]?[ ]?"
    r"|[ ](?:kiêm(?: nhiệm)?|và|đồng thời(?: là| giữ chức(?: vụ)?)?|cùng|và là|rồi|đến)[ ]",
    re.IGNORECASE,
)
AND = re.compile(r"(?<!\w)và(?!\w)", re.IGNORECASE)

_GET = r"(?:được|đã được|vừa được|sẽ được|chính thức được|đã|vừa|chính thức)?"
_AS = (
    r"(?:[ ](?:làm|giữ|vào|tham gia|là))?(?:[ ](?:chức danh|chức vụ|các chức vụ|chức|vị trí|cương vị))?"
    r"(?:[ ](?:làm|tân|quyền|là))?"
)
_ANY = r"[^.;\n]{0,90}?"
ELECTED = re.compile(
    rf"(?:trúng cử|tái đắc cử|đắc cử|tái cử|bầu|được tín nhiệm bầu|bầu giữ|bầu bổ sung)(?:{_AS}|[ ]{_ANY}(?:làm|giữ chức(?: vụ| danh)?|vào))[ ]$",
    re.IGNORECASE,
)
APPOINTED = re.compile(
    r"(?:bổ nhiệm|phân công|chỉ định|điều động|luân chuyển|thăng|cử|tiếp nhận|chuẩn y|giao|phê chuẩn)"
    rf"(?:{_AS}|[ ,]{_ANY}(?:làm|giữ chức(?: vụ| danh)?|giữ|đảm nhiệm|đảm nhận|vào))[ ]$"
    r"|(?:được[ ]giữ chức(?: vụ)?|nhận chức|nhậm chức|nhận nhiệm vụ|trở thành|lên làm|lên chức|về làm|sang làm)[ ]$",
    re.IGNORECASE,
)
ENDED = re.compile(
    r"(?:thôi|miễn nhiệm|cách|cách chức|từ chức|rời|bãi nhiệm|đình chỉ|cho thôi|xin thôi|thôi không)"
    r"(?:[ ](?:giữ|làm|nhiệm vụ|tất cả))?(?:[ ](?:các|chức|chức vụ|chức danh|vị trí|ghế|cương vị))*[ ]$"
    r"|(?:từng|trước đó|nguyên|lần lượt|đã qua|kinh qua|khi còn|thời còn|lúc còn|khi đang|hồi còn|khi ấy)[ ](?:đang[ ])?(?:là|làm|giữ|giữ chức|giữ các chức|đảm nhiệm|nắm giữ|trải qua|kinh qua|qua)"
    r"(?:[ ](?:các|nhiều|chức|chức vụ|vị trí|cương vị|như|trọng trách))*[ :]*$"
    r"|(?:thời điểm|khi|thời|lúc|thời gian|giai đoạn|từ khi)[ ](?:đang|còn)?[ ]?(?:làm|là|giữ chức(?: vụ)?|đảm nhiệm(?: chức vụ)?)[ ]$",
    re.IGNORECASE,
)
IS_NOW = re.compile(
    r"(?:^|[ ,])(?:hiện|đang|hiện đang|hiện nay|nay|vẫn|lúc này)[ ](?:đang[ ])?(?:là|làm|giữ chức(?: vụ)?|đảm nhiệm(?: chức vụ)?)[ ]$"
    r"|^[ ](?:là|làm|giữ chức(?: vụ| danh)?)[ ]$",
    re.IGNORECASE,
)
NOT_HELD = re.compile(
    r"ứng cử|giới thiệu|đề cử|ứng viên|quy hoạch|dự kiến|không còn|chưa|không phải|đề nghị|"
    r"kiến nghị|tranh cử|thay thế|thay ông|thay bà|con trai|con gái|vợ|chồng của|thư ký|gặp|"
    r"trao đổi với|phỏng vấn|báo cáo|kính gửi|cùng với|tiếp",
    re.IGNORECASE,
)
VERB_BEFORE = {
    "elected": re.compile(
        r"(?:bầu|tín nhiệm bầu|bầu bổ sung)[ ](?:đồng chí |ông |bà |các đồng chí )*$", re.IGNORECASE
    ),
    "appointed": re.compile(
        r"(?:bổ nhiệm|điều động|luân chuyển|phân công|chỉ định|quyết định|chuẩn y|phê chuẩn|cử|giao)[ ]"
        r"(?:đồng chí |ông |bà |các đồng chí )*$",
        re.IGNORECASE,
    ),
}
AS_OFFICE = re.compile(
    r"[^.;\n]{0,120}?[ ,](?:làm|giữ|vào|giữ chức|giữ chức vụ|giữ chức danh|đảm nhiệm|đảm nhiệm chức vụ|thôi giữ chức|thôi giữ chức vụ)[ ]$",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"(?:^|[.,;:!?”\"\n]|\s(?:mà|và|khi|năm \d{4},?|\d{4},?))\s*(?:ông|bà|đồng chí|anh|chị)(?: này)?[ ](?=\S)",
    re.IGNORECASE,
)
SUCCEEDED = re.compile(
    r",?[ ](?:nhiệm kỳ [^,.;]{0,20},?[ ])?thay(?: thế)?(?: cho)? (?:ông|bà|đồng chí)[ ]?\n?[ ]?",
    re.IGNORECASE,
)
BECAME = re.compile(
    r"\d{4},.{0,80}(?:ông|bà|anh|chị|đồng chí)[ ](?:là|làm|giữ chức(?: vụ)?|trở thành)[ ]$",
    re.IGNORECASE | re.DOTALL,
)
SENTENCE_END = re.compile(rf"[.!?…]['”\"]?\s+(?=[^\W\d_])(?![{LOWER}])|\n(?!\s*[{LOWER}])")

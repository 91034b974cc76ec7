"""What stands between a name and a post, and what it means.

All patterns but ``GOES_ON``, ``YEARS`` and ``SENTENCE_END`` are for texts in lower case: to ignore
case in a pattern makes it three times as slow.
"""

from __future__ import annotations

import re

from bomay.ingest.extract.text.letters import CAPITALISED, LOWER, UPPER


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts))


_RANK = (
    r"(?:đại|thượng|trung|thiếu)[ ](?:tướng|tương|tá|úy)|(?:phó |chuẩn )?đô đốc(?: hải quân)?|tướng"
)
_DEGREE = (
    r"(?:phó )?giáo sư|p?gs\.?|tiến s[ĩỹ]|thạc s[ĩỹ]|(?:bác|dược) s[ĩỹ](?: y khoa)?|"
    r"chuyên khoa (?:cấp )?(?:ii?|[12])|cử nhân|(?:kỹ|luật|kiến trúc) sư|kts\.?|"
    r"(?:gs\.|pgs\.)?tskh\.?|(?:p?gs\.?[ ]?,?[ ]?)?ts\.?|ths\.?|[bd]s\.?(?:[ ]?ck[i12]+)?|"
    r"(?:nhà giáo|nghệ s[ĩỹ]|thầy thuốc) (?:nhân dân|ưu tú)|nhà (?:giáo|báo|văn|thơ)|"
    r"nghệ s[ĩỹ]|nhạc s[ĩỹ]|họa s[ĩỹ]|đạo diễn|nsnd|nsưt|dato['’](?: s(?:er|r)i)?"
)
# What a civil servant is ranked as beside an office: ``Thanh tra viên cao cấp - Phó Cục trưởng``.
_SERVICE = (
    r"(?:thanh tra|kiểm sát|điều tra|chấp hành|thẩm tra|kiểm toán|kiểm lâm|chuyên|giảng|nghiên cứu)"
    r" viên(?: cao cấp| chính| trung cấp| sơ cấp)?"
)
_ADDRESS = r"(?:các |hai |ba |bốn )?(?:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy)"
_TITLES = rf"(?:(?:{_ADDRESS}|{_RANK}|{_DEGREE}|tân|hiện|nguyên)(?:[ ]?[,.:-])?\s+)*"
TITLES = _TITLES
TITLE = rf"(?:{_ADDRESS}|{_DEGREE}|{_RANK})"
_OWN_TITLES = rf"(?:(?:{_RANK}|{_DEGREE}|{_SERVICE}|tân|hiện|nguyên)(?:[ ]?[,.–-])?\s+)*"
_SOFT = r"(?:[ ]\n[ ]?|\n[ ]|[ ])"
_AGE = r"(?:\([^()\n]{1,120}\)|\d{2} tuổi|\(?(?:sinh năm|sn)[ ]?\d{4}\)?|sinh ngày [\d/.-]+)"
# Not what is done: ``ông A, sau khi trao đổi, Chủ tịch UBND xã đã …`` tells of two.
_EDUCATION = (
    r"(?:(?!(?:theo|sau|trước|khi|trong|tại|vào|từ|ngày|để|vì|do|nếu|tuy|như|qua|bên|và|được|bị|"
    r"đã|đang|sẽ|nhưng|cũng|còn|mà|khoảng|lúc|sáng|trưa|chiều|tối|hôm|với|cho|nói|khẳng định)[ ])"
    r"(?!(?:chính phủ|quốc hội|ban bí thư|bộ chính trị|trung ương)(?!\w))"
    # "Theo ông A, 7 tháng qua, …"; "Phó Thủ tướng A, Bộ trưởng các Bộ Y tế, Tài chính, …"
    r"(?!\d+[ ](?:ngày|tuần|tháng|quý|năm)[ ](?:qua|nay|tới|đầu|cuối|gần)(?!\w))"
    r"(?!(?:bộ trưởng|thứ trưởng|giám đốc|chủ tịch|bí thư|(?:cục|vụ) trưởng)[ ]các[ ])"
    r"[^,.;:()\n]{2,30},[ ]){0,2}"
)
_HOLDS = (
    r"(?:(?:cũng |vừa )?là|làm|(?:nắm )?giữ(?:(?: các)? (?:chức(?: vụ| danh)?|vị trí|cương vị))?|"
    r"(?:đảm nhiệm|đảm nhận|đảm đương)(?: chức(?: vụ| danh)?| cương vị| vị trí| vai trò)?|ngồi ghế|"
    r"với (?:tư cách|vai trò|cương vị)(?: là)?|(?:ở|trên) cương vị(?: là)?|ở vị trí(?: là)?|"
    r"trong vai trò(?: là)?|"
    r"kiêm(?: nhiệm)?(?: chức(?: vụ| danh)?)?|"
    r"chức vụ(?: là)?)"
)
_IS = (
    rf"(?:(?:hiện|hiện nay|nay)[ ])?(?:đang[ ])?(?:(?:vẫn|tiếp tục|chỉ(?: còn)?(?= giữ))[ ])?"
    rf"(?:{_HOLDS}|hiện giữ(?: chức(?: vụ)?)?|"
    r"đương kim)"
)

_AT_THAT_TIME = (
    r"(?:khi đó|lúc đó|khi ấy|lúc ấy|bấy giờ|lúc bấy giờ|"
    r"(?:thời điểm|thời gian|giai đoạn|thời kỳ) (?:đó|ấy|trên|nói trên))"
)
# The name right after the post: "Bí thư Quận ủy [đồng chí] Huỳnh Khắc Điệp".
BEFORE = _pattern(
    rf"{_SOFT}(?:(?:này|ta|mới|đương nhiệm)[ ]|\((?!(?:nguồn|ảnh|theo)[ :])[^()\n]{{2,40}}\)[ ])?",
    rf"(?:(?:(?:{_AT_THAT_TIME}|hiện nay|hiện tại|hiện)[ ])?là[ ])?{_TITLES}",
)
# In apposition: "Chủ tịch UBND tỉnh Bắc Ninh, ông Lưu Tử Đạt", "Giám đốc - Nguyễn Văn Hòe".
# Also "Giám đốc Sở Y tế của tỉnh, bà Lê Thị Hạnh".
APPOSED = _pattern(
    r"(?:[ ]của (?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường)(?: này)?)?",
    rf",[ ](?:ông|bà|anh|chị)[ ]{_TITLES}|(?:[ ]\([^()\n]{{2,40}}\)|[ ]khác)?[ ]?[–-][ ]{_TITLES}",
)
# With a comma before a title: "Bộ trưởng Quốc phòng, Đại tướng Ngô Xuân Bách".
BEFORE_TITLE = _pattern(
    r",[ ](?:(?:đại|thượng|trung|thiếu)[ ](?:tướng|tá|úy)|gs\.?|pgs\.?|ts\.?|pgs\.ts\.?|gs\.ts\.?|",
    rf"tiến sĩ|đồng chí)[ ]{_TITLES}",
)
# With a dash: "Phó Thủ tướng - ông Lê Văn Tám".
BEFORE_DASHED = _pattern(rf"[ ][–-][ ](?:ông|bà|đồng chí|{_RANK}|{_DEGREE})[ ]{_TITLES}")
OWN_POST = _pattern(r"(?:,[ ]|[ ]?[–-][ ]|[ ]\()")
# In a list of them: "Bí thư Huyện ủy - A, Chủ tịch UBND huyện - B và Phó Chủ tịch - C".
NEXT_POST = _pattern(r"[ ]?;[ ]|,?[ ](?:và|cùng)[ ]")
DASH_NAME = re.compile(
    r"[ ]?[–-][ ](?:(?:ông|bà|đồng chí|đ/c|(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tướng|tá|úy))"
    rf"[ ])?[{UPPER}][{LOWER}]+(?:[ ]{CAPITALISED})+"
)
# What a name right before, which is not the holder's, was: "Malaysia với tư cách Chủ tịch ASEAN".
OF_ANOTHER_NAME = re.compile(
    rf"[{UPPER}][^\W_]*,?[ ](?:với (?:tư cách|vai trò|cương vị)(?: là)?"
    r"|(?:lúc|khi|hồi)(?: đó| ấy| bấy giờ),? (?:là|làm|đang là))[ ]\Z"
    # "A …, còn bị cáo hồi ấy là Đội trưởng": another is told of
    r"|[,;][ ](?:còn|riêng)[ ](?!(?:là|làm|giữ|từng|được|bị[ ](?!cáo|can)|hiện|kiêm|đang|đã|cũng|"
    r"ông|bà|đồng chí)(?![^\W_]))[^,;.:\n]*\Z"
)
CHOSEN = _pattern(r"[ ](?:được bầu|tái đắc cử|tái cử|trúng cử|đắc cử)(?!\w)")
GOES_ON = re.compile(rf"[ ]([{UPPER}][{LOWER}]+)(?![^\W_])")
GOES_ON_SMALL = re.compile(rf"[ ][{LOWER}]")
# "do Chủ tịch UBND tỉnh, Nguyễn Văn A ký"
BY = _pattern(r"(?:^|[ ])do[ ]$")
WORD_OF = _pattern(r"(?<![^\W_])theo[ ][^.,;:\n]{2,80}[ ]của[ ]$")
# "Phó Chủ tịch UBND tỉnh, Nguyễn Văn A cho biết": at the head of a sentence
OPENS = re.compile(r"(?:^|[.!?\n”\"][ ]?|[ ]?Theo[ ])$")
SAYS = _pattern(
    r"[ ](?:cho biết|cho hay|nói|khẳng định|nhấn mạnh|phát biểu|thông tin|nhận định|nêu rõ)(?!\w)"
)
MUST = _pattern(r"[ ](?:là|phải|cần|nên|đã|sẽ|có trách nhiệm|cũng|vẫn|không|chưa|chỉ|đang)(?!\w)")
# The same behind the name of who is told by an office first: words of opinion too.
TELLS = _pattern(
    r"[ ](?:(?:đã|cũng|vừa)[ ])?(?:cho biết|cho hay|cho rằng|nói|khẳng định|nhấn mạnh|phát biểu"
    r"|thông tin|nhận định|chia sẻ|đánh giá|bày tỏ|trao đổi|giải thích|lý giải|trả lời|xác nhận"
    r"|thừa nhận|kể|chủ trì|giữ vai trò)(?!\w)"
)
# "trong cuộc họp với Phó Thủ tướng A, Chủ tịch UBND tỉnh đã đề nghị": A is spoken with.
SPOKEN_WITH = _pattern(r"(?<!\w)(?:theo|với|của|trước|từ|cùng|cho|gặp|tới|đến|nghe)[ ]$")
ACTS = _pattern(
    r"[ ](?:phải|cần|nên|đã|sẽ|cũng|vẫn|không|chưa|chỉ|đang|vừa|mới|cho|nói|khẳng định|nhấn mạnh"
    r"|phát biểu|đề nghị|yêu cầu|báo cáo|giao|chỉ đạo|kiến nghị|đề xuất|thông tin|nêu|đánh giá"
    r"|nhận định|bày tỏ|cam kết|hứa|xin|tiếp thu|giải trình|trả lời)(?!\w)"
)
ACCORDING = _pattern(rf"(?<!\w)theo[ ](?:đại biểu |đbqh |luật sư |{_TITLES})*$")
COLON = _pattern(rf"[ ]?:\s{{0,2}}{_TITLES}")
# "các Phó Chủ tịch: A, B và C"
PLURAL = _pattern(
    r"(?:các|những|hai|ba|bốn|năm|(?<![\d/.,-])[2-9]|các ông|(?:hai|các) đồng chí)",
    r"(?: (?:vị|đồng chí|tân))?[ ]$",
)
# How that ends, by its last letters; asked of every post.
_PLURAL_WORDS = ("các", "những", "hai", "ba", "bốn", "năm", "các ông", "đồng chí", "vị", "tân")
_PLURAL_ENDS = frozenset(f"{word[-2:]} " for word in _PLURAL_WORDS)
_PLURAL_SIGNS = frozenset((*(f"{figure} " for figure in range(2, 10)), " \n"))
_ONE_OF_THEM = "ông "  # mostly not of ``các ông``
_PLURAL_CHARS = 24
_AGAIN = (
    r"(?:[ ](?:(?:khóa|nhiệm kỳ) mới|tái đắc cử|tái cử|trúng cử|đắc cử|được bầu|đương nhiệm|mới))?"
)
_ALL = r"(?:các[ ](?:ông|bà)(?:[,/]?[ ]?\(?(?:và[ ])?(?:ông|bà)\)?)?[ ]?:[ ]?)?"
LIST_START = _pattern(
    rf"{_AGAIN}(?:[ ](?:được bầu[ ])?(?:là|gồm|như)|[ ]?:|,?[ ]gồm(?: có)?[ ]?:?)?\s+{_ALL}",
    _TITLES,
)
ELECTING = _pattern(r"(?<!\w)bầu(?:[ ](?:ra|bổ sung|chọn))?[ ][^.,;\n]{0,24}$")
APPOINTING = _pattern(r"(?<!\w)bổ nhiệm[ ](?:\d{1,2}|hai|ba|bốn|các)[ ]$")
SEVERAL = _pattern(r"(?:các|hai|ba|bốn)[ ](?:ông|bà|đồng chí)[ ]$")
LIST_SIGN = _pattern(r"[ ]?:|[ ](?:được bầu[ ])?(?:là|gồm)[ ]")
NEXT_IN_LIST = _pattern(
    r"(?:\s?\([^()\n]{0,200}\))?",
    rf"(?:[ ]?[,;]\s|\s(?:và|cùng)\s|,\s(?:và|cùng)\s){_TITLES}",
)
IN_TURN = _pattern(r"(?<!\w)lần lượt(?!\w)")
NEXT_ADDRESSED = _pattern(
    rf"\)?(?:[ ]?[,;]\s|,?\s(?:và|cùng)\s)(?={_ADDRESS}\s|{_RANK}\s){_TITLES}"
)
# "A (KT. Bộ trưởng, Thứ trưởng Bộ X)": of whom A signs for
_SIGNS_FOR = r"(?:(?:kt|tm|tl|tuq)\.[ ]?[^,()\n]{2,30}(?:,|[ ][–-])[ ]){0,2}"
# The post after the name: "Trần Văn Nam - Thành ủy viên", "A (42 tuổi), Bí thư", "A là Bí thư".
AFTER = _pattern(
    rf"\s?(?:{_AGE}[ ]?)?(?:[ ]?(?:--|,[ ]\(|[,–(:-])[ ]?(?:{_AGE}[ ]?,?[ ]?)?)(?:{_AGE},?[ ])?",
    rf"(?:{_IS}[ ])?(?:chức (?:vụ|danh)[ ]?:[ ])?{_SIGNS_FOR}{_OWN_TITLES}",
    rf"|\s(?:{_AGE}[ ])?,?[ ]?{_IS}[ ]",
)
# With a few words of education between: "A, 39 tuổi, cử nhân luật, nguyên Bí thư".
# "A 61 tuổi, quê X; kỹ sư hóa; Đại biểu Quốc hội"
AFTER_LIFE = _pattern(
    rf"[ ]?(?:{_AGE})?(?:[,;][ ](?:quê|trình độ|cử nhân|kỹ sư|thạc s[ĩỹ]|tiến s[ĩỹ]|pgs|ts|gs|",
    r"cao cấp|dân tộc|sinh)(?!\w)[^;\n]{0,50}){1,5};[ ]",
)
AFTER_LOOSE = _pattern(
    rf"\s?(?:{_AGE})?[ ]?,[ ](?:{_AGE},[ ])?(?:đảng viên[ ][^.;:\n]{{2,110}},[ ])?",
    rf"{_EDUCATION}{_OWN_TITLES}",
)
_NOW = r"(?:hiện nay đang|hiện nay|hiện đang|hiện|nay|bây giờ|đang)"
_NOW_IS = rf"{_NOW}[ ](?:là|làm|giữ(?: chức(?: vụ)?)?|đảm nhiệm(?: chức(?: vụ)?)?)"
# Before a post that is held today whatever the one before it was: "nguyên …, nay là …, tân …".
ANEW = _pattern(
    r"[ ]?[,;(–-]?[ ]?(?:và[ ]|đồng thời[ ])?",
    rf"(?:(?P<after>nay là|bây giờ là)|{_NOW_IS}|tân|đương kim)[ ]",
)
_THEN = (
    r"(?:sau đó|rồi)(?:[ ](?:là|làm|giữ(?: chức(?: vụ)?)?|đảm (?:nhận|nhiệm)(?: chức(?: vụ)?)?))?"
)
# Between two posts of one person.
BETWEEN = _pattern(
    r"[ ]?[,;/–-][ ]?(?:đồng thời(?: là| giữ chức(?: vụ)?)?[ ]|kiêm(?: nhiệm)?[ ]|"
    rf"kiêm(?: giữ)? chức(?: vụ)?[ ]|kiêm giữ[ ]|(?:và[ ])?{_NOW_IS}[ ]|vừa là[ ]|",
    rf"và là[ ]|và[ ]|là[ ]|trực tiếp làm[ ]|{_THEN}[ ])?{_TITLES}",
    rf"|[ ]?\([ ]?(?:(?:{_NOW_IS}|kiêm|giữ chức(?: vụ)?)[ ])?|\)[ ]?[,;-]?[ ]?",
    r"|[ ](?=chủ nhiệm)",
    r"|[ ](?:kiêm(?: nhiệm)?(?:(?: giữ)? chức(?: vụ)?)?|và|và là",
    rf"|và giữ(?: chức(?: vụ)?)?|(?:và )?{_NOW_IS}|{_THEN}",
    r"|đến|là|vừa là)[ ]",
    r"|[ ]đồng thời(?: là| giữ chức(?: vụ)?)?[ ]",
)
# ``Chủ tịch UBND Quận 12 (TPHCM) đến tháng 6/2020``, ``quận Tân Bình, TPHCM từ ngày 1/9``
_PLACE = rf"{CAPITALISED}(?:[ ]{CAPITALISED}){{0,3}}(?![^\W_])"
_TYPED = (
    rf"(?:(?:[Tt]ỉnh|[Tt]hành phố|TP[.]?|[Qq]uận|[Hh]uyện|[Tt]hị xã)[ ]?(?:{_PLACE}|\d{{1,2}})"
    r"|TP[.]?[ ]?HCM)"
)
WITHIN = re.compile(rf"(?:[ ]\((?:{_TYPED}|{_PLACE})\)|,[ ]{_TYPED}(?=[ ,])){{1,3}}")
_DAY = r"(?:ngày |tháng |năm )*[\d/.-]{4,10}"
_FROM_TO = rf"[ ]?,?[ ]từ {_DAY} (?:cho )?đến (?:{_DAY}|nay)"
YEARS = re.compile(
    rf"(?:[ ]Việt Nam)?[ ]?\((?=[^()]*(?:19|20)\d\d)[^(){UPPER}\n]{{4,40}}\)|{_FROM_TO}(?=[,;])"
)
# "Ủy viên Trung ương Đảng khóa X (dự khuyết), XI, Ủy viên …": more terms of one office.
TERMS = re.compile(
    r"(?:[ ]\(dự khuyết\))?(?:,[ ](?:khóa )?(?:[IVXL]+|\d{1,2})(?![^\W_])(?:[ ]\(dự khuyết\))?)*"
    r"(?<=[IVXL\d)])"
)
# "Cục trưởng Cục X (sau là Cục Y), Bí thư …"
# "Ủy viên Thường vụ (UVTV), Bí thư", "Trưởng phòng An ninh điều tra - PA92, Phó Thủ trưởng"
LETTERS = re.compile(rf"[ ]\([{UPPER}]{{2,6}}\)|[ ]?[(–-][ ]?(?:P[ACX]|[AC])\d{{2}}\)?(?=,)")
CALLED_LATER = re.compile(r"[ ]\((?:sau|nay|trước|trước đây|sau này) là [^()\n]{2,60}\)")
AND = _pattern(r"(?<!\w)và(?!\w)")

_INTO = (
    r"(?:[ ](?:làm|giữ|vào|tham gia|là))?"
    r"(?:[ ](?:chức danh|chức vụ|các chức vụ|chức|vị trí|cương vị|nhiệm vụ))?"
    r"(?:[ ](?:làm|tân|quyền|là))?"
)
_WORDS = r"[^.;\n]{0,90}?"
ELECTED = _pattern(
    r"(?:trúng cử|tái đắc cử|đắc cử|tái cử)",
    rf"(?:{_INTO}|[ ]{_WORDS}(?:làm|giữ chức(?: vụ| danh)?))[ ]$",
    r"|được[ ](?:[^.;\n]{0,80}[ ])?(?:tín nhiệm )?bầu(?: giữ| bổ sung)?",
    rf"(?:{_INTO}|[ ]{_WORDS}(?:làm|giữ chức(?: vụ| danh)?|vào))[ ]$",
)
# "được Thủ tướng A bổ nhiệm": what stands before and behind by whom it is done.
PASSIVE = _pattern(r"(?<!\w)(?:được|bị|do|bởi)[ ](?:[^.,;:\n]{1,50}[ ])?$")
DONE_BY = _pattern(
    r"[ ](?:(?:đã|vừa|mới|ký|quyết định|ra quyết định|trực tiếp|tín nhiệm)[ ])*"
    r"(?:bổ nhiệm|đề bạt|cất nhắc|phê chuẩn|chỉ định|phân công|điều động|luân chuyển|giao|cử|trao"
    r"|mời|bầu|tiến cử|giới thiệu)(?!\w)"
)
APPOINTED = _pattern(
    r"được[ ](?:[^.;\n]{0,80}[ ])?"
    r"(?:(?:bổ nhiệm|đề bạt|cất nhắc|chỉ định|phê chuẩn|phân công|điều động)",
    rf"(?:{_INTO}|[ ,]{_WORDS}(?:làm|giữ chức(?: vụ| danh)?|giữ|đảm nhiệm|đảm nhận|vào))",
    r"|(?:luân chuyển|thăng|(?<!bầu )(?<!ứng )cử|tiếp nhận|chuẩn y|giao|tín nhiệm)",
    r"(?:[ ,][^.;\n]{0,90}?)?[ ](?:làm|giữ chức(?: vụ| danh)?|giữ|đảm nhiệm|đảm nhận|chức vụ))[ ]$",
    r"|(?:có quyết định (?:bổ nhiệm|điều động|chỉ định|phân công)(?: làm|(?: giữ)? chức(?: vụ)?)|"
    r"được[ ](?:tiếp tục[ ])?giữ chức(?: vụ)?|nhận chức|nhậm chức|",
    r"nhận nhiệm vụ(?: mới)?(?: là| làm)?|trở thành|lên làm|lên chức|",
    r"về làm|sang làm|điều động giữ chức(?: vụ)?|^[ ](?:được[ ])?(?:thăng[ ])?lên)[ ]$",
)
# "được giao quyền Chủ tịch", "giao ông A quyền Giám đốc": only before an acting office.
ENTRUSTED = _pattern(
    r",?[ ](?:[^,.;\n]{0,40}[ ])?được[ ](?:[^,.;\n]{0,80}[ ])?",
    r"(?:giao|cử|chỉ định|phân công|bổ nhiệm|điều động)(?:[ ](?:tạm thời|tạm))?[ ]",
)
OFFICES = _OFFICES = (
    r"(?:[ ](?:các|nhiều|cả|tất cả|chức|chức vụ|chức danh|vị trí|ghế|cương vị|như|trọng trách))*"
)
NO_LONGER = r"không còn[ ](?:được[ ])?(?:là|làm|giữ|nắm giữ|đảm nhiệm|đảm nhận|đảm đương|ở)"
# Held still, though not done: "bị tạm đình chỉ chức vụ Bí thư".
SUSPENDED = _pattern(
    rf"(?<!\w)đình chỉ(?:[ ](?:công tác|nhiệm vụ|công việc|giữ|làm))*{_OFFICES}[ ]$"
)
_TIME_OF = (
    r"(?:thời điểm|(?<!trước )khi|(?<!đồng )thời|lúc|(?<!kéo dài )thời gian|thời kỳ|nhiệm kỳ"
    r"|giai đoạn|từ khi)"
)
TIME_OF = _TIME_OF
AT_THAT_TIME = _AT_THAT_TIME
_MANY_OFFICES = (
    r"(?:từng|đã|lần lượt|trước đó|trước đây)[ ](?:được[ ])?"
    r"(?:giữ|đảm nhiệm|đảm nhận|đảm trách|nắm giữ|công tác(?: qua| ở)?)[ ]"
    r"(?:các|nhiều|những|một số|hàng loạt)[ ](?:chức vụ|chức danh|vị trí|cương vị|trọng trách)"
    r"[^.;:\n]{0,60}?(?:,?[ ](?:như|gồm|bao gồm|trong đó có)(?: là)?|:)[ :]*$"
)
ENDED = _pattern(
    r"(?:thôi|miễn nhiệm|(?<!tư )cách|cách chức|từ chức|rời|bãi nhiệm|cho thôi|xin thôi|",
    r"(?:xóa|tước|bãi|hủy|mất)(?: bỏ)? tư cách|",
    r"thôi không)(?:[ ](?:nắm giữ|giữ|làm|đảm nhiệm|đảm nhận|tham gia|nhiệm vụ|trách nhiệm|tất cả"
    r"|(?:ra )?khỏi)){0,2}",
    rf"{_OFFICES}[ :]+$",
    r"|(?:(?<!\w)(?:điều chuyển|điều động|luân chuyển|thuyên chuyển|chuyển|thăng chức|thăng)"
    # "ông A từ Trưởng phòng X được bổ nhiệm làm"
    r"|^(?:[ ]?\([^()\n]*\))?(?:[ ]đang)?)[ ]từ"
    r"(?:[ ](?:chức|chức vụ|chức danh|vị trí|cương vị|một))*[ ]$",
    rf"|{NO_LONGER}{_OFFICES}[ ]$",
    r"|(?:(?<!nhận )bàn giao(?: lại)?|(?:được |bị |đã )?thuyên chuyển khỏi)",
    r"[ ](?:chức vụ|chức danh|chức|vị trí|cương vị)[ ]$",
    r"|(?:từng|trước đó|trước đây|trước kia|nguyên|lần lượt|đã qua|kinh qua|khi còn|thời còn|",
    r"lúc còn|khi đang|",
    rf"hồi còn|{_AT_THAT_TIME}(?:,?[ ](?:ông|bà|anh|chị|đồng chí))?",
    r"|(?:từng|đã) có (?:\d+|nhiều) năm)[ ]",
    r"(?:đang[ ])?(?:là|làm|giữ|giữ chức|giữ các chức|đảm nhiệm|nắm giữ|kiêm(?: nhiệm)?(?: chức)?|",
    rf"trải qua|kinh qua|qua){_OFFICES}[ :]*$",
    rf"|{_MANY_OFFICES}",
    r"|(?:trải qua|kinh qua)(?:[ ](?:các|nhiều|những))?[ ](?:chức vụ|chức danh|vị trí|cương vị)",
    r"(?:[ ](?:công tác|lãnh đạo|khác nhau|quan trọng|chủ chốt))*(?:[ :,]+(?:như|gồm|là)?)[ :]*$",
    rf"|{_TIME_OF}[ ](?:(?:đang|còn)[ ])?",
    rf"(?:(?:làm|là|giữ(?: chức)?|đảm nhiệm){_OFFICES}",
    r"|(?:còn |đang )?(?:đương chức|tại chức)(?: làm| là)?)[ ]$",
    r"|(?<!\w)(?:khi|lúc|hồi|thời)[ ]còn[ ]$",
    # "trong thời gian bà A giữ các cương vị …", "trong 5 năm ông làm …", "khi bà làm …"
    r"|(?<!\w)(?<!từ )(?<!sau )(?<!trước )khi[ ](?:ông|bà)[ ](?:còn |đang )?",
    rf"(?:làm|là|giữ(?: chức)?|đảm nhiệm){_OFFICES}[ ]$",
    rf"|(?<!\w)(?:trong|suốt)[ ](?:{_TIME_OF}|\d+ năm)[ ](?:ông|bà|đồng chí)[ ]",
    rf"(?:làm|là|giữ(?: chức)?|đảm nhiệm){_OFFICES}[ ]$",
)
# "trong thời gian bà A giữ các cương vị …"
IN_TIME_OF = _pattern(rf"(?<!\w)(?:trong|suốt|đây là)[ ]{_TIME_OF}[ ]{_TITLES}$")
HELD_THEN = _pattern(
    rf"[ ](?:còn |đang )?(?:làm|là|giữ(?: chức)?|đảm nhiệm|đảm nhận){_OFFICES}[ :]*"
)
# "đã giữ nhiều vị trí quan trọng, như Bí thư …": a list that may go on in the next sentences.
MANY_OFFICES = _pattern(_MANY_OFFICES)
# Behind an office: the sentence, or its part, has no more words than offices.
ENDS_THERE = re.compile(r"[ ]?[.;](?=\s|$)")
# "ông A được bầu làm Bí thư và Giám đốc Sở X B": the verb is that of A.
GIVEN_ALREADY = _pattern(
    r"[ ](?:(?:đã|vừa|mới|cũng|sẽ)[ ])*được[ ][^,.;\n]{0,60}?",
    r"(?:bầu|bổ nhiệm|đề bạt|cất nhắc|điều động|phân công|chỉ định|cử|luân chuyển|thăng)(?!\w)",
    r"[^,.;\n]{0,40}?[ ](?:làm|giữ chức(?: vụ| danh)?|giữ)[ ]",
)
# "từng giữ chức Bí thư": the clause has said whose office it is.
HOLDS_BEFORE = _pattern(
    r"(?<!\w)(?:là|làm|giữ(?: các)?(?: chức(?: vụ| danh)?)?"
    r"|đảm (?:nhiệm|nhận)(?: chức(?: vụ)?)?)[ ]$"
)
IS_NOW = _pattern(
    r"(?:^|[ ,])(?:hiện|đang|hiện đang|hiện nay|nay|vẫn|lúc này)[ ](?:đang[ ])?",
    r"(?:tiếp tục[ ])?(?:là|làm|giữ chức(?: vụ)?|đảm nhiệm(?: chức vụ)?)[ ]$",
    r"|^[ ](?:tiếp tục[ ])?(?:là|làm|giữ chức(?: vụ| danh)?)[ ]$",
    r"|^,?[ ]đồng thời[ ](?:cũng[ ])?(?:là|làm|giữ chức(?: vụ| danh)?|kiêm(?: nhiệm)?)[ ]$",
)
# Behind another office of theirs: "ông A, Giám đốc Sở X, làm Trưởng ban".
LEADS = _pattern(r"\)?,?[ ](?:là|làm|giữ chức(?: vụ)?|giữ vai trò|đảm nhiệm)[ ]")
# "Ông là Ủy viên Trung ương Đảng": of whom alone was told before.
HE_IS = _pattern(
    r"^\s*(?:ông|bà|đồng chí)[ ](?:(?:hiện|hiện nay|cũng|còn|đồng thời|đang|vẫn)[ ])*",
    r"(?:là|giữ chức(?: vụ)?|đảm nhiệm(?: chức(?: vụ)?)?)[ ]$",
)
_DECIDER = (
    r"(?:quốc hội|qh|hđnd|hội đồng nhân dân|ubtvqh|ủy ban thường vụ quốc hội|đại hội|hạ viện"
    r"|nghị viện)"
)
# Done by the one named, to another: "Thủ tướng A đã miễn nhiệm chức vụ …".
REMOVES = _pattern(
    r"[ ](?:(?:đã|vừa|mới|ký|quyết định|ra|chính thức|có thể|có quyền|muốn|định)[ ]){0,4}",
    r"(?:miễn nhiệm|cách chức|bãi nhiệm|bãi miễn|đình chỉ)(?!\w)",
    # "A chủ trì kỳ họp, Quốc hội miễn nhiệm chức …": by another, and of another
    r"|(?![^\n]*(?<!\w)(?:được|bị|thôi|xin|đơn|nguyện vọng|nghỉ|từ trần|qua đời|mất|chuyển|nên)",
    r"(?!\w))[^\n]*(?<!\w)",
    rf"{_DECIDER}(?!\w)[^.;\n]{{0,120}}?(?:miễn nhiệm|bãi nhiệm|bãi miễn|cách chức)(?!\w)",
    r"|[ ](?:đã |vừa |mới )?ký(?:[ ](?:ban hành|các|những|một|\d+))*[ ]",
    r"(?:quyết định|nghị quyết)(?!\w)",
    r"|[ ](?:đã |vừa |mới )?(?:công bố|trao|ban hành|thông báo)[ ](?:các )?",
    r"(?:quyết định|nghị quyết)[ ][^.,;\n]{0,40}",
    r"(?:miễn nhiệm|cách chức|bãi nhiệm|đình chỉ|cho thôi)(?!\w)",
)
# "A: Xem xét đình chỉ Hiệu trưởng …": what A wants done to another.
WANTS_REMOVED = _pattern(
    r"(?:xem xét|yêu cầu|chỉ đạo|kiến nghị|đề nghị|đề xuất|cần|phải|sẽ)(?: việc)?[ ]",
    r"(?:(?:tiến hành|tạm thời|tạm|ngay)[ ])*",
    rf"(?:miễn nhiệm|cách chức|bãi nhiệm|bãi miễn|đình chỉ)(?:[ ]công tác)?{_OFFICES}[ ]$",
    r"|về việc (?:tạm )?đình chỉ(?: công tác)?[ ]$",
    # "A trình tờ trình đề nghị Quốc hội miễn nhiệm chức vụ …": another's, unless A asks for it
    r"|^(?![^.;\n]*(?:đơn|nguyện vọng)[ ])[^.;\n]*(?<!được )(?<!bị )(?:trình|đề nghị|kiến nghị)[ ]",
    r"(?!(?:được|cho)[ ])[^.,;\n]{3,60}[ ](?:miễn nhiệm|cách chức|bãi nhiệm)",
    rf"{_OFFICES}[ ]$",
    # "A lưu ý, dự thảo nghị quyết về việc bãi nhiệm …", and A got no such paper
    r"|^(?![^\n]*(?<!\w)(?:nhận|được|bị|xin|đơn|nguyện vọng)(?!\w))[^\n]*[ ](?:về )?việc[ ]",
    r"(?:miễn nhiệm|cách chức|bãi nhiệm|bãi miễn|cho thôi)(?:[ ](?:giữ|làm|nhiệm vụ)){0,2}",
    rf"{_OFFICES}[ ]$",
)
_WHOM = rf"{_TITLES}$"
# Those who decide by choosing, where it is done: "Hội đồng quản trị đã chọn ông A làm".
_CHOOSER = r"(?<!\w)(?:hội đồng|hđqt|ban chấp hành|hội nghị|cổ đông|cử tri|ban lãnh đạo)"
ELECTS = _pattern(
    rf"(?:(?:bầu|tín nhiệm bầu|bầu bổ sung|bầu chọn)[ ]|{_DECIDER}[ ](?:đã |vừa |mới )?",
    rf"(?:lựa )?chọn[ ]|{_CHOOSER}[ ](?:[^.,;\n]{{0,40}}[ ])?(?:đã|vừa|mới|chính thức)[ ]",
    rf"(?:lựa )?chọn[ ]){_WHOM}",
)
APPOINTS = _pattern(
    r"(?:bổ nhiệm(?: lại| có thời hạn)?|điều động|luân chuyển|phân công|chỉ định|quyết định|",
    r"trao quyết định cho|",
    r"chuẩn y|phê chuẩn|công nhận|biệt phái|bố trí|tiếp nhận|đề bạt|cất nhắc|(?<!tiến )cử|giao)",
    rf"[ ]{_WHOM}",
)
# "… về công tác tại huyện X; chỉ định tham gia Ban Chấp hành, giữ chức Bí thư": he, and no other.
_AS = (
    r"(?<!đang)(?<!hiện)(?<!từng)[ ,]"
    r"(?:làm|giữ|vào|giữ chức|giữ chức vụ|giữ chức danh|đảm nhiệm|đảm nhiệm chức vụ|"
    r"(?:bổ nhiệm|chỉ định|phân công)(?: giữ)? (?:chức|chức vụ|chức danh)|"
    r"(?:với|ở|trên) (?:chức vụ|chức danh|cương vị|vị trí))[ ]$"
)
AS_OFFICE = _pattern(
    r"(?:[^.;\n]{0,120}?;",
    r"(?=[ ](?:và )?(?:chỉ định|bổ nhiệm|phân công|tham gia|giữ|đảm nhiệm)[ ]))?",
    rf"[^.;\n]{{0,120}}?{_AS}",
    r"|[ ]là[ ]$",
)
# "đề cử ông A, một người giỏi, trở thành Giám đốc": what who is only asked for would do.
TAKES_OFFICE = _pattern(rf"{_AS}|[ ](?:là|(?:trở thành|nhậm chức|nhận chức|lên)(?: tân)?)[ ]$")
# "miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông B", "thay ông": whom it concerns.
TOWARDS = _pattern(
    r"(?:[ ]\([^()\n]{2,40}\))?,?[ ]",
    rf"(?:(?:đối với|với|cho|của)[ ](?:các |hai )?(?:đồng chí|ông|bà|anh|chị)[ ]{_TITLES}",
    r"|đối với[ ])",
)
# "… đối với 3 cán bộ gồm: A và B": whom it concerns are several.
TOWARDS_SEVERAL = _pattern(
    r",?[ ](?:đối với|cho)[ ](?:\d{1,2}|các|hai|ba|bốn|năm)[ ]",
    r"(?:đồng chí|ông|bà|cán bộ|người|lãnh đạo|nhân sự|sĩ quan|trường hợp)",
    rf"(?:[ ](?:sau|gồm(?: có)?|là))?[ ]?:?\s{_TITLES}",
)
TAKEN = _pattern(
    r"(?:miễn nhiệm|(?<!tư )cách|cách chức|bãi nhiệm|cho thôi|cho từ|thôi"
    r"|(?:xóa|tước|bãi|hủy)(?: bỏ)? tư cách)",
    r"(?:[ ](?:nắm giữ|giữ|làm|đảm nhiệm|đảm nhận|tham gia|nhiệm vụ|tất cả)){0,2}",
    rf"{_OFFICES}[ ]$",
)
# "miễn nhiệm bà B khỏi chức vụ Giám đốc": the verb stands before the name.
REMOVED = _pattern(rf"(?<!\w)(?:miễn nhiệm|cách chức|bãi nhiệm|cho thôi)[ ]{_WHOM}")
OUT_OF = _pattern(r"[ ](?:ra )?khỏi(?:[ ](?:các|chức|chức vụ|chức danh|vị trí|ghế|cương vị))+[ ]")
GIVEN = _pattern(
    r"(?:bổ nhiệm(?: lại| có thời hạn)?|bầu(?: bổ sung)?|chỉ định|phê chuẩn)(?:[ ](?:giữ|làm))?",
    rf"{_OFFICES}(?:[ ](?:\d{{1,2}}|hai|ba|các))?[ ]$",
)
GIVEN_TO_SEVERAL = _pattern(r"(?<!\w)(?:\d{1,2}|hai|ba|các)[ ]$")
# "… đối với ông A và chức vụ Bộ trưởng Bộ Y đối với ông B": what was said of A is said of B.
ALSO_OFFICE = _pattern(r"(?:,|;|(?<!\w)và)[ ](?:các )?(?:chức vụ|chức danh|chức)[ ]$")
UNDONE = _pattern(
    r"(?<!\w)(?:sẽ|đề nghị|đề xuất|kiến nghị|yêu cầu|dự kiến|giới thiệu|đề cử|phương án|tờ trình|",
    r"chuẩn bị|dừng|hủy|hoãn|thu hồi|xin ý kiến|lấy phiếu)(?!\w)[^.;\n]{0,40}$",
)
# "Theo đề nghị của Sở X, UBND tỉnh bổ nhiệm": it was proposed, and is done.
ON_PROPOSAL = _pattern(
    r"(?<!\w)(?:theo|xét|trên cơ sở)[ ](?:sự )?",
    r"(?:đề nghị|đề xuất|kiến nghị|giới thiệu|đề cử|tờ trình)(?!\w)",
    r"[^,.;:\n]*,",
)
# Not yet: "sẽ được chỉ định giữ chức", "được giới thiệu để bầu giữ chức".
PLANNED = _pattern(
    r"(?<!\w)(?:ứng cử|sẽ|sắp|dự kiến|chuẩn bị|đề nghị|đề xuất|kiến nghị|giới thiệu|đề cử|",
    r"quy hoạch|để (?:hội nghị )?hiệp thương)(?!\w)",
)
DENIED = _pattern(r"(?<!\w)(?:chưa|không|dừng|hủy|hoãn|thu hồi)(?!\w)")
TO_OFFICE = _pattern(
    r"(?:được[ ](?:[^.;\n]{0,100}[ ])?|(?:sẽ|sắp|dự kiến|chuẩn bị)[ ]|(?=ứng cử|tái cử))",
    r"(?:làm|giữ|tiếp quản|trở thành|giữ chức(?: vụ| danh)?|vào|bầu(?: bổ sung)?|ứng cử|",
    r"tái cử|bổ nhiệm|chỉ định|đảm nhiệm(?: chức vụ)?|đảm nhận|chức danh|chức vụ|vị trí)",
    r"[ ](?:làm |giữ chức(?: vụ)? )?$",
)
INTENDED = _pattern(r"(?:dự kiến|phương án|kế hoạch)(?!\w)[^.;\n]{0,30}$")
OF_COUNTRY = _pattern(r"[ ](?:của|nước)[ ](?:nước[ ])?")
PRONOUN = _pattern(
    r"(?:^|[.,;:!?”\"\n]|\s(?:mà|và|khi|năm \d{4},?|\d{4},?))\s*",
    r"(?:ông|bà|đồng chí|anh|chị)(?: này)?[ ](?=\S)",
    # "Sau đó làm Phó Giám đốc": who was told of before
    r"|(?:^|[.;\n])\s*(?:sau đó|tiếp đó)[ ](?=(?:làm|giữ chức|đảm nhận|đảm nhiệm|lên|về làm)[ ])",
)
THEN_WAS = _pattern(
    r"^\s*(?:sau đó|tiếp đó),?[ ](?:(?:ông|bà)[ ])?(?:làm|giữ chức(?: vụ)?|lên làm|về làm",
    r"|đảm (?:nhận|nhiệm)(?: chức(?: vụ)?)?)[ ]$",
)
# "ông A thay ông B làm Bí thư": B held it, A does.
INSTEAD = _pattern(
    r"(?:thay(?: thế)?(?: cho)?|kế nhiệm|kế vị|tiếp quản)[ ](?:ông|bà|đồng chí)?[ ]?$"
)
ASKS_TO_END = _pattern(
    r"(?:xin|đề nghị|muốn)(?: được)?[ ](?:cho )?(?:thôi|từ chức|nghỉ|miễn nhiệm)|",
    r"(?:sẽ|sắp|dự kiến|chuẩn bị|chưa|không)(?: được| bị)?[ ](?:cho )?",
    r"(?:thôi(?! không)|từ chức|miễn nhiệm|rời|cách chức|bãi nhiệm)[^,;]{0,24}$",
)
BECAME = re.compile(
    r"(?<!trước năm )(?<!trước )\d{4},.{0,80}(?<!khi )(?:ông|bà|anh|chị|đồng chí)[ ]"
    r"(?:là|làm|giữ chức(?: vụ)?|trở thành)[ ]$",
    re.DOTALL,
)
# It begins with a set of signs, which is what makes it fast.
SENTENCE_END = re.compile(
    rf"[.!?…\n](?:(?<=\n)(?!\s*[{LOWER}])|(?<!\n)['”\"]?\s+(?=[^\W\d_])(?![{LOWER}]))"
)
# "Thông tin với các đại biểu, ông A": to whom it is said.
AUDIENCE = _pattern(
    r"(?<!\w)(?:với|cho|tới|đến|trước|của|cùng|giúp|gửi)[ ](?:tất cả |toàn thể )?",
    r"(?:các|những)[ ](?:vị |đồng chí )?$",
)


def are_several(low: str, start: int) -> bool:
    """Whether the words before an office say that several persons have it."""
    ends = low[start - 3 : start] if start > 3 else low[:start]
    if ends not in _PLURAL_ENDS and ends[-2:] not in _PLURAL_SIGNS:
        return False  # mostly
    if low[start - 4 : start] == _ONE_OF_THEM and low[start - 8 : start - 4] != "các ":
        return False
    return PLURAL.search(low, max(0, start - _PLURAL_CHARS), start) is not None

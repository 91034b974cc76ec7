"""One example answer for each route, as the OpenAPI description and the docs page show it.

``TRY`` gives the parameters that the docs page links to. The facts are those of the shipped
samples; offsets and hashes are shortened for reading.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_SOURCE = "source:ba818d6c6993d8c3"


def _ref(entity_id: str, kind: str, name: str, hint: str | None = None) -> dict[str, Any]:
    return {"id": entity_id, "type": kind, "name": name, "hint": hint}


def _list(*items: Any) -> dict[str, Any]:
    return {"items": list(items), "total": len(items), "next": None}


_PERSON = _ref(
    "person:le-van-thinh-3f9a1c", "Person", "Lê Văn Thinh", "Bí thư Quận ủy Bình Tân, 2020"
)
_BODY = _ref("body:qu:tphcm-quan-binh-tan", "Body", "Quận ủy Bình Tân")
_POST = _ref("post:bi-thu:qu:tphcm-quan-binh-tan", "Post", "Bí thư Quận ủy Bình Tân")
_UNIT = _ref("unit:tphcm:quan-binh-tan", "Unit", "quận Bình Tân")
_CITY = _ref("unit:tphcm", "Unit", "Thành phố Hồ Chí Minh")
_POLITBURO = _ref("body:bct", "Body", "Bộ Chính trị")
_DOCUMENT = _ref(_SOURCE, "Document", "Đảng bộ quận Bình Tân trước thềm Đại hội", "VOH, 8/2020")
_ACT = _ref(
    "directive:party:bct-bbt:tw-xiii:kl:14", "Directive", "Kết luận 14-KL/TW", "Bộ Chính trị"
)
_EVIDENCE: dict[str, Any] = {
    "document": _SOURCE,
    "start": 412,
    "end": 480,
    "quote": "Bí thư Quận ủy - Chủ tịch Ủy ban nhân dân quận Bình Tân Lê Văn Thinh",
    "stated_at": "2020-08-01",
    "claim": "claim:7d1c0f5a",
}
_CITING: dict[str, Any] = _EVIDENCE | {
    "document": "source:5c5bbee6b0fc8771",
    "quote": "Triển khai hiệu quả Kết luận số 14-KL/TW của Bộ Chính trị",
    "stated_at": "2023-01-05",
    "claim": "claim:90ab12cd",
}
_TENURE: dict[str, Any] = {
    "person": _PERSON,
    "post": _POST,
    "body": _BODY,
    "head": "Bí thư",
    "role": None,
    "start": None,
    "end": None,
    "bounds": {
        "earliest_start": None,
        "latest_start": "2020-08-01",
        "earliest_end": "2020-08-02",
        "latest_end": "2023-10-05",
    },
    "status": "ended",
    "certainty": "certain",
    "last_seen": "2020-08-01",
    "term": None,
    "evidence": [_EVIDENCE],
    "conflicts": [],
}
_DIRECTIVE: dict[str, Any] = _ACT | {
    "number": "14-KL/TW",
    "document_type": "Kết luận",
    "issuer": _POLITBURO,
    "series_issuer": _ref("body:bchtw", "Body", "Ban Chấp hành Trung ương"),
    "date": None,
    "term": None,
    "status": "no_later_change_found",
    "status_on": "2026-11-22",
    "status_since": None,
    "effective": None,
    "candidates": [],
}
_CITATION: dict[str, Any] = {
    "subject": _ref("source:5c5bbee6b0fc8771", "Document", "Hội nghị Huyện ủy Bình Chánh"),
    "actor": None,
    "relation": "IMPLEMENTS",
    "object": _ACT,
    "modality": "intended",
    "partial": False,
    "evidence": [_CITING],
}
_PLAN = _ref(
    "directive:party:tu-tphcm:tphcm-xi:kh:124", "Directive", "Kế hoạch 124-KH/TU", "Thành ủy TPHCM"
)
_CLAIM: dict[str, Any] = {
    "id": "claim:7d1c0f5a",
    "document": _DOCUMENT,
    "predicate": "holds",
    "subject": _PERSON,
    "object": _POST,
    "evidence": [_EVIDENCE],
}
_HOLDS: dict[str, Any] = {"relation": "HOLDS", "direction": "in", "entity": _PERSON}
_HOLDS |= {"start": None, "end": None, "evidence": [_EVIDENCE]}
_LAST: dict[str, Any] = {"valid_from": None, "valid_to": "2025-06-30"}
_TERM = _ref("term:tphcm-xi", "Term", "Đảng bộ Thành phố Hồ Chí Minh khóa XI")
_REFORM = _ref("reform:2025-07-01:merge:tphcm", "Reform", "Sắp xếp Thành phố Hồ Chí Minh")
_QUAN_2 = _ref("unit:tphcm:quan-2", "Unit", "Quận 2", "đến 2020-12-31")
_TP_THU_DUC = _ref("unit:tphcm:tp-thu-duc", "Unit", "Thành phố Thủ Đức", "từ 2021-01-01")
_THU_DUC: dict[str, Any] = {
    "id": "reform:2021-01-01:merge:tphcm-tp-thu-duc",
    "date": "2021-01-01",
    "kind": "merge",
    "from": [_QUAN_2, _ref("unit:tphcm:quan-9", "Unit", "Quận 9")],
    "to": [_TP_THU_DUC],
    "share": "full",
    "shares": ["full", "full"],
    "number": "1111/NQ-UBTVQH14",
    "directive": {"id": None, "type": "Directive", "name": "1111/NQ-UBTVQH14", "hint": None},
}
_FINANCE = _ref("body:bo-tai-chinh", "Body", "Bộ Tài chính")
_PLANNING = _ref("body:bo-ke-hoach-va-dau-tu", "Body", "Bộ Kế hoạch và Đầu tư")
_MERGER: dict[str, Any] = {
    "id": "reform:2025-03-01:merge:bo-tai-chinh",
    "date": "2025-03-01",
    "kind": "merge",
    "from": [_PLANNING, _FINANCE],
    "to": [_FINANCE],
    "share": "full",
    "shares": ["full", "full"],
    "number": "176/2025/QH15",
    "directive": {"id": None, "type": "Directive", "name": "176/2025/QH15", "hint": None},
}
_DATED: dict[str, Any] = {"unit": None, "valid_from": None, "valid_to": None}
_CITY_PARTY = _ref("body:tu:tphcm", "Body", "Thành ủy Thành phố Hồ Chí Minh") | {"kind": "tu"}
_CITY_PARTY |= _DATED
_STANDING = _ref("body:btv-cap-huyen:tphcm-quan-binh-tan", "Body", "Ban Thường vụ Quận ủy Bình Tân")
_STANDING |= {"kind": "btv-cap-huyen"} | _DATED

_NAMESAKE = _ref(
    "person:le-van-thinh-a07b52", "Person", "Lê Văn Thinh", "Phó Chủ tịch UBND Quận 2, 2018"
)
_PAIR: dict[str, Any] = {
    "id": "review:5f1e77a0",
    "kind": "person",
    "left": _PERSON,
    "right": _NAMESAKE,
    "score": 0.65,
    "reasons": ["same name", "same province: Thành phố Hồ Chí Minh", "2 years apart"],
    "evidence": [_EVIDENCE | {"of": _PERSON["id"]}],
}
_JUDGEMENT: dict[str, Any] = {
    "id": "judgement:41c09bd2",
    "kind": "person",
    "verdict": "different",
    "left": _PERSON,
    "right": _NAMESAKE,
    "author": "Lan",
    "made_at": "2026-11-22T08:15:00.000+00:00",
    "note": "another year of birth",
    "undoes": None,
    "undone": None,
}
_MENTION: dict[str, Any] = {
    "id": f"{_SOURCE}.m.0f8a6c1d2b3e4f50",
    "name": "Lê Văn Thinh",
    "document": _DOCUMENT,
    "joined": {"rule": "same post", "on": _POST, "to": "source:5c5bbee6b0fc8771.m.77aa01"},
    "evidence": [_EVIDENCE],
}

EXAMPLES: Mapping[str, Any] = {
    "search": _list(_POST | {"head": "Bí thư", "body": _BODY}),
    "person": _PERSON,
    "tenures": _list(_TENURE | {"certainty": None}),
    "person_mentions": _list(_MENTION),
    "review": _list(_PAIR),
    "match": _list(_PERSON | {"score": 0.95, "reason": "same name; Bí thư Quận ủy Bình Tân"}),
    "judgements": _list(_JUDGEMENT),
    "post": _POST | {"head": "Bí thư", "body": _BODY},
    "holders": _list(_TENURE),
    "body": _BODY | {"kind": "qu", "unit": _UNIT} | _LAST,
    "members": _list(_TENURE),
    "body_directives": _list(_DIRECTIVE),
    "directives": _list(_DIRECTIVE),
    "directive": _DIRECTIVE | {"changes": [], "effective_evidence": []},
    "citations": _list(_CITATION),
    "cascade": {
        "root": _ACT,
        "levels": [
            {"level": 1, "tier": "province", "actors": []}
            | {"items": [{"directive": _PLAN, "via": _CITATION | {"subject": _PLAN}}]}
        ],
    },
    "unit": _UNIT | {"level": "district", "parent": _CITY} | _LAST,
    "changes_of_body": _list(
        {"date": "2020-06-17", "change": "start"}
        | {"holding": _TENURE | {"start": "2020-06-17", "certainty": None}}
    ),
    "tree": {
        "root": _BODY,
        "above": [_CITY_PARTY],
        "children": [_STANDING | {"children": []}],
    },
    "body_history": _list(_MERGER),
    "unit_history": _list(_THU_DUC),
    "successors": {
        "root": _QUAN_2,
        "on": "2022-01-01",
        "items": [{"entity": _TP_THU_DUC, "since": "2021-01-01", "whole": True, "certain": True}],
        "origins": [],
    },
    "body_successors": {
        "root": _PLANNING,
        "on": "2026-11-22",
        "items": [{"entity": _FINANCE, "since": "2025-03-01", "whole": False, "certain": True}],
        "origins": [],
    },
    "term": _TERM,
    "reform": _REFORM,
    "document": _DOCUMENT,
    "claims": _list(_CLAIM),
    "claim": _CLAIM,
    "neighbours": {"focus": _POST} | _list(_HOLDS),
    "path": {
        "hops": [{"from": _PERSON, "relation": "HOLDS", "to": _POST, "evidence": [_EVIDENCE]}]
    },
    "changes": _list(
        {"recorded_at": "2026-11-22T08:30:00+00:00", "change": "recorded"}
        | {"document": _DOCUMENT, "claims": 34}
    ),
    "stats": {"Person": 132, "Post": 88, "Directive": 140, "Document": 37, "claims": 610}
    | {"published": {"first": "1992-04-15", "last": "2026-01-09"}},
    "healthz": {"status": "ok"},
}

_POST_ID = {"id": _POST["id"]}
_BODY_ID = {"id": _BODY["id"]}
_ACT_ID = {"id": _ACT["id"]}
_SOURCE_ID = {"id": _SOURCE}

TRY: Mapping[str, Mapping[str, str]] = {
    "/v1/search": {"q": "bi thu quan uy binh tan"},
    "/v1/persons/{id}": {"id": _PERSON["id"]},
    "/v1/persons/{id}/tenures": {"id": _PERSON["id"]},
    "/v1/persons/{id}/mentions": {"id": _PERSON["id"]},
    "/v1/review": {"kind": "person"},
    "/v1/posts/{id}": _POST_ID,
    "/v1/posts/{id}/holders": _POST_ID | {"on": "2020-08-01"},
    "/v1/bodies/{id}": _BODY_ID,
    "/v1/bodies/{id}/members": _BODY_ID | {"on": "2020-08-01"},
    "/v1/bodies/{id}/directives": {"id": _POLITBURO["id"]},
    "/v1/directives": {"number": "14-kl/tw"},
    "/v1/directives/{id}": _ACT_ID,
    "/v1/directives/{id}/citations": _ACT_ID | {"direction": "in"},
    "/v1/directives/{id}/cascade": _ACT_ID,
    "/v1/units/{id}": {"id": _UNIT["id"]},
    "/v1/units/{id}/history": {"id": _QUAN_2["id"]},
    "/v1/units/{id}/successors": {"id": _QUAN_2["id"], "on": "2022-01-01"},
    "/v1/bodies/{id}/changes": _BODY_ID | {"from": "2020-01-01", "to": "2025-06-30"},
    "/v1/bodies/{id}/tree": _BODY_ID,
    "/v1/bodies/{id}/successors": {"id": _PLANNING["id"]},
    "/v1/bodies/{id}/history": {"id": _FINANCE["id"]},
    "/v1/terms/{id}": {"id": _TERM["id"]},
    "/v1/reforms/{id}": {"id": _REFORM["id"]},
    "/v1/documents/{id}": _SOURCE_ID,
    "/v1/documents/{id}/claims": _SOURCE_ID,
    "/v1/claims/{id}": {"id": _CLAIM["id"]},
    "/v1/graph/neighbours/{id}": _POST_ID,
    "/v1/changes": {"since": "2020-01-01"},
    "/v1/graph/path": {"from": _PERSON["id"], "to": _UNIT["id"]},
}

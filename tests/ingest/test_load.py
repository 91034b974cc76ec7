"""Documents into a store and out again: paths, bytes, batches, refusals."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bomay.graph.copy import batches
from bomay.graph.store import GraphStore, Parameter, Row, WriteBatch, open_store
from bomay.ingest import guard, load
from bomay.ingest.load import ingest, withdraw
from bomay.ontology.errors import BatchTooLarge

Tables = Callable[[GraphStore], dict[str, list[tuple[object, ...]]]]
SAMPLES = Path(__file__).parents[2] / "samples"
SECRETARY = "Đồng chí Huỳnh Khắc Điệp, Bí thư Quận ủy Bình Tân, chủ trì hội nghị.\n"
BINH_TAN = f"(TPHCM) - Sáng 5/10/2023, quận Bình Tân, TPHCM họp. {SECRETARY}"
QUAN_11 = "Ông Nguyễn Tăng Minh, Chủ tịch HĐND Quận 11, TPHCM, phát biểu ngày 10/2/2021.\n"


@pytest.fixture
def store(empty: Path, tmp_path: Path) -> Iterator[GraphStore]:
    shutil.copy(empty, tmp_path / "graph.db")
    with open_store(f"sqlite:///{tmp_path / 'graph.db'}") as opened:
        yield opened


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    folder = tmp_path / "documents"
    folder.mkdir()

    def one(name: str, text: str) -> Path:
        path = folder / name
        path.write_text(text, encoding="utf-8")
        return path

    return one


def sources(store: GraphStore) -> list[list[str]]:
    rows = store.run("link/documents_of_hash", sha256="")
    known = store.run("link/documents_known", ids=[row["id"] for row in rows])
    return sorted(row["sources"] for row in known)


def test_new_then_unchanged(store: GraphStore, write: Callable[[str, str], Path]) -> None:
    path = write("a.txt", BINH_TAN)
    first = ingest(store, [path])
    assert (first.new, first.unchanged, first.changed) == ([str(path)], [], [])
    again = ingest(store, [path.parent])
    assert (again.new, again.unchanged, again.changed) == ([], [str(path)], [])
    assert sources(store) == [[str(path)]]


def test_what_is_stored_is_not_extracted_again(
    store: GraphStore, write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.txt", BINH_TAN)
    ingest(store, [path])

    def never(*_: object) -> None:
        raise AssertionError("extracted again")

    monkeypatch.setattr(guard, "read_or_refuse", never)
    monkeypatch.setattr(guard, "read_each_or_refuse", never)
    assert ingest(store, [path]).unchanged == [str(path)]


def test_another_version_of_the_code_reads_again(
    store: GraphStore, write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.txt", BINH_TAN)
    ingest(store, [path])
    monkeypatch.setattr(load, "EXTRACTOR", "bomay-next")
    assert ingest(store, [path]).changed == [str(path)]
    assert ingest(store, [path]).unchanged == [str(path)]


def test_the_same_bytes_under_two_paths_are_one_document(
    store: GraphStore, write: Callable[[str, str], Path]
) -> None:
    one, two = write("a.txt", BINH_TAN), write("b.txt", BINH_TAN)
    ingest(store, [one])
    ingest(store, [two])
    assert sources(store) == [[str(one), str(two)]]
    assert withdraw(store, [str(one)]).withdrawn == [str(one)]
    assert sources(store) == [[str(two)]]
    withdraw(store, [str(two)])
    assert sources(store) == []


def test_new_bytes_under_a_path_replace_the_old_ones(
    store: GraphStore, write: Callable[[str, str], Path]
) -> None:
    path = write("a.txt", BINH_TAN)
    ingest(store, [path])
    (old,) = store.run("link/documents_of_hash", sha256="")
    write("a.txt", QUAN_11)
    assert ingest(store, [path]).changed == [str(path)]
    (new,) = store.run("link/documents_of_hash", sha256="")
    assert new != old
    assert sources(store) == [[str(path)]]


def test_paths_that_swap_their_bytes(store: GraphStore, write: Callable[[str, str], Path]) -> None:
    one, two = write("a.txt", BINH_TAN), write("b.txt", QUAN_11)
    ingest(store, [one, two])
    write("a.txt", QUAN_11)
    write("b.txt", BINH_TAN)
    assert ingest(store, [one, two]).changed == [str(one), str(two)]
    assert sources(store) == [[str(one)], [str(two)]]
    ids = {row["id"] for row in store.run("link/documents_of_hash", sha256="")}
    assert len(ids) == 2


def test_a_refused_document_is_named_and_the_others_are_stored(
    store: GraphStore, write: Callable[[str, str], Path], tmp_path: Path
) -> None:
    good = write("a.txt", BINH_TAN)
    empty = write("b.txt", "")
    missing = tmp_path / "nowhere.txt"
    report = ingest(store, [empty, missing, good])
    assert [refusal.source for refusal in report.refused] == [str(empty), str(missing)]
    assert report.new == [str(good)]
    assert sources(store) == [[str(good)]]


def test_withdraw_by_id_by_hash_and_not_at_all(
    store: GraphStore, write: Callable[[str, str], Path]
) -> None:
    ingest(store, [write("a.txt", BINH_TAN), write("b.txt", QUAN_11)])
    one, two = (row["id"] for row in store.run("link/documents_of_hash", sha256=""))
    assert withdraw(store, [one]).withdrawn == [one]
    prefix = two.removeprefix("source:")[:8]
    assert withdraw(store, [prefix]).withdrawn == [prefix]
    report = withdraw(store, ["abc", "source:0000000000000000", "ffffffffffff", two])
    assert len(report.refused) == 4
    assert "6 digits" in report.refused[0].reason
    assert sources(store) == []


def test_withdraw_of_a_folder_says_what_to_give(
    store: GraphStore, write: Callable[[str, str], Path]
) -> None:
    folder = write("a.txt", BINH_TAN).parent
    ingest(store, [folder])
    (refusal,) = withdraw(store, [f"{folder}/"]).refused
    assert f"{folder}/*" in refusal.reason
    assert len(sources(store)) == 1


def test_withdraw_of_what_cannot_be_a_path_lets_the_others_go(
    store: GraphStore, write: Callable[[str, str], Path]
) -> None:
    path = write("a.txt", BINH_TAN)
    ingest(store, [path])
    report = withdraw(store, ["", "g" * 300, "a\0b", str(path)])
    assert [refusal.reason for refusal in report.refused] == ["is no document of this store"] * 3
    assert report.withdrawn == [str(path)]
    assert sources(store) == []


def test_withdraw_quotes_the_folder_it_tells_of(store: GraphStore, tmp_path: Path) -> None:
    folder = tmp_path / "văn bản; cũ"
    folder.mkdir()
    (refusal,) = withdraw(store, [str(folder)]).refused
    assert f"withdraw '{folder}'/*" in refusal.reason


def test_a_container_is_withdrawn_with_its_records(
    store: GraphStore, write: Callable[[str, str], Path]
) -> None:
    lines = ["person,post,body,start,end,source"]
    lines += [
        f"{name},Chủ tịch,Ủy ban nhân dân Quận 3,{year}-01-01,,Kỷ yếu"
        for name, year in (("Lê Văn Hòa", 2015), ("Trần Thị Lan", 2019))
    ]
    table, other = write("t.csv", "\n".join(lines)), write("t.csv.txt", BINH_TAN)
    ingest(store, [table, other])
    assert len(sources(store)) == 3
    assert withdraw(store, [f"{table}#3"]).withdrawn == [f"{table}#3"]
    assert sources(store) == [[f"{table}#2"], [str(other)]]
    assert withdraw(store, [str(table)]).withdrawn == [str(table)]
    assert sources(store) == [[str(other)]]


def test_small_batches_give_the_same_report(
    store: GraphStore, write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "BATCH_DOCUMENTS", 1)
    seen: list[str] = []
    paths = [write(f"{n}.txt", f"{QUAN_11}{n}.\n") for n in range(3)]
    report = ingest(store, paths, progress=seen.append)
    assert report.new == seen == [str(path) for path in paths]


def test_a_batch_that_is_too_large_is_loaded_in_parts(
    store: GraphStore, write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []

    def limited(batch: WriteBatch, *, whole: Callable[[WriteBatch], None] = store.write) -> None:
        if len(batch.documents) > 2:
            raise BatchTooLarge("too little memory")
        written.append(len(batch.documents))
        whole(batch)

    monkeypatch.setattr(store, "write", limited)
    paths = [write(f"{n}.txt", f"{QUAN_11}{n}.\n") for n in range(5)]
    assert ingest(store, paths).new == [str(path) for path in paths]
    assert written[-3:] == [2, 1, 2]

    def full(batch: WriteBatch) -> None:
        raise BatchTooLarge("too little memory")

    monkeypatch.setattr(store, "write", full)
    with pytest.raises(BatchTooLarge):
        ingest(store, [write("5.txt", f"{QUAN_11}5.\n")])


def test_a_load_broken_off_is_repaired_by_the_next(
    store: GraphStore,
    empty: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tables: Tables,
) -> None:
    folder = tmp_path / "samples"
    shutil.copytree(SAMPLES, folder)
    shutil.copy(empty, tmp_path / "whole.db")
    monkeypatch.setattr(load, "BATCH_DOCUMENTS", 2)

    def broken(source: str, *, after: list[str] = []) -> None:  # noqa: B006 - counts its calls
        after.append(source)
        if len(after) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(store, [folder], progress=broken)
    ingest(store, [folder])
    with open_store(f"sqlite:///{tmp_path / 'whole.db'}") as whole:
        monkeypatch.setattr(load, "BATCH_DOCUMENTS", 1000)
        ingest(whole, [folder])
        assert tables(store) == tables(whole)


@pytest.mark.parametrize("at", ["documents_known", "persons_of_blocks", "mentions_of_blocks"])
def test_another_load_between_reading_and_writing(
    store: GraphStore,
    empty: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tables: Tables,
    at: str,
) -> None:
    """Both cite 14-KL/TW: what the first decided no longer holds when the other has written."""
    one, two = sorted(SAMPLES.glob("*.txt"))[:2]
    shutil.copy(empty, tmp_path / "whole.db")
    with open_store(f"sqlite:///{tmp_path / 'whole.db'}") as whole:
        ingest(whole, [one, two])
        want = tables(whole)
    _once_before(store, f"link/{at}", lambda other: ingest(other, [two]), monkeypatch)
    assert ingest(store, [one]).new == [str(one)]
    assert tables(store) == want
    assert len(_cited(store, "14-KL/TW")) == 1


def test_another_path_of_the_same_bytes_meanwhile(
    store: GraphStore, write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = write("a.txt", BINH_TAN), write("b.txt", BINH_TAN)
    _once_before(store, "link/persons_of_blocks", lambda other: ingest(other, [two]), monkeypatch)
    assert ingest(store, [one]).unchanged == [str(one)]
    assert sources(store) == [[str(one), str(two)]]


def test_a_document_that_goes_while_it_is_taken_back(
    store: GraphStore, write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(write("a.txt", BINH_TAN))
    ingest(store, [path])
    _once_before(store, "entities/by_ids", lambda other: withdraw(other, [path]), monkeypatch)
    assert [refusal.source for refusal in withdraw(store, [path]).refused] == [path]
    assert sources(store) == []


def test_two_loads_at_once(store: GraphStore, tmp_path: Path) -> None:
    parts = sorted(SAMPLES.glob("*.txt"))[:2]
    url = f"sqlite:///{tmp_path / 'graph.db'}"
    wrong: list[BaseException] = []

    def load_part(path: Path) -> None:
        try:
            with open_store(url) as mine:
                ingest(mine, [path])
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=load_part, args=(path,)) for path in parts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(_cited(store, "14-KL/TW")) == 1


def _once_before(
    store: GraphStore,
    query: str,
    what: Callable[[GraphStore], object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Let another process's load happen just before this store answers a query."""
    run, left = store.run, [what]

    def running(name: str, /, **parameters: Parameter) -> list[Row]:
        if name == query and left:
            with open_store(f"sqlite:///{store.path}") as other:  # type: ignore[attr-defined]
                left.pop()(other)
        return run(name, **parameters)

    monkeypatch.setattr(store, "run", running)


def _cited(store: GraphStore, number: str) -> list[str]:
    with store._reading() as connection:  # type: ignore[attr-defined]
        found = connection.execute("SELECT id FROM directive WHERE number = ?", (number,))
        return [one for (one,) in found]


def published(store: GraphStore) -> list[str | None]:
    rows = store.run("link/documents_of_hash", sha256="")
    return [
        row["published"] for row in store.run("documents/by_ids", ids=[row["id"] for row in rows])
    ]


def test_a_corrected_sidecar_is_a_corrected_document(
    store: GraphStore, write: Callable[[str, str], Path]
) -> None:
    path = write("a.txt", SECRETARY)
    write("a.json", '{"date": "2023-10-05", "title": "Họp"}')
    assert ingest(store, [path]).new == [str(path)]
    assert ingest(store, [path]).unchanged == [str(path)]
    write("a.json", '{"date": "2021-03-02", "title": "Họp"}')
    assert ingest(store, [path]).changed == [str(path)]
    assert published(store) == ["2021-03-02"]
    assert ingest(store, [path]).unchanged == [str(path)]
    path.with_suffix(".json").unlink()
    assert ingest(store, [path]).changed == [str(path)]
    assert published(store) == [None]


def test_of_several_sidecars_of_one_document_the_first_paths_counts(
    store: GraphStore, write: Callable[[str, str], Path], tmp_path: Path, empty: Path
) -> None:
    paths = [write(name, SECRETARY) for name in ("a.txt", "b.txt", "c.txt")]
    write("a.json", '{"date": "2021-03-02"}')
    write("c.json", '{"date": "2023-10-05"}')
    assert ingest(store, paths).new == [str(path) for path in paths]
    assert published(store) == ["2021-03-02"]
    assert ingest(store, reversed(paths)).unchanged == [str(path) for path in reversed(paths)]
    shutil.copy(empty, tmp_path / "other.db")
    with open_store(f"sqlite:///{tmp_path / 'other.db'}") as other:
        for path in reversed(paths):
            ingest(other, [path])
        assert published(other) == ["2021-03-02"]
        kinds = {"entities", "mentions", "tenures", "relations"}
        assert [b for b in batches(other) if b[0] in kinds] == [
            b for b in batches(store) if b[0] in kinds
        ]

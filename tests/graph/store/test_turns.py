"""Whose turn it is: reads together, a write alone."""

from __future__ import annotations

import threading
import time

import pytest

from bomay.graph.store.turns import Turns


def test_reads_go_together_and_a_write_goes_alone() -> None:
    turns, met, beside = Turns(), threading.Barrier(3, timeout=30), list[str]()
    inside = 0

    def read() -> None:
        with turns.reading():
            met.wait()  # all three are inside at once
        for _ in range(200):
            with turns.reading():
                if inside:
                    beside.append("a read beside a write")

    def write() -> None:
        nonlocal inside
        for _ in range(200):
            with turns.writing():
                inside += 1
                time.sleep(0)  # lets the others try
                if inside != 1:
                    beside.append("two writers")
                inside -= 1

    threads = [threading.Thread(target=work) for work in (read, read, read, write, write)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not any(thread.is_alive() for thread in threads)
    assert beside == []


def test_a_failed_turn_lets_the_next_one_in() -> None:
    turns = Turns()
    for turn in (turns.writing, turns.reading, turns.writing):
        with pytest.raises(ValueError, match="failed"), turn():
            raise ValueError("failed")
    entered = threading.Thread(target=lambda: turns.writing().__enter__())
    entered.start()
    entered.join(timeout=30)
    assert not entered.is_alive()


def test_a_writer_that_was_interrupted_while_waiting_holds_nobody_up() -> None:
    turns = Turns()
    with turns.reading(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(turns._changed, "wait_for", _interrupted)
        with pytest.raises(KeyboardInterrupt), turns.writing():
            pass
    read = threading.Thread(target=lambda: turns.reading().__enter__())
    read.start()
    read.join(timeout=30)
    assert not read.is_alive()


def _interrupted(_: object) -> None:
    raise KeyboardInterrupt

"""Whose turn it is: reads together, a write alone."""

from __future__ import annotations

import threading

from bomay.graph.store.turns import Turns


def test_reads_go_together_and_a_write_goes_alone() -> None:
    turns, met, beside = Turns(), threading.Barrier(3, timeout=30), list[str]()
    inside = 0

    def read() -> None:
        nonlocal inside
        with turns.reading():
            met.wait()  # all three are inside at once
        for _ in range(200):
            with turns.reading():
                inside += 0

    def write() -> None:
        nonlocal inside
        for _ in range(200):
            with turns.writing():
                inside += 1
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
        try:
            with turn():
                raise ValueError
        except ValueError:
            pass
    with turns.writing():
        pass

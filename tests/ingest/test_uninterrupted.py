"""An interrupt waits for what must be done whole, and is not lost."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from bomay.ingest.uninterrupted import uninterrupted


def test_an_interrupt_comes_when_the_work_is_done() -> None:
    done = []

    def work() -> None:
        with uninterrupted():
            os.kill(os.getpid(), signal.SIGINT)
            done.append("written")
            done.append("counted")

    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["written", "counted"]
    assert signal.getsignal(signal.SIGINT) is before


def test_a_second_interrupt_comes_at_once() -> None:
    done = []

    def work() -> None:
        with uninterrupted():
            os.kill(os.getpid(), signal.SIGINT)
            done.append("written")
            os.kill(os.getpid(), signal.SIGINT)
            done.append("counted")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["written"]


def test_an_error_of_the_work_is_kept_where_nothing_came() -> None:
    def work() -> None:
        with uninterrupted():
            raise ValueError("refused")

    with pytest.raises(ValueError, match="refused"):
        work()


def test_other_threads_may_use_it() -> None:
    done = []

    def work() -> None:
        with uninterrupted():
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]

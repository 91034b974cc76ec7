"""Programs and libraries kept at arm's length: another process, with limits of time and output.

A file made to crash or to never end then takes down that process, not a load of thousands.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence


class OutsideError(Exception):
    """The program failed; the message is why, in words."""


_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
_NEARLY = 0.85  # of the memory a program may take: what it held when it was refused more


def run_bounded(
    command: Sequence[str], data: bytes, *, seconds: float, limit: int, memory: int | None = None
) -> bytes:
    """What a program prints for ``data`` on its standard input.

    Args:
        command: the program.
        data: what it is given.
        seconds: what it may take.
        limit: the most bytes it may print.
        memory: the bytes it limits itself to, to say so where it fails for want of them.

    Raises:
        OutsideError: it failed, took longer than ``seconds``, or printed over ``limit`` bytes.
    """
    with tempfile.TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        try:
            process = subprocess.Popen(
                command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as cause:
            raise OutsideError(f"{command[0]} does not start ({cause.strerror})") from cause
    with process:
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, stop)
        timer.start()
        try:
            assert process.stdout is not None
            printed = process.stdout.read(limit + 1)
            if len(printed) > limit:
                raise OutsideError(f"it gives more than {limit // 1_000_000} MB of text")
            code, held = _ended(process)
        finally:
            timer.cancel()
            process.kill()
    if late.is_set():
        raise OutsideError(f"it was not read in {seconds:.0f} seconds")
    if code and memory is not None and held > memory * _NEARLY:
        raise OutsideError(f"it takes more than {memory // 1_000_000} MB of memory to read")
    if code:
        raise OutsideError("it is damaged")
    return printed


def _ended(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """How a program ended, and the most bytes of memory that it held, 0 where nothing tells."""
    with contextlib.suppress(AttributeError, ChildProcessError):
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode, usage.ru_maxrss * _MAXRSS_UNIT
    return process.wait(), 0

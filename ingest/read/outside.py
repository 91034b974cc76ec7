"""Programs and libraries kept at arm's length: another process, with limits of time and output.

A file made to crash or to never end then takes down that process, not a load of thousands.
"""

from __future__ import annotations

import subprocess
import tempfile
import threading
from collections.abc import Sequence


class OutsideError(Exception):
    """The program failed; the message is why, in words."""


def run_bounded(command: Sequence[str], data: bytes, *, seconds: float, limit: int) -> bytes:
    """What a program prints for ``data`` on its standard input.

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
            code = process.wait()
        finally:
            timer.cancel()
            process.kill()
    if late.is_set():
        raise OutsideError(f"it was not read in {seconds:.0f} seconds")
    if code:
        raise OutsideError("it is damaged")
    return printed

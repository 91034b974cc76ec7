"""The ``bomay`` command: one module a command under ``commands/``, loaded when it is called."""

from bomay.cli.app import main

__all__ = ["main"]

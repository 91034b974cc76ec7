"""Bộ máy: a knowledge graph of Vietnamese officials, bodies and directives."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("bomay")
except PackageNotFoundError:  # run from a checkout that was never installed
    __version__ = "0.0.0"

"""``python -m bomay.cli``."""

from bomay.cli.app import main

main()

"""Rewrite the generated pages of ``docs/``: ``make docs``. A test compares them with the code."""

from __future__ import annotations

from pathlib import Path

import click

from bomay.cli.app import COMMANDS, root

DOCS = Path(__file__).parent.parent / "docs"


def command_pages() -> str:
    """``docs/cli.md``: the help of every command, as the command prints it."""
    parts = [
        "# Command line\n",
        "Generated from the commands themselves by `make docs`.\n",
        "Exit codes: 0 done; 1 some documents refused, or an unknown id; 2 usage; 3 the store",
        "cannot be reached or is of another version.\n",
        _block("bomay", root),
    ]
    for name in COMMANDS:
        command = root.get_command(click.Context(root, info_name="bomay"), name)
        if command is not None:
            parts += [f"## bomay {name}\n", _block(f"bomay {name}", command)]
    return "\n".join(parts)


def _block(path: str, command: click.Command) -> str:
    context = click.Context(command, info_name=path, terminal_width=90, max_content_width=90)
    return f"```\n{command.get_help(context)}\n```\n"


def main() -> None:
    """Write every generated page."""
    (DOCS / "cli.md").write_text(command_pages(), encoding="utf-8")


if __name__ == "__main__":
    main()

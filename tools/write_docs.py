"""Rewrite the generated pages of ``docs/``: ``make docs``. A test compares them with the code."""

from __future__ import annotations

from pathlib import Path

import click
import write_queries

from bomay.cli.app import COMMANDS, root

DOCS = Path(__file__).parent.parent / "docs"


def command_pages() -> str:
    """``docs/cli.md``: the help of every command, as the command prints it."""
    parts = [
        "# Command line\n",
        "Generated from the commands themselves by `make docs`.\n",
        "Exit codes: 0 done; 1 some documents refused, none found, or an unknown id or name;",
        "2 usage, or a name that several have; 3 the store cannot be reached or is of another",
        "version.\n",
        _block("bomay", root),
    ]
    for name in COMMANDS:
        command = root.get_command(click.Context(root, info_name="bomay"), name)
        if command is not None:
            parts += [f"## bomay {name}\n", _block(f"bomay {name}", command)]
    return "\n".join(parts)


def _block(path: str, command: click.Command) -> str:
    # The names are those of the root: click keeps a command's help option once it was asked for.
    context = click.Context(
        command,
        info_name=path,
        terminal_width=90,
        max_content_width=90,
        help_option_names=["-h", "--help"],
    )
    return f"```\n{command.get_help(context)}\n```\n"


def pages() -> dict[Path, str]:
    """Every generated page and its text."""
    return {DOCS / "cli.md": command_pages(), write_queries.PAGE: write_queries.page()}


def main() -> None:
    """Write every generated page."""
    for file, text in pages().items():
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

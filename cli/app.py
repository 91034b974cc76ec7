"""The root of the command line: lazy commands, global options, errors to exit codes.

Exit codes: 0 done; 1 some documents refused, none found, or an unknown id or name; 2 usage, or a
name that several have; 3 the store (or the Dask scheduler) cannot be reached or is of another
version; 130 interrupted.
"""

from __future__ import annotations

import logging
import sys
from importlib import import_module
from keyword import iskeyword
from typing import Any, NoReturn

import click

from bomay.ontology.errors import (
    BomayError,
    ParameterError,
    SchedulerUnavailable,
    StoreError,
)

# Name, and the line `bomay --help` shows: kept here so that help imports no command.
COMMANDS = {
    "demo": "Load the shipped documents and serve the explorer.",
    "init": "Prepare a store: schema and reference data.",
    "extract": "Print the facts of documents; store nothing.",
    "ingest": "Read documents into the store.",
    "withdraw": "Take back what documents support.",
    "search": "Find persons, posts, bodies, directives, units, documents.",
    "show": "Everything known of one id.",
    "holders": "Who holds or held a post.",
    "cite": "What a directive cites and what cites it.",
    "cascade": "What carries a directive out, tier by tier.",
    "changes": "Who came and went in a body.",
    "tree": "The bodies above and below one.",
    "history": "The reforms of a unit or body, and what it has become.",
    "path": "How two entities are connected.",
    "review": "Pairs that may be one; same, different, unsure, undo.",
    "query": "Run a named query.",
    "view": "Write a self-contained graph page.",
    "serve": "Serve the API and the explorer.",
    "export": "Write the graph to a file.",
    "import": "Bring a record made by export into the store.",
    "copy": "Copy a whole graph to another store.",
    "evaluate": "Compare extraction with annotated documents.",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command's own module holds it as ``command``."""
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        module = import_module(f"bomay.cli.commands.{name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Unknown commands get the nearest name."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise click.UsageError(f"No such command {args[0]!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: bomay demo. Every command explains itself: bomay COMMAND --help.",
)
@click.option("--store", metavar="URL", help="Where the graph is kept (default: BOMAY_STORE).")
@click.option("-v", "--verbose", is_flag=True, help="Say on standard error what is being done.")
@click.version_option(package_name="bomay", message="bomay %(version)s")
@click.pass_context
def root(ctx: click.Context, store: str | None, verbose: bool) -> None:
    """Bộ máy: Vietnamese officials, bodies and directives, each fact with its sentence.

    A store is a URL: sqlite:///bomay.db (the default: a file in this folder), or a Neo4j as
    bolt://user@host:7687 with its password in BOMAY_STORE_PASSWORD.
    """
    logging.basicConfig(
        level=logging.INFO if verbose else logging.WARNING, format="%(message)s", stream=sys.stderr
    )
    ctx.obj = {"store": store}


def main() -> NoReturn:
    """Run the command line and leave with its exit code; no stack trace for expected errors."""
    try:
        result: Any = root.main(prog_name="bomay", standalone_mode=False)
        code = result if isinstance(result, int) else 0
    except click.exceptions.Abort:
        click.echo("bomay: interrupted", err=True)
        code = 130
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except BrokenPipeError:
        # The reader of our output (head, less) has gone: that is not an error of ours.
        sys.stderr.close()
        code = 0
    except BomayError as error:
        click.echo(f"bomay: {error}", err=True)
        code = exit_code(error)
    except OSError as error:
        # A file of the user's cannot be written or read: the path says which.
        click.echo(f"bomay: {error.filename or 'system'}: {error.strerror or error}", err=True)
        code = 1
    sys.exit(code)


def exit_code(error: BomayError) -> int:
    """The exit code of an expected error."""
    if isinstance(error, StoreError | SchedulerUnavailable):
        return 3
    if isinstance(error, ParameterError):
        return 2
    return 1

"""``bomay ingest``: documents into the store."""

from __future__ import annotations

import os
import signal
from collections import Counter
from pathlib import Path
from types import FrameType

import click

from bomay.cli.options import opened_for_writing, store_option, workers_options
from bomay.cli.progress import Progress
from bomay.cli.refusals import Refusals
from bomay.ingest.load import Report, ingest
from bomay.ingest.read import FORMATS, find, passed_over
from bomay.ingest.workers import open_workers
from bomay.ontology.errors import ParameterError, SourceError
from bomay.ontology.text import printable

INTERRUPTED = 130
MOST_UNDATED_SHOWN = 5
MOST_ENDINGS_SHOWN = 9


@click.command(
    "ingest",
    short_help="Read documents into the store.",
    epilog=f"Formats: {FORMATS}",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@workers_options
@click.option("--watch", is_flag=True, help="Stay, and take new and changed files as they come.")
@click.option(
    "--withdraw-removed",
    is_flag=True,
    help="With --watch: also take back the documents of files that are removed.",
)
@store_option
def command(
    paths: tuple[str, ...],
    workers: int | None,
    scheduler: str | None,
    watch: bool,
    withdraw_removed: bool,
    store: str | None,
) -> int:
    """Read files, folders and archives; extract, link and store them.

    Repeatable: the same documents give the same graph, however often, in whatever order and with
    however many workers. What cannot be read is named on standard error with the reason, the rest
    is done (exit code 1). Interrupted (Ctrl-C, exit code 130), it leaves whole what it wrote; the
    same command again skips that and goes on.

    With --watch, folders are read and then watched; a file is taken once it has been left alone for
    a second. Ctrl-C or SIGTERM ends that with exit code 0. A server may run on the same store.

    \b
    bomay ingest folder/
    bomay ingest --watch folder/
    bomay --store sqlite:///press.db ingest a.txt b.html
    """
    if withdraw_removed and not watch:
        raise click.UsageError("--withdraw-removed goes with --watch")
    if watch:
        return _watch(paths, workers, scheduler, store, removed=withdraw_removed)
    if not any(map(os.path.exists, paths)):
        say(_refused(paths))
        return 1
    report = Report()
    try:
        with (
            opened_for_writing(store, reference=False) as graph,
            open_workers(workers, scheduler=scheduler) as crew,
            Progress("Reading", paths) as progress,
        ):
            place, step = progress.place, progress.step
            ingest(graph, paths, workers=crew, place=place, progress=step, report=report)
    except KeyboardInterrupt:
        say(report)
        click.echo(
            "interrupted: what is counted above is stored whole; the same command again skips it "
            "and goes on",
            err=True,
        )
        return INTERRUPTED
    _say_passed_over(paths)
    if report == Report():
        click.echo(f"bomay: nothing to read here: {', '.join(paths)} (read: {FORMATS})", err=True)
        return 1
    say(report)
    return 1 if report.refused else 0


def _refused(paths: tuple[str, ...]) -> Report:
    """Where no path exists: a mistyped name must not leave a new store behind."""
    return Report(refused=[e for path in paths for e in find(path) if isinstance(e, SourceError)])


def _say_passed_over(paths: tuple[str, ...]) -> None:
    """Which files of folders were left, so that nobody takes them for read."""
    found: Counter[str] = Counter()
    for path in paths:
        found.update(passed_over(Path(path)))
    if found:
        most = found.most_common(MOST_ENDINGS_SHOWN)
        kinds = ", ".join(f"{count} {printable(ending)}" for ending, count in most)
        more = ", …" if len(found) > MOST_ENDINGS_SHOWN else ""
        click.echo(f"passed over, of formats not read: {kinds}{more}", err=True)


def _watch(
    paths: tuple[str, ...],
    workers: int | None,
    scheduler: str | None,
    store: str | None,
    *,
    removed: bool,
) -> int:
    try:
        from bomay.ingest.watch import watch
    except ImportError as cause:
        reason = "watching folders needs watchfiles: pip install 'watchfiles>=1.0,<2'"
        raise ParameterError("--watch", reason) from cause

    for path in paths:
        if not Path(path).is_dir():
            raise click.UsageError(f"--watch needs folders; {path} is none")
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        with (
            opened_for_writing(store) as graph,
            open_workers(workers, scheduler=scheduler) as crew,
        ):
            click.echo(f"watching {', '.join(paths)}; Ctrl-C ends it", err=True)
            watch(graph, paths, workers=crew, removed=removed, told=_tell, warned=_warn)
    except KeyboardInterrupt:
        click.echo("ended; what was written is whole", err=True)
    return 0


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _warn(what: str) -> None:
    click.echo(f"warning: {what}", err=True)


def _tell(report: Report) -> None:
    if report.withdrawn:
        click.echo(f"{len(report.withdrawn)} withdrawn")
    else:
        say(report)


def say(report: Report) -> None:
    """The report of an ingest, refusals on standard error."""
    with Refusals() as refusals:
        for refusal in report.refused:
            refusals.tell(refusal)
    click.echo(
        f"{len(report.new)} new, {len(report.changed)} changed, "
        f"{len(report.unchanged)} unchanged, {len(report.refused)} refused"
    )
    if report.undated:
        shown = ", ".join(map(printable, report.undated[:MOST_UNDATED_SHOWN]))
        more = len(report.undated) - MOST_UNDATED_SHOWN
        click.echo(
            f"{len(report.undated)} undated: {shown}{f' and {more} more' if more > 0 else ''}; "
            "what an undated document says of a post makes answers 'possible' only",
            err=True,
        )

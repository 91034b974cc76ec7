"""Every error Bộ máy raises on purpose.

* BomayError
  x InputError            what was given cannot be used
    - SourceError         one document cannot be read (the rest of a batch goes on)
    - ParameterError      one parameter of a query, request or command is wrong
    - JudgementConflict   what people judged says otherwise
    - TableError          a reference table contradicts itself
  x NotFoundError         an id that no store knows
    - UnknownName         a name or number that nothing in the store has
    - OtherKind           an id of something of another kind than was asked for
  x Moved                 an id that was merged into another
  x StoreError            the store cannot answer
    - StoreUnavailable    down, locked, or not reachable
    - StoreVersionError   made by another version of the schema
    - StoreChanged        somebody else wrote while a batch was being made
  x SchedulerUnavailable  the Dask scheduler asked for does not answer, or is no use

Each carries what one would log, as attributes. A look-up that may find nothing returns ``None``
instead of raising; ``NotFoundError`` is for ids a caller named.
"""

from __future__ import annotations

from bomay.ontology.text import printable


class BomayError(Exception):
    """The root of the tree."""


class InputError(BomayError):
    """What was given cannot be used."""


class SourceError(InputError):
    """One document cannot be read.

    Args:
        source: the document's name as the user gave it (``path`` or ``path#member``).
        reason: what is wrong, in words a journalist understands, without the name.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{printable(source)}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str]]:
        """Its two parts: workers send refusals back, and the message alone makes none."""
        return type(self), (self.source, self.reason)


class ParameterError(InputError):
    """One parameter is wrong.

    Args:
        field: the parameter's name as the caller wrote it.
        reason: what would be right.
    """

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


class JudgementConflict(InputError):
    """A judgement contradicts others that hold; the message names them."""


class TableError(InputError):
    """A reference table contradicts itself; names the table and the row."""


class NotFoundError(BomayError):
    """An id that no store knows."""

    def __init__(self, entity_id: str) -> None:
        super().__init__(f"nothing has the id {entity_id!r}")
        self.entity_id = entity_id


class UnknownName(NotFoundError):
    """A name or number that nothing in the store has.

    Args:
        name: as the caller wrote it.
        reason: a sentence that says so, with what is nearest to it.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name)
        self.args = (reason,)
        self.reason = reason


class OtherKind(NotFoundError):
    """An id of something of another kind than was asked for.

    Args:
        entity_id: as the caller named it.
        is_a, wanted: the two kinds; ``wanted`` may be several in words.
    """

    def __init__(self, entity_id: str, *, is_a: str, wanted: str) -> None:
        super().__init__(entity_id)
        self.args = (f"{entity_id} is a {is_a}, not a {wanted}",)
        self.is_a, self.wanted = is_a, wanted


class Moved(BomayError):
    """An id was merged into another; ask for that one (the API answers 308)."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(f"{old} is now {new}")
        self.old = old
        self.new = new


class StoreError(BomayError):
    """The store cannot answer."""


class StoreUnavailable(StoreError):
    """The store is down, locked or not reachable."""


class StoreChanged(StoreError):
    """Somebody else wrote since what a batch rests on was read; make it anew."""


class BatchTooLarge(StoreError):
    """A batch is more than the store can hold at once; nothing was written, make it of less."""


class StoreVersionError(StoreError):
    """The store was made by another version of the schema; the message names the remedy."""


class SchedulerUnavailable(BomayError):
    """The Dask scheduler that was asked for does not answer, or has no workers fit for the work."""

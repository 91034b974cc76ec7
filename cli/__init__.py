"""The ``bomay`` command."""

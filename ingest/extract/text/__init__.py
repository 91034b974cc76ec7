"""The text as parsers want it: normalised, in lines and zones, with its anchors and dates."""

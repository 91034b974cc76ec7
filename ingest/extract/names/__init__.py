"""Persons named in a text: runs of capitals, what stands beside them, the forms of one name."""

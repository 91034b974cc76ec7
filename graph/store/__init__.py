"""Stores that keep the graph: the seam and its implementations."""

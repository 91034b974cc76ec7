"""What acts do to one another: cues, deeds, grounds, lists, and from which day."""

"""The document itself: its head, letterhead, title, number and date."""

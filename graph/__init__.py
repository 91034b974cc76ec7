"""What is known: the store seam, claims to views, identity, answers, RDF."""

"""What follows from claims: entities, tenures and relations, by pure functions.

Nothing here reads or writes a store, and no result depends on the order of its input: the same
claims give the same views (design 5.4). ``graph.refresh`` brings the claims and takes the views.
"""

"""Which relations exclude each other, from the program's own table."""


def opposites(lines):
    """The opposite of each relation that has one, whichever row of `relations.tsv` says so, in the order of the rows."""
    rows = [line.rstrip("\r\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]
    header, *rows = rows
    identifier, opposite = header.index("id"), header.index("opposite")
    found = {row[identifier]: row[opposite] for row in rows if len(row) > opposite and row[opposite]}
    found = {other: relation for relation, other in found.items()} | found
    places = {row[identifier]: place for place, row in enumerate(rows)}
    return dict(sorted(found.items(), key=lambda pair: places.get(pair[0], len(places))))

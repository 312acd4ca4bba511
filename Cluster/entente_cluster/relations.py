"""Which relations exclude each other, from the program's own table."""


def opposites(lines):
    """The opposite of each relation that has one, whichever row of `relations.tsv` says so."""
    rows = (line.rstrip("\r\n").split("\t") for line in lines if line.strip() and not line.startswith("#"))
    header = next(rows)
    identifier, opposite = header.index("id"), header.index("opposite")
    found = {row[identifier]: row[opposite] for row in rows if len(row) > opposite and row[opposite]}
    return {other: relation for relation, other in found.items()} | found

"""What PropBank's frames say of a predicate's numbered roles (FORMAT.md section 6): which there are, and of what kind."""

import bisect
import os
import re

import numpy as np

NUMBERS = 6
TAGS = ("CAU", "COM", "DIR", "EXT", "GOL", "LOC", "MNR", "PAG", "PPT", "PRD", "PRP", "SE1", "VSP")
KINDS = len(TAGS) + 1
HALF = NUMBERS * KINDS
WIDTH = 2 * HALF


class Frames:
    """rows: (lemma.sense, for each number 0 where it has no role, else 1 + its tag), sorted by name; several may have one name."""

    def __init__(self, rows):
        self.rows = rows
        self.names = [name.encode() for name, _ in rows]

    @classmethod
    def read(cls, folder):
        rows = []
        with open(os.path.join(folder, "lexical-resources", "propbank_rolesets.tsv"), encoding="utf8") as file:
            for line in list(file)[1:]:
                roleset, _, aliases, roles = line.rstrip("\n").split("\t")[:4]
                numbers = [0] * NUMBERS
                for role in roles.split("|"):
                    match = re.match(r"\s*ARG(\d)(?:-(\w*))?", role)
                    if match and int(match[1]) < NUMBERS:
                        tag = (match[2] or "").upper()
                        numbers[int(match[1])] = 1 + (TAGS.index(tag) if tag in TAGS else len(TAGS))
                lemmas = {alias.strip().rpartition(".")[0].lower() for alias in aliases.split(";") if alias.strip()}
                lemmas.add(roleset.rsplit(".", 1)[0])
                rows += [(f"{lemma}.{roleset.rsplit('.', 1)[-1]}", numbers) for lemma in lemmas]
        return cls(sorted(rows, key=lambda row: row[0].encode()))

    def under(self, prefix):
        begin = bisect.bisect_left(self.names, prefix.encode())
        end = begin
        while end < len(self.names) and self.names[end].startswith(prefix.encode()):
            end += 1
        return self.rows[begin:end]

    def features(self, lemma, sense):
        """First half: shares of the lemma's rolesets in which a number has a tag; second half: the tags of the sense's own roleset."""
        found = np.zeros(WIDTH, dtype=np.float32)
        every = self.under(lemma + ".") or self.under(lemma.split("_")[0] + ".")
        for share, begin, rows in ((1 / max(len(every), 1), 0, every), (1, HALF, self.own(lemma, sense))):
            for _, numbers in rows:
                for number, kind in enumerate(numbers):
                    if kind:
                        found[begin + number * KINDS + kind - 1] += np.float32(share)
        return found

    def own(self, lemma, sense):
        name = f"{lemma}.{sense}"
        return [row for row in self.under(name) if row[0] == name][:1]

#!/usr/bin/env python3
"""Makes many annotated documents from a few, by varying them: names, digests, days, and a third of the entities.

usage: variants.py ANNOTATIONS COUNT FOLDER

ANNOTATIONS is a folder that `entente annotate` wrote. FOLDER gets COUNT files, a document each, named so that variants of one
document lie far from each other. The same arguments give the same files.
"""
import hashlib, os, re, sys

# Identifiers of entities that the program made: a letter for how far they reach, and 32 digits.
IDENTIFIER = re.compile(r'"([cdekn])-([0-9a-f]{32})"')
DAY = re.compile(r'\b(19|20)(\d\d)-(\d\d)-(\d\d)\b')
DIGEST = re.compile(r'"digest": "([0-9a-f]{64})"')


def digits(*fields):
    return hashlib.sha256("\n".join(map(str, fields)).encode()).hexdigest()


def variant(text, name, number):
    """A document's rows as those of another document that says much the same."""

    def identifier(match):
        scope, old = match.groups()
        # What one document alone knows is never the same; of the names that documents share, a third is new.
        if scope == "d" or int(old[:8], 16) % 3 == 0:
            return f'"{scope}-{digits(number, old)[:32]}"'
        return match.group()

    def day(match):
        century, year, month, date = match.groups()
        # Whole leap cycles, so that every day exists.
        return f"{int(century + year) + 4 * (number % 5):04}-{month}-{date}"

    text = text.replace(name, f"{name}-{number:05}")
    text = IDENTIFIER.sub(identifier, text)
    text = DAY.sub(day, text)
    return DIGEST.sub(lambda match: f'"digest": "{digits(number, match.group(1))}"', text)


def main():
    source, count, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    os.makedirs(folder, exist_ok=True)
    names = sorted(name for name in os.listdir(source) if name.endswith(".jsonl"))
    texts = {}
    for position in range(count):
        name = names[position % len(names)]
        if name not in texts:
            with open(os.path.join(source, name), encoding="utf-8") as file: texts[name] = file.read()
        number = position // len(names)
        stem = name[: -len(".jsonl")]
        with open(os.path.join(folder, f"{number:05}-{stem}.jsonl"), "w", encoding="utf-8") as file:
            file.write(variant(texts[name], stem, number))


if __name__ == "__main__":
    main()

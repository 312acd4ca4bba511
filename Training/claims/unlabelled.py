"""Sentences of news that nobody annotated, for the teacher to read: `python -m claims.unlabelled --data DIR --out work/soft/texts`

Takes sentences of `gmb-ner` (newswire, public domain) that speak of arms, war, states or bodies, and none that an annotated document has, of
`check/` least of all.
"""

import argparse
import re
from pathlib import Path

from claims import documents
from sentences.corpus import spaced, tagged_sentences

SHORTEST, LONGEST = 8, 55  # words
SUBJECTS = 1  # different words of the field
BLOCK = 30  # sentences in a text
SAME = 60  # letters and digits by which sentences are the same
FIELD = re.compile("|".join(map(re.escape, """nuclear missile weapon arms military army troop soldier force rocket bomb attack strike treaty pact accord
    agreement ceasefire cease-fire truce sanction embargo uranium enrich reactor iaea nato pentagon defense defence ministry minister president
    summit talks negotiat resolution security council warhead navy naval aircraft drone rebel militant insurgent taleban taliban peacekeep
    withdraw deploy invade war border test launch diplomat envoy ambassador inspector disarm peace united nations russia china iran north korea
    syria israel""".split())))


def written(words):
    """Words as a sentence, marks at their words."""
    return "".join(word + " " * space for word, space in spaced(words)).strip()


def key(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())[:SAME]


def annotated():
    """The keys of the sentences of all annotated texts."""
    found = set()
    for path in (documents.shared() / "data").glob("*/**/*.txt"):
        for line in path.read_text(encoding="utf8", errors="ignore").splitlines():
            found.update(key(part) for part in re.split(r"(?<=[.?!\"”]) +", line))
    return found


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    known = annotated()
    chosen = [text for words in tagged_sentences(options.data / "gmb-ner/gmb.train.iob2.gz") if SHORTEST <= len(words) <= LONGEST
              for text in [written(words)] if key(text) not in known and len(set(FIELD.findall(text.lower()))) >= SUBJECTS]
    for number in range(0, len(chosen), BLOCK):
        (options.out / f"u{number // BLOCK:05d}.txt").write_text("\n".join(chosen[number:number + BLOCK]) + "\n", encoding="utf8")
    print(len(chosen), "sentences")


if __name__ == "__main__":
    main()

"""Annotated documents over the program's own tokens: sentences with words and trees, mentions with their heads, claims.

Annotations are JSON Lines (`eval/ANNOTATIONS.md` of the shared data); sentences, tokens and trees are what `entente parse --format jsonl`
writes for the same text, so that a reader is trained on what it will see in the program.
"""

import json
import os
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

TEXTS = {"stories": "data/voa-stories", "statements": "data/statements", "made": "data/made", "voa": "data/voa-arms-control", "seeds": "seeds"}
TRAIN = ["stories/train", "statements/train", "made/train", "seeds", "voa"]
CHECK = ["stories/check", "statements/check", "made/check"]
SCORED = {"title", "standfirst", "body", "caption"}
TYPES = "State Nationality Place Organization Group Person Role Treaty Weapon Event Meeting Exercise Document Date Quantity".split()
LEVELS = "NAM NOM PRO ADJ TMX NUM TRG".split()
VALUES = {"Date", "Quantity"}


def shared():
    """The folder of the shared data."""
    return Path(os.environ.get("ENTENTE_SHARED", Path(__file__).resolve().parents[3] / "shared"))


@dataclass
class Word:
    begin: int
    end: int
    text: str
    tag: str
    head: int  # within the sentence, -1 for the root
    relation: str


@dataclass
class Mention:
    begin: int
    end: int
    words: tuple  # first, end
    head: int
    type: str
    level: str
    entity: str
    row: dict


@dataclass
class Sentence:
    document: str
    part: str
    section: str
    begin: int
    end: int
    words: list
    mentions: list = field(default_factory=list)
    claims: list = field(default_factory=list)
    missing: int = 0  # claims with an argument that no mention of this sentence stands for


def rows_of(path):
    rows = defaultdict(list)
    with open(path, encoding="utf8") as file:
        for line in file:
            row = json.loads(line)
            rows[row["kind"]].append(row)
    return rows


def head_of(words, first, end):
    """The word of a span whose head lies outside it; of several the one with the most dependents inside, the last if equal."""
    tops = [t for t in range(first, end) if not first <= words[t].head < end and words[t].relation != "punct"]
    if not tops:
        return end - 1

    def weight(top):
        count = 0
        for t in range(first, end):
            at = t
            while first <= at < end and at != top:
                at = words[at].head
            count += at == top
        return count, top
    return max(tops, key=weight)


def read_parse(path):
    """Sentences of words, from the program's analysis."""
    with open(path, encoding="utf8") as file:
        for line in file:
            row = json.loads(line)
            words = [Word(w["begin"], w["end"], w["text"], w["upos"], -1 if w["head"] is None else w["head"], w["deprel"]) for w in row["tokens"]]
            if words:
                yield row["begin"], row["end"], words


def section_of(sections, begin):
    return next((s["section"] for s in sections if s["begin"] <= begin < s["end"]), "body")


def read_document(part, annotations, parse):
    """The sentences of a document in scored sections."""
    rows = rows_of(annotations)
    if not rows["document"]:
        return []
    document = rows["document"][0]["doc"]
    sentences = [Sentence(document, part, section_of(rows["section"], begin), begin, end, words) for begin, end, words in read_parse(parse)]
    place = {}
    for row in sorted(rows["mention"], key=lambda row: (row["begin"], -row["end"])):
        for index, sentence in enumerate(sentences):
            if sentence.begin <= row["begin"] < sentence.end:
                inside = [t for t, word in enumerate(sentence.words) if word.begin < row["end"] and word.end > row["begin"]]
                if inside:
                    first, end = inside[0], inside[-1] + 1
                    place[row["id"]] = index, len(sentence.mentions)
                    level = "PRO" if row.get("pronoun") else row.get("level") or "NAM"
                    sentence.mentions.append(Mention(row["begin"], row["end"], (first, end), head_of(sentence.words, first, end),
                                                     row["type"], level, row.get("entity") or row["id"], row))
    add_claims(rows, sentences, place)
    return [sentence for sentence in sentences if sentence.section in SCORED]


def add_claims(rows, sentences, place):
    """Gives every claim to the sentence where it is read: (row, mentions that are its subject, its object)."""
    for row in rows["claim"]:
        home = row["sentence"] if isinstance(row.get("sentence"), dict) else row["evidence"]
        near = [index for index, sentence in enumerate(sentences) if sentence.begin < home["end"] and home["begin"] < sentence.end]
        best = None
        for index in near:
            subjects, objects = (arguments(row, role, sentences[index], index, place) for role in ("subject", "object"))
            if best is None or bool(subjects) + bool(objects) > bool(best[1]) + bool(best[2]):
                best = index, subjects, objects
        if best:
            sentences[best[0]].claims.append((row, best[1], best[2]))


def arguments(row, role, sentence, index, place):
    """The mentions of a sentence, by number, that stand for an argument of a claim."""
    found = [place[name][1] for name in row.get(role + "_mentions") or [] if name in place and place[name][0] == index]
    kind = row.get(role + "_kind") or "entity"
    if found or role == "subject" or kind not in ("date", "quantity"):
        return found
    # Claims with a value list no mentions: the mention with the same value stands for it.
    values = [n for n, mention in enumerate(sentence.mentions)
              if mention.type == ("Quantity" if kind == "quantity" else "Date") and same_value(mention, row)]
    inside = [n for n in values if row["evidence"]["begin"] <= sentence.mentions[n].begin < row["evidence"]["end"]]
    return (inside or values)[:1]


def same_value(mention, row):
    wanted = row.get("object")
    if mention.type == "Quantity":
        found = mention.row.get("quantity") or {}
        return isinstance(wanted, dict) and all(found.get(key) == wanted.get(key) for key in ("value", "unit", "min", "max"))
    found = mention.row.get("time") or {}
    value = found.get("value") if isinstance(found, dict) else found
    if wanted is None:  # a day of the week in a document without a date
        weekday = row["time"].get("weekday") if isinstance(row.get("time"), dict) else None
        return not value and isinstance(found, dict) and weekday in (None, found.get("weekday"))
    return value == wanted


def read(parts, parses, annotations=None):
    """All sentences of the parts (such as `stories/train`), in the order of the documents' names.

    parses: folder with the program's analysis of each text, DOCUMENT.jsonl; annotations: a folder in the form of `gold`, if not that."""
    found = []
    for part in parts:
        for path in sorted((Path(annotations or shared() / "gold") / part).glob("*.jsonl")):
            parse = Path(parses) / path.name
            if parse.exists():
                found += read_document(part, path, parse)
    return found

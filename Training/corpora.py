"""Readers of the training corpora. Every reader yields Sentence values; what a corpus does not annotate stays None."""

import gzip
import json
import os
import re
from collections import Counter
from dataclasses import dataclass, field

import decoding


@dataclass
class Sentence:
    words: list
    corpus: str
    genre: str = ""
    identifier: str = ""
    lemmas: list = None
    upos: list = None
    xpos: list = None
    heads: list = None
    relations: list = None
    names: list = None  # BIO strings; None inside the list: not known
    mentions: list = None
    phrases: list = None  # GUM's noun phrases, only a training signal
    predicates: list = None  # (word index, sense, roleset, BIO strings)
    offsets: list = field(default=None, repr=False)


def opened(path):
    return gzip.open(path, "rt", encoding="utf8") if path.endswith(".gz") else open(path, encoding="utf8")


def blocks(path):
    """The blank-line separated blocks of a file as lists of lines."""
    block = []
    with opened(path) as file:
        for line in file:
            line = line.rstrip("\n")
            if line:
                block.append(line)
            elif block:
                yield block
                block = []
    if block:
        yield block


def conllu(path, corpus):
    document = ""
    for block in blocks(path):
        identifier = ""
        rows, entities = [], []
        for line in block:
            if line.startswith("# newdoc id = "):
                document = line[14:]
            elif line.startswith("# sent_id = "):
                identifier = line[12:]
            elif line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
                    entities.append(next((part[7:] for part in columns[9].split("|") if part.startswith("Entity=")), ""))
        genre = document.split("_")[1] if corpus == "gum" else document.split("-")[0]
        yield Sentence(
            words=[row[1] for row in rows], corpus=corpus, genre=genre, identifier=identifier,
            lemmas=[row[2] if row[2] != "_" or row[1] == "_" else row[1] for row in rows],
            upos=[row[3] for row in rows], xpos=[row[4] for row in rows],
            heads=[int(row[6]) for row in rows], relations=[row[7] for row in rows],
            phrases=gum_phrases(entities) if corpus == "gum" else None)


GUM_TYPES = {"person": "person", "organization": "organization", "place": "place", "time": "time"}


def gum_phrases(entities):
    """Outermost mentions of four types as BIO."""
    opened_at, found = [], []
    for index, text in enumerate(entities):
        for opening, closing in re.findall(r"\(([^()]*)|([^()]*)\)", text):
            if opening:
                parts = opening.split("-")
                opened_at.append((parts[0], parts[1], index))
            if not opening or text[text.index("(" + opening) + 1 + len(opening):].startswith(")"):
                identifier = opening.split("-")[0] if opening else closing
                for at in range(len(opened_at) - 1, -1, -1):
                    if opened_at[at][0] == identifier:
                        _, kind, begin = opened_at.pop(at)
                        if kind in GUM_TYPES:
                            found.append((begin, index + 1, GUM_TYPES[kind]))
                        break
    return bio(len(entities), longest(found))


def longest(found):
    """Longest spans first, those that touch an earlier one dropped."""
    kept = []
    for span in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    return sorted(kept)


def bio(count, found):
    labels = ["O"] * count
    for begin, end, kind in found:
        labels[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
    return labels


def add_roles(sentences, path):
    """Puts PropBank's predicates onto the treebank's sentences, found by their identifiers."""
    where = {sentence.identifier: sentence for sentence in sentences}
    for block in blocks(path):
        identifier = next(line[12:] for line in block if line.startswith("# sent_id = "))
        rows = [line.split("\t") for line in block if line.split("\t")[0].isdigit()]
        sentence = where.get(identifier)
        if sentence is None or [row[1] for row in rows] != sentence.words:
            continue
        sentence.predicates = []
        order = [index for index, row in enumerate(rows) if row[8] not in ("-", "_")]
        for column, index in enumerate(order):
            found, current = [], None
            for at, row in enumerate(rows):
                cell = row[9 + column]
                opening = re.match(r"\(([^*()]+)", cell)
                if opening:
                    current = (at, opening.group(1))
                if cell.endswith(")") and current:
                    if current[1] not in ("V", "C-V"):
                        found.append((current[0], at + 1, current[1]))
                    current = None
            roleset = rows[index][8]
            sentence.predicates.append((index, roleset.rsplit(".", 1)[-1], roleset, bio(len(rows), longest(found))))


def columns(path, corpus, word_at=0, label_at=-1):
    """Files of one token a line with a BIO label; yields (words, labels, rows)."""
    for block in blocks(path):
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        yield [row[word_at] for row in rows], [row[label_at] for row in rows], rows


TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Spc|Sen|Rep|Gov|St|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\."
    r"|\d+(?:[.,:]\d+)*(?![\w])|[A-Za-z]+-\d\w*|\w+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+|[^\w\s]")


def re3d(folder):
    """(sentences, documents): sentences with offsets into the text; documents as (identifier, text, gold (begin, end, type))."""
    kinds = {"Organisation": "organization", "Person": "person", "Location": "location", "Nationality": "nationality",
             "Temporal": "time", "Quantity": "quantity", "Weapon": "weapon", "MilitaryPlatform": "platform",
             "Vehicle": "platform", "DocumentReference": "document", "Money": "money"}
    gold = {}
    with open(os.path.join(folder, "entities.jsonl"), encoding="utf8") as file:
        for line in file:
            entity = json.loads(line)
            if entity["confidence"] >= 0.5:
                kind = kinds.get(entity["type"], entity["type"])
                gold.setdefault(entity["documentId"], []).append((entity["begin"], entity["end"], kind))
    sentences, documents = [], []
    with open(os.path.join(folder, "documents.jsonl"), encoding="utf8") as file:
        for line in file:
            document = json.loads(line)
            text, identifier = document["text"], document["_id"]
            entities = gold.get(identifier, [])
            documents.append((identifier, text, entities))
            kept = [span for span in longest(entities) if span[2] in kinds.values()]
            current = []
            tokens = [(match.start(), match.end()) for match in TOKEN.finditer(text)]
            for index, (begin, end) in enumerate(tokens):
                current.append((begin, end))
                following = text[end:tokens[index + 1][0]] if index + 1 < len(tokens) else "\n"
                if text[begin:end] in ".!?" and following or len(current) >= 80 or "\n" in following:
                    found = []
                    for entity in kept:
                        inside = [at for at, token in enumerate(current) if token[0] < entity[1] and token[1] > entity[0]]
                        if inside:
                            found.append((inside[0], inside[-1] + 1, entity[2]))
                    sentences.append(Sentence(
                        words=[text[a:b] for a, b in current], corpus="re3d", genre=document["sourceName"], identifier=identifier,
                        mentions=bio(len(current), longest(found)), offsets=current))
                    current = []
    return sentences, documents


def roleset_lemmas(sentences):
    """(lemma in lower case, UPOS) -> lemma of its rolesets, where that is mostly another one (agreement NOUN -> agree)."""
    counts = {}
    for sentence in sentences:
        for index, _, roleset, _ in sentence.predicates or []:
            key = (sentence.lemmas[index].lower(), sentence.upos[index])
            counts.setdefault(key, Counter())[roleset.rsplit(".", 1)[0].split("_")[0]] += 1
    best = {key: min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma)) for key, lemmas in counts.items()}
    return {key: lemma for key, lemma in best.items() if lemma != key[0]}


def propbank_verbs(folder):
    """Verbs of one word among the names of PropBank's rolesets."""
    verbs = set()
    with open(os.path.join(folder, "lexical-resources", "propbank_rolesets.tsv"), encoding="utf8") as file:
        for line in file:
            for alias in line.split("\t")[2].split(";"):
                word, _, part = alias.strip().rpartition(".")
                if part == "v" and word.isalpha() and word.islower():
                    verbs.add(word)
    return verbs

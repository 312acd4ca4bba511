"""Heads of mentions: the label of every word, `-` or the type and level of the mention that has it as its head; how well they were found.

A name's, nominal's or pronoun's words are then found from the head by the tree or by the finders of names.
"""

import os
from collections import Counter, defaultdict

from claims import documents

LEAST = 8  # labels with fewer examples are left out
NONE = "-"
MODEL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/CEmbeddedData/model/english.model")
# What a scorer takes for the same type (eval/score.py).
TYPE_GROUPS = {"State": "Geopolitical", "Nationality": "Geopolitical", "Place": "Geopolitical", "Organization": "Organization",
               "Group": "Organization", "Meeting": "Event", "Exercise": "Event"}


def label_of(mention):
    """`Type LEVEL`, or the type alone where it has one level only. Triggers count as nominals, state adjectives as names."""
    if mention.type in documents.VALUES:
        return mention.type
    level = {"TRG": "NOM", "ADJ": "NAM"}.get(mention.level, mention.level)
    if mention.type == "Nationality":
        return "Nationality ADJ" if level == "NAM" else f"Nationality {level}"
    return f"{mention.type} {level}"


def gold_labels(sentence):
    """Label by head. A word that heads several mentions has that of the longest: the inner ones are rare."""
    found = {}
    for mention in sorted(sentence.mentions, key=lambda mention: mention.words[0] - mention.words[1]):
        found.setdefault(mention.head, label_of(mention))
    return found


def kind(label):
    kind, _, level = label.partition(" ")
    if kind in documents.VALUES:
        return {"Date": "times", "Quantity": "quantities"}[kind]
    return "nominals" if level in ("NOM", "PRO") else "names"


def decided(values, labels, threshold=0.5):
    """{word: label}: a head where some label is likelier than none at all."""
    return {word: labels[1 + int(row[1:].argmax())] for word, row in enumerate(values) if 1 - float(row[0]) >= threshold}


def aligned(sentence, found):
    """(right, gold, found) by kind: overlap and type, one to one, as eval/score.py counts them; a head stands for its mention."""
    def described(begin, end, label):
        return begin, end, TYPE_GROUPS.get(label.split()[0], label.split()[0]), kind(label)
    gold = [described(mention.begin, mention.end, label_of(mention)) for mention in sentence.mentions]
    mine = [described(sentence.words[word].begin, sentence.words[word].end, label) for word, label in sorted(found.items())]

    def share(a, b):
        return (min(a[1], b[1]) - max(a[0], b[0])) / (max(a[1], b[1]) - min(a[0], b[0]))
    pairs = sorted((-share(a, b), i, j) for i, a in enumerate(gold) for j, b in enumerate(mine) if a[2:] == b[2:] and share(a, b) > 0)
    used_gold, used_mine, counts = set(), set(), defaultdict(lambda: [0, 0, 0])
    for _, i, j in pairs:
        if i not in used_gold and j not in used_mine:
            used_gold.add(i)
            used_mine.add(j)
            counts[gold[i][3]][0] += 1
    for column, rows in ((1, gold), (2, mine)):
        for row in rows:
            counts[row[3]][column] += 1
    return counts


def figures(sentences, values, labels, threshold=0.5):
    """{(part, kind): (precision, recall, f1)}"""
    total = defaultdict(lambda: [0, 0, 0])
    for sentence, rows in zip(sentences, values):
        for name, counts in aligned(sentence, decided(rows, labels, threshold)).items():
            for column, count in enumerate(counts):
                total[sentence.part, name][column] += count
    return {key: (right / max(1, found), right / max(1, gold), 2 * right / max(1, gold + found)) for key, (right, gold, found) in total.items()}


def shown(found):
    kinds = ("names", "nominals", "quantities", "times")
    parts = sorted({part for part, _ in found})
    return "\n".join(f"  {part}: " + "; ".join("{} P {:.3f} R {:.3f} F1 {:.3f}".format(name, *found[part, name])
                                              for name in kinds if (part, name) in found) for part in parts)


def label_set(sentences):
    counts = Counter(label for sentence in sentences for label in gold_labels(sentence).values())
    return [NONE] + sorted(label for label, count in counts.items() if count >= LEAST)

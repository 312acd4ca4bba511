"""Heads of mentions: for every word whether a mention has it as its head, of which type and level.

`python -m claims.heads --parses DIR --out work/reader` trains on what the frozen encoder makes of the words and measures on `check/`.
A name's, nominal's or pronoun's words are then found from the head by the tree or by the finders of names.
"""

import argparse
import os
import random
import time
from collections import Counter, defaultdict

import torch
import torch.nn as nn
import torch.nn.functional as F

from claims import documents, encoder
from network import gelu

LEAST = 8  # labels with fewer examples are left out
HIDDEN = 320
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


class HeadClassifier(nn.Module):
    """A layer over the word's vector after the last layer and after an inner one, and the labels' scores."""

    def __init__(self, labels, width, hidden=HIDDEN):
        super().__init__()
        self.labels = labels
        self.word, self.inner = nn.Linear(width, hidden), nn.Linear(width, hidden, bias=False)
        self.output = nn.Linear(hidden, len(labels))

    def forward(self, words, inner):
        words, inner = (F.dropout(x, 0.2, self.training) for x in (words, inner))
        return self.output(F.dropout(gelu(self.word(words) + self.inner(inner)), 0.3, self.training))


def examples(sentences, vectors, labels):
    """(word vectors, inner vectors, label rows) of each sentence; words that the encoder had no room for are left out."""
    rows, found = {label: row for row, label in enumerate(labels)}, []
    for index, sentence in enumerate(sentences):
        gold = gold_labels(sentence)
        count = len(vectors.first[index])
        target = torch.tensor([rows.get(gold.get(word, NONE), 0) for word in range(count)])
        found.append((vectors.words(encoder.KEPT, index), vectors.words(0, index), target))
    return found


def train(network, data, epochs, rate, words=1500):
    """Words in any order: the classifier sees one at a time."""
    last, inner, target = (torch.cat(part) for part in zip(*data))
    steps = epochs * -(-len(target) // words)
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / (0.05 * steps), 1 - step / steps))
    network.train()
    for epoch in range(epochs):
        started, total = time.process_time(), 0.0
        for group in torch.randperm(len(target)).split(words):
            loss = F.cross_entropy(network(last[group], inner[group]), target[group])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item() * len(group)
        print(f"epoch {epoch} loss {total / len(target):.4f} processor {time.process_time() - started:.0f} s", flush=True)


@torch.no_grad()
def probabilities(network, data):
    network.eval()
    return [network(last, inner).softmax(-1) for last, inner, _ in data]


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


def calibration(sentences, values, labels):
    """[(from, share right, count)] of the heads found, by their probability in tenths; right: gold has the very label at the word."""
    bins = defaultdict(lambda: [0, 0, 0.0])
    for sentence, rows in zip(sentences, values):
        gold = gold_labels(sentence)
        for word, row in enumerate(rows):
            best = 1 + int(row[1:].argmax())
            tenth = bins[min(9, int(10 * float(row[best])))]
            tenth[0] += gold.get(word) == labels[best]
            tenth[1] += 1
            tenth[2] += float(row[best])
    return [(tenth / 10, right / count, total / count, count) for tenth, (right, count, total) in sorted(bins.items())]


def label_set(sentences):
    counts = Counter(label for sentence in sentences for label in gold_labels(sentence).values())
    return [NONE] + sorted(label for label, count in counts.items() if count >= LEAST)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parses", required=True, help="what `entente parse --format jsonl` wrote for each text")
    parser.add_argument("--more", help="a folder with further annotated documents, `gold`, and their analyses, `parses`")
    parser.add_argument("--model", default=MODEL)
    parser.add_argument("--out", default="work/reader")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    os.makedirs(options.out, exist_ok=True)

    options.vectors = options.out
    sentences, vectors = encoder.read_training(options)
    labels = label_set(sentences)
    network = HeadClassifier(labels, vectors.outputs[0].shape[1])
    train(network, examples(sentences, vectors, labels), options.epochs, options.rate)
    torch.save({"network": network.state_dict(), "labels": labels}, os.path.join(options.out, "heads.pt"))
    check, vectors = encoder.read("check", documents.CHECK, options.parses, options.model, options.out)
    values = probabilities(network, examples(check, vectors, labels))
    print(shown(figures(check, values, labels)))
    for begin, share, mean, count in calibration(check, values, labels):
        print(f"  probability {begin:.1f}: {count} words, {share:.3f} right, mean {mean:.3f}")


if __name__ == "__main__":
    main()

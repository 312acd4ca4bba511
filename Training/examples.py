"""Sentences as tensors: label sets, examples, batches."""

import random
from collections import Counter

import numpy as np
import torch

import frames
import lemmas
from network import POSITIONS
from pieces import shape

TASKS = ("universal", "penn", "lemmas", "names", "mentions", "phrases", "senses")
IGNORED = -100


class LabelSets:
    """The label strings of every head; index = row of the head."""

    def __init__(self, tables):
        self.tables = tables
        self.where = {name: {label: index for index, label in enumerate(table)} for name, table in tables.items()}

    @classmethod
    def of(cls, sentences):
        def bio(values, least):
            kinds = Counter(label[2:] for value in values if value for label in value if label and label.startswith("B-"))
            kept = sorted(kind for kind, count in kinds.items() if count >= least)
            return ["O"] + [mark + kind for kind in kept for mark in ("B-", "I-")]

        trees = [sentence for sentence in sentences if sentence.heads]
        predicates = [predicate for sentence in sentences for predicate in sentence.predicates or []]
        senses = Counter(sense for _, sense, _, _ in predicates)
        relations = Counter(relation for sentence in trees for relation in sentence.relations)
        words = [word for sentence in trees for word in zip(sentence.words, sentence.lemmas, sentence.upos)]
        return cls({
            "universal": sorted({tag for sentence in trees for tag in sentence.upos}),
            "penn": sorted({tag for sentence in trees for tag in sentence.xpos}),
            "lemmas": lemmas.rules(words, 3 if len(words) > 1000 else 1),
            "relations": sorted(relation for relation, count in relations.items() if count > 5 or ":" not in relation),
            "names": bio((sentence.names for sentence in sentences), 1),
            "mentions": bio((sentence.mentions for sentence in sentences), 5 if len(sentences) > 1000 else 1),
            "phrases": bio((sentence.phrases for sentence in sentences), 1),
            "senses": ["-"] + sorted(sense for sense, count in senses.items() if count >= (20 if len(predicates) > 1000 else 1)),
            "roles": bio((roles for _, _, _, roles in predicates), 20 if len(predicates) > 1000 else 1),
        })

    def sizes(self, vocabulary):
        return {"vocabulary": vocabulary, **{name: len(table) for name, table in self.tables.items()}}

    def row(self, table, label):
        if label is None:
            return IGNORED
        where = self.where[table]
        if label in where:
            return where[label]
        if table == "relations":
            return where.get(label.split(":")[0], IGNORED)
        return where["O"] if "O" in where else IGNORED


class Example:
    """One sentence with its pieces and gold rows (None where the corpus has no such layer)."""

    def __init__(self, sentence, splitter, labels, lexicon=None):
        """lexicon: predictions.Lexicon, without which predicates get no features of their frames."""
        self.sentence = sentence
        self.ids, self.shapes, self.first = [splitter.start], [0], []
        for word in sentence.words:
            parts = splitter.pieces(word)
            self.first.append(len(self.ids))
            self.ids += parts
            self.shapes += [shape(word)] * len(parts)
        self.ids.append(splitter.end)
        self.shapes.append(0)
        self.gold = {}
        for task, values in (("universal", sentence.upos), ("penn", sentence.xpos), ("relations", sentence.relations),
                             ("names", sentence.names), ("mentions", sentence.mentions), ("phrases", sentence.phrases)):
            if values:
                self.gold[task] = [labels.row(task, value) for value in values]
        if sentence.lemmas:
            scripts = [lemmas.script(*word) for word in zip(sentence.words, sentence.lemmas, sentence.upos)]
            self.gold["lemmas"] = [labels.row("lemmas", script) for script in scripts]
        self.roles, self.frames = [], []
        if sentence.predicates is not None:
            self.gold["senses"] = [0] * len(sentence.words)
            for index, sense, _, roles in sentence.predicates:
                self.gold["senses"][index] = labels.row("senses", sense)
                self.roles.append((index, [labels.row("roles", role) for role in roles]))
                self.frames.append(lexicon.features(sentence, index, sense) if lexicon else np.zeros(frames.WIDTH, np.float32))

    @property
    def fits(self):
        return len(self.ids) <= POSITIONS


class Batch:
    """Padded tensors of a few examples."""

    def __init__(self, examples):
        self.examples = examples
        count, longest = len(examples), max(len(example.ids) for example in examples)
        words = max(len(example.first) for example in examples)

        def filled(width, value, values):
            tensor = torch.full((count, width), value)
            for row, row_values in enumerate(values):
                if row_values is not None:
                    tensor[row, :len(row_values)] = torch.tensor(row_values)
            return tensor

        self.ids = filled(longest, 0, [example.ids for example in examples])
        self.shapes = filled(longest, 0, [example.shapes for example in examples])
        self.mask = filled(longest, 0, [[1] * len(example.ids) for example in examples]).bool()
        self.first = filled(words, 0, [example.first for example in examples])
        self.word_mask = filled(words, 0, [[1] * len(example.first) for example in examples]).bool()
        present = {task for example in examples for task in example.gold}
        self.gold = {task: filled(words, IGNORED, [example.gold.get(task) for example in examples]) for task in sorted(present)}
        if "relations" in present:
            self.heads = filled(words, IGNORED, [example.sentence.heads for example in examples])
        pairs = [(row, index, roles) for row, example in enumerate(examples) for index, roles in example.roles]
        self.role_rows = torch.tensor([row for row, _, _ in pairs], dtype=torch.long)
        self.role_predicates = torch.tensor([index for _, index, _ in pairs], dtype=torch.long)
        features = [row for example in examples for row in example.frames]
        self.role_frames = torch.tensor(np.array(features, dtype=np.float32).reshape(-1, frames.WIDTH))
        self.role_gold = torch.full((len(pairs), words), IGNORED)
        for row, (_, _, roles) in enumerate(pairs):
            self.role_gold[row, :len(roles)] = torch.tensor(roles)


def batches(examples, chooser=None, most_pieces=2000):
    """Examples of like length together; with a chooser (random.Random) shuffled, without one in order of length."""
    order = list(examples)
    if chooser:
        chooser.shuffle(order)
        order.sort(key=lambda example: len(example.ids) + chooser.random() * 6)
    else:
        order.sort(key=lambda example: len(example.ids))
    groups, current = [], []
    for example in order:
        if current and len(example.ids) * (len(current) + 1) > most_pieces:
            groups.append(current)
            current = []
        current.append(example)
    if current:
        groups.append(current)
    if chooser:
        chooser.shuffle(groups)
    return groups

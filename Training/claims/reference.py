"""The reader's inference in NumPy, with 8-bit weights and rows: the oracle for the program (FORMAT.md section 12).

`python -m claims.reference` writes golden.json from golden.txt, both in this folder.
"""

import json
import os

import numpy as np

import container
import reference
from claims import pairs
from claims.documents import Word
from reference import F, gelu

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = os.path.join(HERE, "../../Sources/CEmbeddedData/model")


def softmax(scores):
    values = np.exp(scores - scores.max(-1, keepdims=True))
    return values / values.sum(-1, keepdims=True)


def sigmoid(scores):
    return 1 / (1 + np.exp(-scores.astype(np.float64)))


class Reader(reference.Model):
    def __init__(self, english, reader):
        super().__init__(english)
        added = container.read(reader)
        self.branch = int(added["configuration.values"][0])
        self.entries = self.entries | {name: value for name, value in added.items() if not name.startswith("configuration")}
        self.matrices |= {name: value.T.astype(np.float64) for name, value in added.items() if getattr(value, "dtype", None) == np.int8}
        self.tree = {relation: row for row, relation in enumerate(self.entries["labels.relations"])}

    def read(self, words):
        """(inner vectors i_t, branch vectors b_t) of a sentence's words."""
        inner, branch = [], []
        for ids, shapes, first in self.windows(words):
            x = self.embedded(ids, shapes)
            for index in range(self.numbers["layers"] - self.branch):
                x = self.layer(f"encoder.{index}", x, self.numbers["heads"])
            inner.append(x[first])
            for index in range(self.branch):
                x = self.layer(f"branch.{index}", x, self.numbers["heads"])
            branch.append(x[first])
        return np.concatenate(inner), np.concatenate(branch)

    def word_probabilities(self, inner, b):
        """(of the labels of heads, of the marks) for every word."""
        y = gelu(self.linear("words.branch", b) + self.linear("words.inner", inner))
        return softmax(self.linear("words.heads", y)), sigmoid(self.linear("words.marks", y))

    def pair_probabilities(self, b, words, nodes, ends):
        """(probabilities of relations, of stances) for pairs of nodes (pairs.Node); words with their tree (documents.Word)."""
        e = self.entries
        kinds = [pairs.TYPES.index(node.type) for node in nodes], [pairs.LEVELS.index(node.level) for node in nodes]
        m = np.stack([b[max(node.first, node.end - pairs.LONGEST):node.end].max(0) for node in nodes])
        m = m + e["pairs.types"][kinds[0]] + e["pairs.levels"][kinds[1]]
        head = b[[node.head for node in nodes]]
        subject = self.linear("pairs.subject", m) + self.linear("pairs.subjectHead", head)
        object = self.linear("pairs.object", m) + self.linear("pairs.objectHead", head)
        sums = np.concatenate([np.zeros((1, subject.shape[1]), F), np.cumsum(self.linear("pairs.between", b), 0, dtype=F)])
        way = self.linear("pairs.way", b)
        rows = []
        for i, j in ends:
            begin, end = min(nodes[i].end, nodes[j].end), max(nodes[i].first, nodes[j].first)
            between = (sums[max(begin, end)] - sums[begin]) / F(max(1, end - begin))
            inner, steps = pairs.way(words, nodes[i].head, nodes[j].head, self.tree)
            on_way = way[inner].sum(0) / F(max(1, len(inner)))
            rows.append(subject[i] + object[j] + e["pairs.distances"][pairs.bucket(nodes[i], nodes[j])] + between + on_way
                        + e["pairs.steps"][steps].sum(0))
        first, second = np.array(ends).T
        z = gelu(np.stack(rows) + self.linear("pairs.product", m[first] * m[second]))
        slope, shift = e["pairs.calibration"]
        relations = sigmoid(self.linear("pairs.output", z) * slope + shift)
        stances = self.linear("pairs.stances", z)
        modalities = len(pairs.MODALITIES)
        return relations, np.concatenate([softmax(stances[:, :modalities]), sigmoid(stances[:, modalities:])], 1)


def words_of(words, analysis):
    return [Word(index, index + 1, text, analysis.upos[index], analysis.heads[index] - 1, analysis.relations[index])
            for index, text in enumerate(words)]


def golden_nodes(words, heads, marks, labels):
    """Nodes for the golden file: heads that the model finds, each with what stands before it and depends on it; likely literals."""
    found = []
    for index, row in enumerate(heads):
        best = 1 + int(row[1:].argmax())
        if row[0] <= 0.5:
            first = index
            while first > 0 and words[first - 1].head in range(first, index + 1) and words[first - 1].relation not in ("case", "cc", "punct"):
                first -= 1
            kind, _, level = labels[best].partition(" ")
            level = level or {"Date": "TMX", "Quantity": "NUM"}[kind]
            found.append(pairs.Node(first, index + 1, index, kind, level, f"mention {index}", first, index + 1))
    for index, (literal, _) in enumerate(marks):
        if literal >= 0.2:
            found.append(pairs.Node(index, index + 1, index, "Literal", "LIT", f"literal {index}", index, index + 1))
    return found


def rounded(values, digits=4):
    return [[round(float(value), digits) for value in row] for row in values]


def golden(model, words):
    inner, b = model.read(words)
    heads, marks = model.word_probabilities(inner, b)
    row = {"words": words, "inner": rounded(inner[:, :4], 3), "branch": rounded(b[:, :4], 3), "heads": rounded(heads), "marks": rounded(marks)}
    tree = words_of(words, model.analyse(words))
    nodes = golden_nodes(tree, heads, marks, model.entries["labels.heads"])
    ends = pairs.allowed(nodes)
    row["treeHeads"], row["treeRelations"] = [word.head for word in tree], [word.relation for word in tree]
    row["nodes"] = [{"first": node.first, "end": node.end, "head": node.head, "type": node.type, "level": node.level} for node in nodes]
    row["pairs"], row["relations"], row["stances"] = ends, [], []
    if ends:
        relations, stances = model.pair_probabilities(b, tree, nodes, ends)
        row["relations"], row["stances"] = rounded(relations, 3), rounded(stances, 3)
        row["claims"] = [f"{model.entries['labels.claims'][column]}({words[nodes[ends[at][0]].head]}, {words[nodes[ends[at][1]].head]}) {relations[at, column]:.2f}"
                         for at, column in np.argwhere(relations >= 0.3).tolist()]
    return row


def main():
    model = Reader(os.path.join(MODELS, "english.model"), os.path.join(MODELS, "reader.model"))
    with open(os.path.join(HERE, "golden.txt"), encoding="utf8") as file:
        rows = [json.dumps(golden(model, line.split()), ensure_ascii=False, separators=(",", ":")) for line in file if line.strip()]
    with open(os.path.join(HERE, "golden.json"), "w", encoding="utf8") as file:
        file.write("[\n" + ",\n".join(rows) + "\n]\n")


if __name__ == "__main__":
    main()

"""The inference of FORMAT.md in NumPy: the oracle for the program. `python reference.py MODEL FILE.conllu` prints the analysis of gold
tokens as CoNLL-U; `python reference.py MODEL --golden` writes golden.json from golden.txt.
"""

import json
import os
import sys

import numpy as np

import container
import decoding
import predictions
from pieces import Splitter, shape

F = np.float32


# The minimax polynomial of (sigmoid(...) - 1/2) / x in x^2 for |x| <= 4.2 (FORMAT.md section 2), highest power first.
GELU = [F(value) for value in (
    5.852868821849343e-11, -5.609505360165015e-09, 2.3741136753215677e-07, -5.902108521476085e-06, 9.717668482165004e-05,
    -0.001137982932572177, 0.009932835649348198, -0.06649316697780507, 0.39880719034249024)]


def gelu(x):
    cut = np.clip(x, F(-4.2), F(4.2))
    square, total = cut * cut, GELU[0]
    for value in GELU[1:]:
        total = total * square + value
    return x * (cut * total + F(0.5))


def rounded(values, digits=3):
    return [round(float(value), digits) for value in np.ravel(values)]


class Model:
    def __init__(self, path):
        self.entries = container.read(path)
        self.numbers = dict(zip(self.entries["configuration.names"], map(int, self.entries["configuration.values"])))
        texts = self.entries
        folds = {chr(scalar): text for scalar, text in zip(texts["fold.scalars"], texts["fold.replacements"])}
        self.splitter = Splitter(texts["vocabulary"], folds, set(map(chr, texts["separators.scalars"])),
                                 set(map(chr, texts["whitespace.scalars"])))
        self.tables = {name.removeprefix("labels."): value for name, value in texts.items() if name.startswith("labels.")}
        exceptions = {tuple(key.split("\t")): lemma for key, lemma in zip(texts["exceptions.keys"], texts["exceptions.lemmas"])}
        rolesets = {tuple(key.split("\t")): lemma for key, lemma in zip(texts["rolesets.keys"], texts["rolesets.lemmas"])}
        self.lexicon = predictions.Lexicon(rolesets, list(zip(texts["frames.keys"], texts["frames.roles"].tolist())))
        self.decoder = predictions.Decoder(self.tables, exceptions, self.lexicon)
        # Float64 holds the Int32 sums of products exactly.
        self.matrices = {name: value.T.astype(np.float64) for name, value in texts.items()
                         if name.endswith(".weight") and getattr(value, "dtype", None) == np.int8 and not name.startswith("emb")}

    def linear(self, name, x):
        greatest = np.abs(x).max(-1, keepdims=True)
        safe = np.where(greatest > 0, greatest, F(1))
        q = np.rint(x * (F(127) / safe))
        sums = (q.astype(np.float64) @ self.matrices[name + ".weight"]).astype(F)
        return sums * (greatest / F(127) * self.entries[name + ".scale"]) + self.entries[name + ".bias"]

    def norm(self, name, x):
        centred = x - x.mean(-1, keepdims=True)
        deviation = np.sqrt((centred * centred).mean(-1, keepdims=True) + F(1e-12))
        return centred / deviation * self.entries[name + ".weight"] + self.entries[name + ".bias"]

    def layer(self, name, x, heads):
        count = len(x)
        q, k, v = self.linear(name + ".attention.input", x).reshape(count, 3, heads, -1).transpose(1, 2, 0, 3)
        a = q @ k.transpose(0, 2, 1) / F(np.sqrt(q.shape[-1]))
        a = np.exp(a - a.max(-1, keepdims=True))
        a = (a / a.sum(-1, keepdims=True)) @ v
        x = self.norm(name + ".attention.norm", x + self.linear(name + ".attention.output", a.transpose(1, 0, 2).reshape(count, -1)))
        y = self.linear(name + ".feedforward.output", gelu(self.linear(name + ".feedforward.input", x)))
        return self.norm(name + ".feedforward.norm", x + y)

    def windows(self, words):
        """(piece rows, shapes, position of every word's first piece) per window of the sentence."""
        room = self.numbers["positions"] - 2
        current, found = None, []
        for word in words:
            parts = self.splitter.pieces(word)
            if current is None or len(current[0]) - 1 + len(parts) > room:
                current = ([self.splitter.start], [0], [])
                found.append(current)
            current[2].append(len(current[0]))
            current[0].extend(parts)
            current[1].extend([shape(word)] * len(parts))
        for ids, shapes, _ in found:
            ids.append(self.splitter.end)
            shapes.append(0)
        return found

    def embedded(self, ids, shapes):
        e = self.entries
        rows = e["embeddings.pieces.weight"][ids].astype(F) * e["embeddings.pieces.scale"][ids][:, None]
        return self.norm("embeddings.norm", rows + e["embeddings.positions"][:len(ids)] + e["embeddings.shapes"][shapes])

    def vectors(self, words):
        """(root vector [1, width], word vectors [words, width])"""
        root, vectors = None, []
        for ids, shapes, first in self.windows(words):
            x = self.embedded(ids, shapes)
            for index in range(self.numbers["layers"]):
                x = self.layer(f"encoder.{index}", x, self.numbers["heads"])
            root = x[:1] if root is None else root
            vectors.append(x[first])
        return root, np.concatenate(vectors)

    def task_scores(self, root, w):
        scores = {"universal": self.linear("tags.universal", w), "penn": self.linear("tags.penn", w)}
        for name in ("lemmas", "names", "mentions", "senses"):
            scores[name] = self.linear(name, w)
        heads = gelu(self.linear("arcs.head", np.concatenate([root, w])))
        scores["arcs"] = self.linear("arcs.product", gelu(self.linear("arcs.dependent", w))) @ heads.T
        return scores

    def relation_scores(self, root, w, heads):
        candidates = self.linear("relations.head", np.concatenate([root, w]))
        return self.linear("relations.output", gelu(self.linear("relations.dependent", w) + candidates[heads]))

    def role_scores(self, w, predicates, places, features):
        e = self.entries
        token, predicate = self.linear("roles.token", w), self.linear("roles.predicate", w)
        order = np.arange(len(w))
        for p, (place, start), frame in zip(predicates, places, features):
            z = token + predicate[p] + e["roles.position"][np.sign(order - p) + 1]
            z = self.norm("roles.norm", z + e["roles.syntax"][place] + e["roles.start"][start] + frame @ e["roles.frame"])
            for index in range(self.numbers["roleLayers"]):
                z = self.layer(f"roles.{index}", z, self.numbers["roleHeads"])
            yield self.linear("roles.output", z)

    def analyse(self, words, gold_predicates=None):
        root, w = self.vectors(words)
        return self.decoder.analysis(words, self.task_scores(root, w), lambda heads: self.relation_scores(root, w, heads),
                                     lambda *asked: self.role_scores(w, *asked), gold_predicates)


def conllu(model, words, analysis):
    lines = []
    for index, word in enumerate(words):
        misc = []
        for key, labels in (("Name", analysis.names), ("Mention", analysis.mentions)):
            if labels[index] != "O":
                misc.append(f"{key}={labels[index]}")
        for predicate, labels in analysis.roles:
            if predicate == index:
                misc.append("Predicate=" + model.lexicon.roleset(analysis, index))
            if labels[index] != "O":
                misc.append(f"Role={predicate + 1}:{labels[index]}")
        lines.append("\t".join([str(index + 1), word, analysis.lemmas[index], analysis.upos[index], analysis.xpos[index], "_",
                                str(analysis.heads[index]), analysis.relations[index], "_", "|".join(misc) or "_"]))
    return "\n".join(lines) + "\n"


def golden(model, words):
    """What one sentence should give, with numbers from along the way."""
    root, w = model.vectors(words)
    scores, analysis = model.task_scores(root, w), model.analyse(words)
    ids, shapes, first = model.windows(words)[0]
    embedded = model.embedded(ids, shapes)
    return {
        "words": words, "pieces": ids, "shapes": shapes, "first": first,
        "embedded": [rounded(row[:4]) for row in embedded], "afterFirstLayer": [rounded(row[:4]) for row in
                                                                              model.layer("encoder.0", embedded, model.numbers["heads"])],
        "root": rounded(root[0][:4]), "vectors": [rounded(row[:4]) for row in w],
        "bestScores": {name: rounded(values.max(1), 2) for name, values in scores.items()},
        "upos": analysis.upos, "xpos": analysis.xpos, "lemmas": analysis.lemmas, "heads": analysis.heads,
        "relations": analysis.relations, "names": analysis.names, "mentions": analysis.mentions, "senses": analysis.senses,
        "rolesets": [model.lexicon.roleset(analysis, index) for index, _ in analysis.roles],
        "roles": [{"predicate": index, "labels": labels} for index, labels in analysis.roles]}


def main():
    model = Model(sys.argv[1])
    here = os.path.dirname(os.path.abspath(__file__))
    if sys.argv[2] == "--golden":
        with open(os.path.join(here, "golden.txt"), encoding="utf8") as file:
            rows = [json.dumps(golden(model, line.split()), ensure_ascii=False) for line in file if line.strip()]
        with open(os.path.join(here, "golden.json"), "w", encoding="utf8") as file:
            file.write("[\n" + ",\n".join(rows) + "\n]\n")
        return
    import corpora
    for sentence in corpora.conllu(sys.argv[2], ""):
        print(conllu(model, sentence.words, model.analyse(sentence.words)))


if __name__ == "__main__":
    main()

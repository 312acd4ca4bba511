"""The readers' inference in NumPy, with 8-bit weights and rows: the oracle for the program (FORMAT.md section 12).

`python -m claims.reference` writes golden.json from golden.txt, both in this folder.
"""

import json
import os

import numpy as np

import container
import reference
from reference import F, gelu

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = os.path.join(HERE, "../../Sources/CEmbeddedData/model")
INNER = 2  # the inner vectors are those before so many last layers


def softmax(scores):
    values = np.exp(scores - scores.max(-1, keepdims=True))
    return values / values.sum(-1, keepdims=True)


class Reader(reference.Model):
    def __init__(self, english, reader):
        super().__init__(english)
        added = container.read(reader)
        self.entries = self.entries | added
        self.matrices |= {name: value.T.astype(np.float64) for name, value in added.items() if getattr(value, "dtype", None) == np.int8}

    def outputs(self, words):
        """(all pieces' inner vectors, words' inner vectors, words' vectors) of a sentence."""
        pieces, inner, last = [], [], []
        for ids, shapes, first in self.windows(words):
            x = self.embedded(ids, shapes)
            for index in range(self.numbers["layers"]):
                if index == self.numbers["layers"] - INNER:
                    pieces.append(x)
                    inner.append(x[first])
                x = self.layer(f"encoder.{index}", x, self.numbers["heads"])
            last.append(x[first])
        return pieces, np.concatenate(inner), np.concatenate(last)

    def head_probabilities(self, inner, last):
        hidden = gelu(self.linear("heads.word", last) + self.linear("heads.inner", inner))
        return softmax(self.linear("heads.output", hidden).astype(F))


def golden(model, words):
    _, inner, last = model.outputs(words)
    values = model.head_probabilities(inner, last)
    return {"words": words, "heads": [[round(float(value), 4) for value in row] for row in values]}


def main():
    model = Reader(os.path.join(MODELS, "english.model"), os.path.join(MODELS, "reader.model"))
    with open(os.path.join(HERE, "golden.txt"), encoding="utf8") as file:
        rows = [json.dumps(golden(model, line.split()), ensure_ascii=False) for line in file if line.strip()]
    with open(os.path.join(HERE, "golden.json"), "w", encoding="utf8") as file:
        file.write("[\n" + ",\n".join(rows) + "\n]\n")


if __name__ == "__main__":
    main()

"""Writes the reader as a model file (FORMAT.md section 12): `python -m claims.export work/reader/checkpoint.pt reader.model`."""

import argparse

import numpy as np
import torch

import container
from claims import pairs
from export import quantised

WORDS = {"word": "words.branch", "inner": "words.inner", "head": "words.heads", "mark": "words.marks"}
PAIRS = {"subject": "pairs.subject", "object": "pairs.object", "subject_head": "pairs.subjectHead", "object_head": "pairs.objectHead",
         "product": "pairs.product", "between": "pairs.between", "way": "pairs.way", "output": "pairs.output", "stance": "pairs.stances"}
TABLES = {"types": "pairs.types", "levels": "pairs.levels", "distances": "pairs.distances", "labels": "pairs.steps"}


class Entries(dict):
    def __init__(self, weights):
        super().__init__()
        self.weights = {name: value.float().numpy() for name, value in weights.items()}

    def linear(self, source, name):
        self[name + ".weight"], self[name + ".scale"] = quantised(self.weights[source + ".weight"])
        self[name + ".bias"] = self.weights.get(source + ".bias", np.zeros(len(self[name + ".scale"]), np.float32))

    def layer(self, source, name):
        for part in ("attention", "feedforward"):
            self.linear(f"{source}.{part}_input", f"{name}.{part}.input")
            self.linear(f"{source}.{part}_output", f"{name}.{part}.output")
            for value in ("weight", "bias"):
                self[f"{name}.{part}.norm.{value}"] = self.weights[f"{source}.{part}_norm.{value}"]


def reader(saved):
    entries = Entries(saved["network"])
    entries["configuration.names"] = ["branchLayers"]
    entries["configuration.values"] = np.array([saved["branch"]], dtype="<i4")
    for index in range(saved["branch"]):
        entries.layer(f"encoder.{index}", f"branch.{index}")
    for source, name in (WORDS | PAIRS).items():
        entries.linear(source, name)
    for source, name in TABLES.items():
        entries[name] = entries.weights[source + ".weight"]
    # The last rows of types and levels stand for an unknown one; only training needs them.
    entries["pairs.types"], entries["pairs.levels"] = entries["pairs.types"][:-1].copy(), entries["pairs.levels"][:-1].copy()
    entries["labels.heads"], entries["labels.marks"] = saved["labels"], pairs.MARKS
    entries["labels.types"], entries["labels.levels"] = pairs.TYPES, pairs.LEVELS
    entries["labels.claims"], entries["labels.stances"] = saved["relations"], pairs.MODALITIES + ["positive", "author"]
    symmetric = set(saved["symmetric"])
    entries["pairs.symmetric"] = np.array([relation in symmetric for relation in saved["relations"]], dtype="<i4")
    slope, shift = saved.get("calibration", (1.0, 0.0))
    entries["pairs.calibration"] = np.array([slope, shift], dtype=np.float32)
    return entries


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("path")
    options = parser.parse_args(arguments)
    container.write(options.path, dict(reader(torch.load(options.checkpoint, weights_only=False))))


if __name__ == "__main__":
    main()

"""Writes the readers as a model file (FORMAT.md section 12). `python -m claims.export work/reader reader.model`"""

import os
import sys

import numpy as np
import torch

import container
from export import quantised


def linear(entries, weights, source, name):
    entries[name + ".weight"], entries[name + ".scale"] = quantised(weights[source + ".weight"].numpy())
    bias = weights.get(source + ".bias")
    entries[name + ".bias"] = np.zeros(len(entries[name + ".scale"]), np.float32) if bias is None else bias.float().numpy()


def heads(saved):
    entries, weights = {"labels.heads": saved["labels"]}, saved["network"]
    for name in ("word", "inner", "output"):
        linear(entries, weights, name, "heads." + name)
    return entries


def main():
    folder, path = sys.argv[1:]
    entries = heads(torch.load(os.path.join(folder, "heads.pt"), weights_only=False))
    container.write(path, entries)


if __name__ == "__main__":
    main()

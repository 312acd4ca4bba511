"""Writes a checkpoint as the quantised model file of FORMAT.md. `python export.py work/checkpoint.pt english.model`"""

import sys

import numpy as np
import torch

import container
import frames
import network
import pieces

TAGGERS = {"universal": "tags.universal", "penn": "tags.penn", "lemmas": "lemmas", "names": "names", "mentions": "mentions",
           "senses": "senses"}
LINEAR = {"arc_dependent": "arcs.dependent", "arc_head": "arcs.head", "arc_product": "arcs.product",
          "relation_dependent": "relations.dependent", "relation_head": "relations.head", "relation_output": "relations.output",
          "role_token": "roles.token", "role_predicate": "roles.predicate", "role_output": "roles.output"}
LABELS = ("universal", "penn", "lemmas", "names", "mentions", "senses", "relations", "roles")


def quantised(weight):
    """(int8 rows, float32 scale per row), symmetric."""
    weight = weight.astype(np.float32)
    scale = (np.abs(weight).max(1) / np.float32(127)).astype(np.float32)
    rows = np.rint(weight / np.maximum(scale, np.float32(1e-30))[:, None])
    return np.clip(rows, -127, 127).astype(np.int8), scale


def entries(saved):
    weights = {name: value.float().numpy() for name, value in saved["network"].items()}
    result = {}

    def linear(source, name):
        result[name + ".weight"], result[name + ".scale"] = quantised(weights[source + ".weight"])
        result[name + ".bias"] = weights[source + ".bias"]

    def norm(source, name):
        result[name + ".weight"], result[name + ".bias"] = weights[source + ".weight"], weights[source + ".bias"]

    def layer(source, name):
        for part in ("attention", "feedforward"):
            linear(f"{source}.{part}_input", f"{name}.{part}.input")
            linear(f"{source}.{part}_output", f"{name}.{part}.output")
            norm(f"{source}.{part}_norm", f"{name}.{part}.norm")

    result["embeddings.pieces.weight"], result["embeddings.pieces.scale"] = quantised(weights["pieces.weight"])
    result["embeddings.positions"], result["embeddings.shapes"] = weights["positions"], weights["shapes.weight"]
    norm("norm", "embeddings.norm")
    for index in range(saved["layers"]):
        layer(f"encoder.{index}", f"encoder.{index}")
    for index in range(network.ROLE_LAYERS):
        layer(f"role_layers.{index}", f"roles.{index}")
    for source, name in LINEAR.items():
        linear(source, name)
    for source, name in TAGGERS.items():
        linear("taggers." + source, name)
    result["roles.position"] = weights["role_position"]
    result["roles.syntax"], result["roles.start"] = weights["role_syntax.weight"], weights["role_start.weight"]
    result["roles.frame"] = np.ascontiguousarray(weights["role_frame.weight"].T)
    norm("role_norm", "roles.norm")

    splitter = pieces.Splitter(saved["vocabulary"])
    configuration = {
        "width": network.WIDTH, "layers": saved["layers"], "heads": saved["heads"], "headWidth": network.HEAD_WIDTH,
        "feedforward": saved["feedforward"],
        "positions": network.POSITIONS, "shapes": network.SHAPES, "arcWidth": network.ARC, "relationWidth": network.RELATION,
        "roleWidth": network.ROLE, "roleLayers": network.ROLE_LAYERS, "roleHeads": network.ROLE_HEADS, "roleFeedforward": network.ROLE_FEEDFORWARD,
        "piecesPerWord": pieces.PIECES_PER_WORD, "longestPiece": splitter.longest, "unknownPiece": splitter.unknown,
        "startPiece": splitter.start, "endPiece": splitter.end}
    result["configuration.names"] = list(configuration)
    result["configuration.values"] = np.array(list(configuration.values()), dtype="<i4")
    result["vocabulary"] = list(saved["vocabulary"])
    folds = sorted(pieces.fold_table().items())
    result["fold.scalars"] = np.array([ord(scalar) for scalar, _ in folds], dtype="<i4")
    result["fold.replacements"] = [replacement for _, replacement in folds]
    result["separators.scalars"] = np.array(sorted(map(ord, pieces.separators())), dtype="<i4")
    result["whitespace.scalars"] = np.array(sorted(map(ord, pieces.white_space())), dtype="<i4")
    for name in LABELS:
        result["labels." + name] = saved["labels"][name]
    for name, table in (("exceptions", saved["exceptions"]), ("rolesets", saved["rolesets"])):
        pairs = sorted(("\t".join(key).encode(), lemma) for key, lemma in table.items())
        result[name + ".keys"] = [key.decode() for key, _ in pairs]
        result[name + ".lemmas"] = [lemma for _, lemma in pairs]
    result["frames.keys"] = [name for name, _ in saved["frames"]]
    result["frames.roles"] = np.array([numbers for _, numbers in saved["frames"]], dtype=np.int8).reshape(-1, frames.NUMBERS)
    return result


if __name__ == "__main__":
    container.write(sys.argv[2], entries(torch.load(sys.argv[1], weights_only=False)))

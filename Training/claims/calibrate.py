"""Fits the slope and shift of a checkpoint's scores, so that of claims with probability 0.8 eight in ten are right.

`python -m claims.calibrate work/reader/checkpoint.pt --parses DIR` fits two numbers on `check/` (gold mentions) and writes them into the
checkpoint; the table that it prints is of documents that the two numbers were not fitted on (two halves in turn).
"""

import argparse
import random

import numpy as np
import torch

from claims import documents, encoder, evaluate, heads, scores
from claims.train import predicted

LEAST = 0.02  # less likely claims are never made


def observations(examples, results, catalogue):
    """(scores before the sigmoid, right or not) of the distinct claims."""
    values, right = [], []
    for example, result in zip(examples, results):
        gold = {key for keys, _ in scores.wanted(example, catalogue) for key in keys}
        for key, (probability, _, _) in scores.decided(example, result.relations, catalogue, LEAST).items():
            probability = min(max(probability, 1e-6), 1 - 1e-6)
            values.append(np.log(probability / (1 - probability)))
            right.append(key in gold)
    return np.array(values), np.array(right, dtype=float)


def fitted(values, right):
    """Logistic regression with one input, by Newton's method."""
    inputs, weights = np.stack([values, np.ones_like(values)], 1), np.array([1.0, 0.0])
    for _ in range(25):
        p = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (right - p)
        curve = inputs.T @ (inputs * (p * (1 - p))[:, None])
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def table(groups):
    """Lines: probability by tenths, mean, share right, count; of observations with their own fit."""
    probabilities = np.concatenate([1 / (1 + np.exp(-(weights[0] * values + weights[1]))) for values, _, weights in groups])
    right = np.concatenate([right for _, right, _ in groups])
    lines = []
    for tenth in range(1, 10):
        inside = (probabilities >= tenth / 10) & (probabilities < (tenth + 1) / 10 + (tenth == 9))
        if inside.any():
            lines.append(f"  {tenth / 10:.1f}: {int(inside.sum())} claims, mean {probabilities[inside].mean():.3f}, right {right[inside].mean():.3f}")
    return "\n".join(lines)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("--parses", required=True)
    parser.add_argument("--model", default=heads.MODEL)
    parser.add_argument("--vectors", default="work/reader")
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    network, tables, _ = evaluate.load(options.checkpoint, options.model)
    sentences, vectors = encoder.read("check", documents.CHECK, options.parses, options.model, options.vectors)
    examples = evaluate.with_own_literals(network, sentences, vectors, tables)
    results = predicted(network, examples, vectors)
    names = sorted({sentence.document for sentence in sentences})
    random.Random(1).shuffle(names)
    first = set(names[::2])
    halves = []
    for side in (True, False):
        chosen = [index for index, sentence in enumerate(sentences) if (sentence.document in first) == side]
        halves.append(observations([examples[index] for index in chosen], [results[index] for index in chosen], tables.catalogue))
    print("as trained\n" + table([(*half, (1.0, 0.0)) for half in halves]))
    print("fitted on the other half\n" + table([(*mine, fitted(*other)) for mine, other in (halves, halves[::-1])]))
    slope, shift = fitted(*(np.concatenate(part) for part in zip(*halves)))
    print(f"slope {slope:.3f} shift {shift:.3f}")
    saved = torch.load(options.checkpoint, weights_only=False)
    torch.save(saved | {"calibration": (float(slope), float(shift))}, options.checkpoint)


if __name__ == "__main__":
    main()

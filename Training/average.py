"""Writes a checkpoint whose weights are the mean of others', all begun from one checkpoint: `python average.py OUT CHECKPOINT...`"""

import sys

import torch

if __name__ == "__main__":
    saved = [torch.load(path, weights_only=False) for path in sys.argv[2:]]
    if any(list(one.get(part, ())) != list(saved[0].get(part, ())) for one in saved for part in ("vocabulary", "labels", "relations")):
        raise SystemExit("these checkpoints have different vocabularies, labels or relations")
    mean = {name: sum(one["network"][name] for one in saved) / len(saved) for name in saved[0]["network"]}
    torch.save({**saved[0], "network": mean, "state": None}, sys.argv[1])

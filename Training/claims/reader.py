"""The network that reads claims: copies of the encoder's last layers, trained further, and scores for every pair of mentions.

FORMAT.md section 12 says the same in formulas.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from claims.pairs import BUCKETS, LEVELS, MARKS, MODALITIES, TYPES
from network import dropout, gelu

HIDDEN = 384
HEAD_HIDDEN = 320
RELATION_DROPOUT = 0.2


class Reader(nn.Module):
    """branch: how many of the encoder's last layers are copied and trained."""

    def __init__(self, encoder, branch, relations, tree_relations, head_labels, chance=0.1, hidden=HIDDEN):
        super().__init__()
        width = encoder.width
        self.branch = branch
        # The name by which optimization.py knows what moves slowly.
        self.encoder = nn.ModuleList(encoder.copy_of_layer(len(encoder.layers) - branch + index, chance) for index in range(branch))
        for layer in self.encoder:
            layer.requires_grad_(True)
        # One row more: unknown, while training.
        self.types, self.levels = nn.Embedding(len(TYPES) + 1, width), nn.Embedding(len(LEVELS) + 1, width)
        # One linear layer over subject, object, their heads, their product, what stands between and on the way, written as a sum: only the
        # product is multiplied for each pair, all else once a mention or once a word.
        self.subject = nn.Linear(width, hidden)
        for name in ("object", "subject_head", "object_head", "product", "between", "way"):
            setattr(self, name, nn.Linear(width, hidden, bias=False))
        self.distances, self.labels = nn.Embedding(BUCKETS, hidden), nn.Embedding(2 * tree_relations + 2, hidden)
        for table in (self.types, self.levels, self.distances, self.labels):
            nn.init.normal_(table.weight, std=0.02)
        self.output = nn.Linear(hidden, relations)
        nn.init.constant_(self.output.bias, -6.0)
        self.stance = nn.Linear(hidden, len(MODALITIES) + 2)
        self.word, self.inner = nn.Linear(width, HEAD_HIDDEN), nn.Linear(width, HEAD_HIDDEN, bias=False)
        self.head, self.mark = nn.Linear(HEAD_HIDDEN, head_labels), nn.Linear(HEAD_HIDDEN, len(MARKS))

    def words(self, batch):
        x = dropout(batch.pieces.to(self.output.weight.dtype), 0.1, self.training)
        for layer in self.encoder:
            x = layer(x, batch.mask)
        return dropout(x.reshape(-1, x.shape[-1])[batch.first], 0.1, self.training)

    def forward(self, batch):
        """Scores: of relations for every pair, of stances for every pair (modalities, positive, author), of mentions' heads for every word,
        of marks for every word."""
        x = self.words(batch)
        y = dropout(gelu(self.word(x) + self.inner(dropout(batch.inner.to(x.dtype), 0.2, self.training))), 0.3, self.training)
        m = x[batch.spans].amax(1) + self.types(batch.types) + self.levels(batch.levels)
        m = dropout(m, RELATION_DROPOUT, self.training)
        s, o = batch.subjects, batch.objects
        h = x[batch.heads]
        subject, object = self.subject(m) + self.subject_head(h), self.object(m) + self.object_head(h)
        sums = F.pad(self.between(x).float().cumsum(0), (0, 0, 1, 0))
        begin, end = batch.gaps.T
        between = (sums[end] - sums[begin]) / (end - begin).clamp(min=1)[:, None]
        way = torch.zeros_like(between).index_add_(0, batch.way_pairs, self.way(x).float()[batch.way_words])
        lengths = torch.zeros(len(way)).index_add_(0, batch.way_pairs, torch.ones(len(batch.way_pairs)))
        labels = torch.zeros_like(between).index_add_(0, batch.label_pairs, self.labels(batch.labels).float())
        z = subject[s] + object[o] + self.product(m[s] * m[o]) + self.distances(batch.buckets)
        z = z.float() + between + way / lengths.clamp(min=1)[:, None] + labels
        z = dropout(gelu(z), RELATION_DROPOUT, self.training).to(self.output.weight.dtype)
        return self.output(z).float(), self.stance(z).float(), self.head(y).float(), self.mark(y).float()

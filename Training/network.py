"""The network: MiniLM's encoder with small heads (FORMAT.md sections 5 and 6 say the same in formulas)."""

import os
import random

import torch
import torch.nn as nn
import torch.nn.functional as F

import frames
import pieces

WIDTH, HEADS, HEAD_WIDTH, FEEDFORWARD, POSITIONS, SHAPES = 384, 12, 32, 1536, 256, 8
ARC, RELATION, ROLE, ROLE_LAYERS, ROLE_HEADS, ROLE_FEEDFORWARD = 256, 192, 192, 2, 4, 384
HEAD_DROPOUT = 0.2
MASKS = 1 << 23
pools = {}


def gelu(x):
    return F.gelu(x, approximate="tanh")


def dropout(x, chance, training):
    """Dropout with a stretch of a pool of random masks: to draw fresh ones takes an eighth of the training time."""
    if not training or chance == 0:
        return x
    if x.numel() >= MASKS:
        return F.dropout(x, chance, True)
    if chance not in pools:
        pools[chance] = ((torch.rand(MASKS) >= chance).float() / (1 - chance)).to(torch.bfloat16)
    begin = random.randrange(MASKS - x.numel())
    return x * pools[chance][begin:begin + x.numel()].view(x.shape)


class Layer(nn.Module):
    """All heads together may be narrower than the layer."""

    def __init__(self, width, heads, head_width, feedforward, dropout):
        super().__init__()
        self.heads, self.head_width = heads, head_width
        self.attention_input = nn.Linear(width, 3 * heads * head_width)
        self.attention_output = nn.Linear(heads * head_width, width)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.feedforward_input = nn.Linear(width, feedforward)
        self.feedforward_output = nn.Linear(feedforward, width)
        self.feedforward_norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask, head_gates=None, unit_gates=None):
        """Gates, if given, multiply what each head and each inner unit of the second half gives (narrow.py)."""
        rows, count, _ = x.shape
        q, k, v = self.attention_input(x).view(rows, count, 3, self.heads, self.head_width).permute(2, 0, 3, 1, 4)
        # Written out: the fused kernel is slower on short sentences.
        a = torch.matmul(q * self.head_width ** -0.5, k.transpose(-1, -2)).masked_fill(~mask[:, None, None, :], -1e4).softmax(-1)
        a = torch.matmul(a, v)
        if head_gates is not None:
            a = a * head_gates.view(1, -1, 1, 1)
        a = self.attention_output(a.transpose(1, 2).flatten(2))
        x = self.attention_norm(x + dropout(a, self.dropout, self.training))
        y = gelu(self.feedforward_input(x))
        if unit_gates is not None:
            y = y * unit_gates
        y = self.feedforward_output(y)
        return self.feedforward_norm(x + dropout(y, self.dropout, self.training))


class Network(nn.Module):
    def __init__(self, sizes, layers, heads=HEADS, feedforward=FEEDFORWARD, dropout=0.1):
        """sizes: number of labels by name, and `vocabulary`; heads and feedforward: of each layer, MiniLM's own or fewer (narrow.py)."""
        super().__init__()
        self.pieces = nn.Embedding(sizes["vocabulary"], WIDTH)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.encoder = nn.ModuleList(Layer(WIDTH, heads, HEAD_WIDTH, feedforward, dropout) for _ in range(layers))
        self.taggers = nn.ModuleDict({name: nn.Linear(WIDTH, sizes[name])
                                      for name in ("universal", "penn", "lemmas", "names", "mentions", "phrases", "senses")})
        self.arc_dependent = nn.Linear(WIDTH, ARC)
        self.arc_head = nn.Linear(WIDTH, ARC)
        self.arc_product = nn.Linear(ARC, ARC)
        self.relation_dependent = nn.Linear(WIDTH, RELATION)
        self.relation_head = nn.Linear(WIDTH, RELATION)
        self.relation_output = nn.Linear(RELATION, sizes["relations"])
        self.role_token = nn.Linear(WIDTH, ROLE)
        self.role_predicate = nn.Linear(WIDTH, ROLE)
        self.role_position = nn.Parameter(torch.randn(3, ROLE) * 0.1)
        self.role_norm = nn.LayerNorm(ROLE, eps=1e-12)
        self.role_layers = nn.ModuleList(Layer(ROLE, ROLE_HEADS, ROLE // ROLE_HEADS, ROLE_FEEDFORWARD, dropout) for _ in range(ROLE_LAYERS))
        self.role_output = nn.Linear(ROLE, sizes["roles"])
        self.role_syntax = nn.Embedding(2 + 3 * sizes["relations"], ROLE)
        self.role_start = nn.Embedding(2, ROLE)
        self.role_frame = nn.Linear(frames.WIDTH, ROLE, bias=False)
        nn.init.normal_(self.role_frame.weight, std=0.02)
        nn.init.normal_(self.role_syntax.weight, std=0.05)
        nn.init.normal_(self.role_start.weight, std=0.05)
        self.dropout = dropout

    def outputs(self, ids, shapes, mask):
        """The vectors of all pieces before the first layer and after each."""
        x = self.pieces(ids) + self.positions[: ids.shape[1]] + self.shapes(shapes)
        found = [dropout(self.norm(x), self.dropout, self.training)]
        for layer in self.encoder:
            found.append(layer(found[-1], mask))
        return found

    def words(self, ids, shapes, mask, first):
        """(root vectors [B, 1, W], word vectors [B, T, W])"""
        return self.of_words(self.outputs(ids, shapes, mask)[-1], first)

    def of_words(self, x, first):
        """The same from the vectors of all pieces after the last layer."""
        words = x.gather(1, first.unsqueeze(-1).expand(-1, -1, WIDTH))
        return dropout(x[:, :1], HEAD_DROPOUT, self.training), dropout(words, HEAD_DROPOUT, self.training)

    def arcs(self, root, words):
        heads = gelu(self.arc_head(torch.cat([root, words], 1)))
        dependents = self.arc_product(gelu(self.arc_dependent(words)))
        return torch.einsum("bda,bha->bdh", dependents, heads)

    def relations(self, root, words, heads):
        candidates = self.relation_head(torch.cat([root, words], 1))
        chosen = candidates.gather(1, heads.unsqueeze(-1).expand(-1, -1, RELATION))
        return self.relation_output(self.small_dropout(gelu(self.relation_dependent(words) + chosen)))

    def roles(self, words, word_mask, rows, predicates, places, starts, frame_features):
        """Scores [P, T, roles] of predicate words[rows[p], predicates[p]]; places and starts [P, T] from syntax.py, frame_features
        [P, features] from frames.py."""
        token, predicate = self.role_token(words), self.role_predicate(words)
        order = torch.arange(words.shape[1])[None, :]
        side = torch.sign(order - predicates[:, None]) + 1
        z = token[rows] + predicate[rows, predicates][:, None] + self.role_position[side]
        z = z + self.role_syntax(places) + self.role_start(starts) + self.role_frame(frame_features.to(z.dtype))[:, None]
        z = self.small_dropout(self.role_norm(z))
        for layer in self.role_layers:
            z = layer(z, word_mask[rows])
        return self.role_output(z)

    def small_dropout(self, x):
        return dropout(x, self.dropout, self.training)

    def start_from(self, kept):
        """Loads MiniLM's weights; kept: the rows of its vocabulary to keep."""
        source = {}
        for name, (kind, shape, data) in pieces.read_safetensors(os.path.join(pieces.encoder_folder(), "model.safetensors")).items():
            if kind == "F32":
                source[name] = torch.frombuffer(bytearray(data), dtype=torch.float32).view(shape)
        with torch.no_grad():
            self.pieces.weight.copy_(source["embeddings.word_embeddings.weight"][kept])
            self.positions.copy_(source["embeddings.position_embeddings.weight"][:POSITIONS]
                                 + source["embeddings.token_type_embeddings.weight"][0])
            copy(self.norm, source, "embeddings.LayerNorm")
            for index, layer in enumerate(self.encoder):
                prefix = f"encoder.layer.{index}."
                parts = [prefix + f"attention.self.{part}." for part in ("query", "key", "value")]
                layer.attention_input.weight.copy_(torch.cat([source[part + "weight"] for part in parts]))
                layer.attention_input.bias.copy_(torch.cat([source[part + "bias"] for part in parts]))
                copy(layer.attention_output, source, prefix + "attention.output.dense")
                copy(layer.attention_norm, source, prefix + "attention.output.LayerNorm")
                copy(layer.feedforward_input, source, prefix + "intermediate.dense")
                copy(layer.feedforward_output, source, prefix + "output.dense")
                copy(layer.feedforward_norm, source, prefix + "output.LayerNorm")


def copy(module, source, name):
    module.weight.copy_(source[name + ".weight"])
    module.bias.copy_(source[name + ".bias"])

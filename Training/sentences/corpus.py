"""Paragraphs of a treebank as the splitter meets them: tokens before any sentence is known, and where sentences end."""

import gzip

ENDS_PARAGRAPH = ("# newdoc", "# newpar")


def abbreviations(path):
    """The forms of the tokenizer's word list that keep their period."""
    kept = set()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if cells[1] in ("abbreviation", "title"):
                kept.add(cells[2])
    return kept


def sentences(path):
    """Yields (starts a paragraph, [(form, space after)]) over the syntactic words of a CoNLL-U file."""
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        starts, words, joined_until, space_of_token = False, [], 0, True
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                starts = starts or line.startswith(ENDS_PARAGRAPH)
                continue
            if not line:
                yield starts, words
                starts, words, joined_until = False, [], 0
                continue
            cells = line.split("\t")
            space = "SpaceAfter=No" not in cells[9]
            if "." in cells[0]:
                continue
            if "-" in cells[0]:
                joined_until = int(cells[0].split("-")[1])
                space_of_token = space
                continue
            number = int(cells[0])
            if number < joined_until:
                space = False
            elif number == joined_until:
                space = space_of_token
            words.append((cells[1], space))


def is_initials(form):
    """`U.S`, `p.m`, `J`: single letters with periods between them."""
    return len(form) % 2 == 1 and all(
        (c.isascii() and c.isalpha()) if i % 2 == 0 else c == "." for i, c in enumerate(form)) and form != "I"


def joined_final_period(words, kept):
    """The words as the tokenizer cuts them before sentences are known: an abbreviation keeps the final period."""
    if len(words) < 2 or words[-1][0] != "." or words[-2][1]:
        return words
    form = words[-2][0]
    is_initial = len(form) == 1 and form.isascii() and form.isupper()
    if form + "." in kept or (is_initials(form) and (len(form) > 1 or is_initial)):
        return words[:-2] + [(form + ".", words[-1][1])]
    return words


def paragraphs(path, kept):
    """Yields (forms, gaps, last tokens of sentences) for each paragraph of a treebank."""
    forms, gaps, ends = [], [], []
    for starts, words in sentences(path):
        if starts and forms:
            yield forms, gaps, ends
            forms, gaps, ends = [], [], []
        for form, space in joined_final_period(words, kept):
            forms.append(form)
            gaps.append(1 if space else 0)
        ends.append(len(forms) - 1)
    if forms:
        yield forms, gaps, ends


def newswire(path, kept, limit):
    """Paragraphs of five sentences from the first sentences of an IOB2 file, spaced as print has it."""
    forms, gaps, ends, seen = [], [], [], 0
    for words in tagged_sentences(path):
        for form, space in joined_final_period(spaced(words), kept):
            forms.append(form)
            gaps.append(1 if space else 0)
        ends.append(len(forms) - 1)
        seen += 1
        if seen % 5 == 0:
            yield forms, gaps, ends
            forms, gaps, ends = [], [], []
        if seen == limit:
            return


def tagged_sentences(path):
    """Yields the first column of an IOB2 file, sentence by sentence."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        words = []
        for line in lines:
            line = line.rstrip("\n")
            if line:
                words.append(line.split("\t")[0])
            elif words:
                yield words
                words = []


def spaced(words):
    """Words with whether a space follows, guessed from the punctuation."""
    result, quoted = [], False
    for index, form in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        if form == '"':
            quoted = not quoted
        space = not (form in ("(", "$") or form == '"' and quoted)
        if following in (",", ".", "?", "!", ";", ":", ")", "%", "n't") or following.startswith("'"):
            space = False
        if following == '"' and quoted:
            space = False
        result.append((form, space or index + 1 == len(words)))
    return result

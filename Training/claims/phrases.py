"""Literals: the words of a sentence that an annotated claim has as its object, and the phrase that a head stands for."""

import re
import unicodedata

from claims import documents

LEFT_OUT = {"nsubj", "nsubj:pass", "csubj", "mark", "punct", "cc", "advcl", "parataxis", "expl"}
DURATION = re.compile(r"P(T?[\dX.])")


def folded(text):
    text = unicodedata.normalize("NFKD", text or "").casefold()
    text = "".join(c if c.isalnum() or c.isspace() else " " for c in text if not unicodedata.combining(c))
    return [word for word in text.split() if word not in {"the", "a", "an"}]


def matches(a, b):
    """Whether two literals are the same for eval/score.py."""
    x, y = set(folded(a)), set(folded(b))
    return bool(x and y) and 2 * len(x & y) / (len(x) + len(y)) >= 0.5


def span_of(sentence, literal):
    """The words (first, end) of a sentence that share most with a literal; None if less than half."""
    wanted = set(folded(literal))
    words = [set(folded(word.text)) for word in sentence.words]
    best, found = 0.5 - 1e-9, None
    for first in range(len(words)):
        got = set()
        for last in range(first, min(len(words), first + 3 * len(wanted) + 6)):
            got |= words[last]
            share = 2 * len(got & wanted) / (len(got) + len(wanted)) if got else 0
            if share > best + 1e-9 or found and abs(share - best) < 1e-9 and last - first < found[1] - 1 - found[0]:
                best, found = share, (first, last + 1)
    return found


def gold_heads(sentence):
    """{number of the claim: head word of its literal object}, for literals that the sentence holds. Computed once a sentence."""
    if not hasattr(sentence, "literal_heads"):
        sentence.literal_heads = {}
        for number, (row, subjects, _) in enumerate(sentence.claims):
            if row.get("object_kind") == "literal" and subjects and isinstance(row.get("object"), str) and not DURATION.match(row["object"]):
                span = span_of(sentence, row["object"])
                if span:
                    sentence.literal_heads[number] = documents.head_of(sentence.words, *span)
    return sentence.literal_heads


def phrase(words, head):
    """(first, end): what depends on the head, without its subject, conjunctions, clauses and punctuation."""
    inside = set()
    for word in range(len(words)):
        at, steps = word, 0
        while at >= 0 and at != head and steps < 60:
            if words[at].head == head and words[at].relation in LEFT_OUT:
                at = -1
                break
            at, steps = words[at].head, steps + 1
        if at == head:
            inside.add(word)
    first = end = head
    while first - 1 in inside:
        first -= 1
    while end + 1 in inside:
        end += 1
    return first, end + 1

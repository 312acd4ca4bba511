"""Lemma scripts: the lemma as an edit of the form (FORMAT.md section 7)."""

from collections import Counter, defaultdict


def script(form, lemma, upos):
    """The canonical script for a pair. Proper nouns keep their case, other words are taken in lower case where both would do."""
    if "," in form and len(form) > 1 and form.replace(",", "") == lemma:
        return "N0+"
    letters = "KTL" if upos == "PROPN" else "LKT"
    cases = [(letter, cased(letter, form)) for letter in letters]
    best = None
    for letter, stem in cases:
        common = 0
        while common < min(len(stem), len(lemma)) and stem[common] == lemma[common]:
            common += 1
        dropped = len(stem) - common
        if common == 0 or dropped > 4 or dropped >= len(stem):
            continue
        cost = dropped + len(lemma) - common
        if best is None or cost < best[0]:
            best = (cost, f"{letter}{dropped}+{lemma[common:]}")
    if best is None or best[0] > max(6, len(lemma)):
        return "=" + lemma
    return best[1]


def cased(letter, form):
    if letter == "L":
        return form.lower()
    if letter == "T":
        return form[:1].upper() + form[1:].lower()
    return form.replace(",", "") if letter == "N" else form


def apply(rule, form):
    if rule[0] == "=":
        return rule[1:]
    count, text = rule[1:].split("+", 1)
    stem, dropped = cased(rule[0], form), int(count)
    return stem if dropped and len(stem) <= dropped else stem[:len(stem) - dropped] + text


def rules(words, least=3):
    """The scripts seen at least so often among (form, lemma, UPOS), most frequent first."""
    counts = Counter(script(*word) for word in words)
    return [rule for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count >= least]


def exceptions(words, known):
    """(form, UPOS) -> lemma where training data is of one mind and no known script gives that lemma."""
    seen = defaultdict(Counter)
    for form, lemma, upos in words:
        seen[form.lower(), upos][lemma] += 1
    table = {}
    for key, lemmas in seen.items():
        lemma, count = lemmas.most_common(1)[0]
        if len(lemmas) == 1 and script(key[0], lemma, key[1]) not in known and key[0] != lemma.lower():
            table[key] = lemma
    return table

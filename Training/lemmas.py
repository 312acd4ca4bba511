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


def may_end_verb(rule, lowered):
    """Whether the form of a verb may have the ending that is dropped: `endanger` is not `endange` with an ending."""
    only_cuts = rule[0] != "=" and rule.endswith("+") and not rule[1:].startswith("0+")
    return not only_cuts or lowered[-1] in "sdgn"


def rules(words, least=3):
    """The scripts seen at least so often among (form, lemma, UPOS), most frequent first."""
    counts = Counter(script(*word) for word in words)
    return [rule for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count >= least]


LOOKS_INFLECTED = ("s", "ed", "ing", "er", "est", "people")


def exceptions(treebanks, further_verbs=()):
    """(form in lower case, UPOS) -> lemma: what training data says nine times in ten, then regular inflections of the lemmas seen there.

    treebanks: lists of (form, lemma, UPOS). The first that has a form decides: they differ (`people` is `people` or `person`).
    The scripts alone get the stem of regular forms wrong too often (`releas`, `citie`); forms that look like their lemma are left to
    them, unless they only look inflected (`troops`).
    """
    seen = {}
    stems = defaultdict(set)
    for words in treebanks:
        counts = defaultdict(Counter)
        for form, lemma, upos in words:
            counts[form.lower(), upos][lemma] += 1
            if upos in INFLECTIONS and lemma.isalpha() and lemma.islower():
                stems[upos].add(lemma)
        seen = {**counts, **seen}
    stems["VERB"].update(further_verbs)
    table = {}
    for key, lemmas in seen.items():
        lemma, count = min(lemmas.items(), key=lambda item: (-item[1], item[0]))
        often = count >= (2 if key[1] == "PROPN" else 1)
        changed = lemma[:1].isupper() if key[1] == "PROPN" else key[0] != lemma
        deceptive = key[1] in ("PUNCT", "ADV", "PRON") or key[1] == "NOUN" and key[0].endswith(LOOKS_INFLECTED)
        if often and count >= 0.9 * sum(lemmas.values()) and key[1] not in ("SYM", "NUM", "X") and (changed or deceptive):
            table[key] = lemma
    made = defaultdict(set)
    for upos, lemmas in stems.items():
        for lemma in lemmas:
            for form in INFLECTIONS[upos](lemma):
                made[form, upos].add(lemma)
    for (form, upos), lemmas in made.items():
        if len(lemmas) == 1 and (form, upos) not in seen and form not in stems[upos]:
            table[form, upos] = next(iter(lemmas))
    return table


def ends_in_consonant_and_y(stem):
    return stem.endswith("y") and stem[-2:-1] not in "aeiou"


def with_s(stem):
    if ends_in_consonant_and_y(stem):
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(("s", "x", "z", "ch", "sh")) else "s")


def with_vowel(stem, ending):
    """Both spellings where the last consonant may be doubled (cancelled, canceled)."""
    if stem.endswith("e"):
        return [stem + "ing"] if ending == "ing" and stem.endswith(("ee", "oe", "ye")) else [stem[:-1] + ending]
    if ends_in_consonant_and_y(stem) and ending != "ing":
        return [stem[:-1] + "i" + ending]
    doubles = len(stem) > 2 and stem[-1] in "bdglmnprt" and stem[-2] in "aeiou" and stem[-3] not in "aeiou"
    return [stem + ending] + ([stem + stem[-1] + ending] if doubles else [])


INFLECTIONS = {
    "NOUN": lambda stem: [with_s(stem)],
    "VERB": lambda stem: [with_s(stem), *with_vowel(stem, "ed"), *with_vowel(stem, "ing")],
    "ADJ": lambda stem: [*with_vowel(stem, "er"), *with_vowel(stem, "est")] if len(stem) < 8 else [],
}

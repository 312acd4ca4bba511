"""Standard scores: CoNLL 2018 for trees, conlleval for spans, overlap for re3d, CoNLL 2005 for roles."""

import decoding


def f1(right, predicted, gold):
    return 0.0 if right == 0 else 2 * right / (predicted + gold)


def trees(sentences, analyses):
    """UPOS, XPOS, lemma, UAS and LAS (subtypes cut) over gold words, as shares."""
    total = 0
    right = dict.fromkeys(("upos", "xpos", "lemmas", "uas", "las", "las with subtypes"), 0)
    for sentence, analysis in zip(sentences, analyses):
        total += len(sentence.words)
        for index in range(len(sentence.words)):
            for layer in ("upos", "xpos", "lemmas"):
                right[layer] += getattr(sentence, layer)[index] == getattr(analysis, layer)[index]
            if sentence.heads[index] == analysis.heads[index]:
                right["uas"] += 1
                gold, guess = sentence.relations[index], analysis.relations[index]
                right["las"] += gold.split(":")[0] == guess.split(":")[0]
                right["las with subtypes"] += gold == guess
    return {layer: count / max(total, 1) for layer, count in right.items()}


def spans(gold_labels, guessed_labels, united=None, kinds=None):
    """Exact span and type F1: overall (over `kinds` if given) and by type; `united` maps types onto coarser ones first."""
    counts = {}
    for gold, guess in zip(gold_labels, guessed_labels):
        def coarse(labels):
            found = set()
            for begin, end, kind in decoding.spans([label or "O" for label in labels]):
                kind = (united or {}).get(kind, kind)
                if kinds is None or kind in kinds:
                    found.add((begin, end, kind))
            return found
        gold, guess = coarse(gold), coarse(guess)
        for spans_, place in ((gold & guess, 0), (guess, 1), (gold, 2)):
            for _, _, kind in spans_:
                counts.setdefault(kind, [0, 0, 0])[place] += 1
    overall = [sum(values) for values in zip(*counts.values())] or [0, 0, 0]
    return f1(*overall), {kind: (f1(*values), values[2]) for kind, values in sorted(counts.items())}


def newswire(sentences, analyses):
    """GMB: person, organization, geo and gpe united, time."""
    united = {"state": "place", "nationality": "place"}
    return spans([sentence.names for sentence in sentences], [analysis.names for analysis in analyses], united,
                 {"person", "organization", "place", "time"})


def defence(sentences, analyses, documents, merged=None):
    """re3d over character offsets against all gold entities: exact and overlap F1 (type equal)."""
    predicted = {}
    for sentence, analysis in zip(sentences, analyses):
        for begin, end, kind in decoding.spans(analysis.mentions):
            kind = (merged or {}).get(kind, kind)
            predicted.setdefault(sentence.identifier, set()).add((sentence.offsets[begin][0], sentence.offsets[end - 1][1], kind))
    exact = found = covered = guesses = total = 0
    for identifier, _, entities in documents:
        gold = {(begin, end, (merged or {}).get(kind, kind)) for begin, end, kind in entities}
        guess = predicted.get(identifier, set())
        guesses, total, exact = guesses + len(guess), total + len(gold), exact + len(gold & guess)

        def touches(one, others):
            return any(one[2] == other[2] and one[0] < other[1] and one[1] > other[0] for other in others)
        found += sum(touches(one, gold) for one in guess)
        covered += sum(touches(one, guess) for one in gold)
    precision, recall = found / max(guesses, 1), covered / max(total, 1)
    overlap = 0.0 if found == 0 else 2 * precision * recall / (precision + recall)
    return {"exact": f1(exact, guesses, total), "overlap": overlap, "gold": total, "predicted": guesses}


def roles(sentences, analyses):
    """Span and label F1 with gold predicates, and F1 of predicate identification and share of right senses on gold predicates."""
    right = guesses = total = 0
    hit = predicted = gold_count = sense_right = 0
    for sentence, analysis in zip(sentences, analyses):
        if sentence.predicates is None:
            continue
        by_index = dict(analysis.roles)
        for index, sense, _, labels in sentence.predicates:
            gold = set(decoding.spans(labels))
            guess = set(decoding.spans(by_index.get(index, [])))
            right, guesses, total = right + len(gold & guess), guesses + len(guess), total + len(gold)
            sense_right += analysis.senses[index] == sense
            hit += analysis.senses[index] != "-"
        gold_count += len(sentence.predicates)
        predicted += sum(sense != "-" for sense in analysis.senses)
    return {"roles": f1(right, guesses, total), "predicates": f1(hit, predicted, gold_count),
            "senses": sense_right / max(gold_count, 1)}

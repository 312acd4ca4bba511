"""How well claims are read between gold mentions: distinct claims of a sentence, coreferent mentions counted once."""

from collections import defaultdict

from claims.pairs import MODALITIES


def decided(example, probabilities, catalogue, threshold):
    """{(relation, subject's entity, object's entity): (probability, row of the pair, column)}: for each the likeliest pair."""
    found = {}
    for row, column in (probabilities >= threshold).nonzero().tolist():
        i, j = example.pairs[row]
        ends = [example.nodes[i].entity, example.nodes[j].entity]
        relation = catalogue.relations[column]
        key = (relation, *(sorted(ends) if relation in catalogue.symmetric else ends))
        if float(probabilities[row, column]) > found.get(key, (0,))[0]:
            found[key] = float(probabilities[row, column]), row, column
    return found


def wanted(example, catalogue):
    """For each distinct gold claim the keys that are right, and its row."""
    found = []
    for row, subjects, objects in example.claims:
        relation = row["relation"]
        ends = [example.nodes[i].entity for i in subjects] + list(row.get("accept_subjects") or [])
        keys = {(relation, "?", f"literal {row['object']}")} if not objects else {(relation, *(sorted((a, example.nodes[j].entity)) if relation in catalogue.symmetric else (a, example.nodes[j].entity)))
                for a in ends for j in objects}
        if keys not in [known for known, _ in found]:
            found.append((keys, row))
    return found


def f1(right, found, gold):
    return right / max(1, found), right / max(1, gold), 2 * right / max(1, found + gold)


def counts(examples, results, catalogue, threshold):
    """{key: [right, found, gold]}: by part, by relation, and literals apart."""
    total = defaultdict(lambda: [0, 0, 0])
    for example, result in zip(examples, results):
        part = example.sentence.part.split("/")[0]
        found = decided(example, result.relations, catalogue, threshold)
        for column, keys in ((1, found), (2, [next(iter(keys)) for keys, _ in wanted(example, catalogue)])):
            for key in keys:
                kind = "literals" if str(key[2]).startswith("literal ") or str(key[1]).startswith("literal ") else "pairs"
                for name in (part, (kind, part), ("relation", key[0])):
                    total[name][column] += 1
        for keys, _ in wanted(example, catalogue):
            hit = next((key for key in sorted(keys) if key in found), None)
            if hit:
                kind = "literals" if str(hit[2]).startswith("literal ") or str(hit[1]).startswith("literal ") else "pairs"
                for name in (part, (kind, part), ("relation", hit[0])):
                    total[name][0] += 1
    return total


def holder(example, result, scores):
    """The author, or the entity of the mention that most likely holds claims."""
    mentions = [mention for mention in example.sentence.mentions if mention.head < example.count]
    if float(scores[len(MODALITIES) + 1]) > 0 or not mentions:
        return "author"
    return max(mentions, key=lambda mention: float(result.marks[mention.head, 1])).entity


def stances(examples, results, catalogue, threshold):
    """Share right of modality, polarity, holder over the claims found: [right, right, right, count]."""
    total = [0, 0, 0, 0]
    for example, result in zip(examples, results):
        if not example.pairs:
            continue
        found = decided(example, result.relations, catalogue, threshold)
        for keys, row in wanted(example, catalogue):
            hit = next((found[key] for key in sorted(keys) if key in found), None)
            if hit:
                scores = result.stances[hit[1]]
                total[0] += MODALITIES[int(scores[:len(MODALITIES)].argmax())] == row.get("modality")
                total[1] += (float(scores[len(MODALITIES)]) > 0) == (row.get("polarity") != "negative")
                total[2] += holder(example, result, scores) == ("author" if str(row.get("holder", "doc:")).startswith("doc:") else row["holder"])
                total[3] += 1
    return total


def calibration(examples, results, catalogue):
    """[(tenth, share right, mean probability, count)] of the claims found."""
    bins = defaultdict(lambda: [0, 0.0, 0])
    for example, result in zip(examples, results):
        if not example.pairs:
            continue
        right = {key for keys, _ in wanted(example, catalogue) for key in keys}
        for key, (probability, _, _) in decided(example, result.relations, catalogue, 0.1).items():
            tenth = bins[min(9, int(10 * probability))]
            tenth[0] += key in right
            tenth[1] += probability
            tenth[2] += 1
    return [(tenth / 10, right / count, total / count, count) for tenth, (right, total, count) in sorted(bins.items())]


def shown(examples, results, catalogue, thresholds=(0.3, 0.4, 0.5)):
    lines = []
    for threshold in thresholds:
        total = counts(examples, results, catalogue, threshold)
        parts = [part for part in ("stories", "statements", "made") if total[part][2]]
        lines.append(f"  at {threshold}: " + "; ".join(
            "{} P {:.3f} R {:.3f} F1 {:.3f}".format(part, *f1(*total[part])) + "".join(
                f" {kind} {f1(*total[kind, part])[2]:.3f}" for kind in ("pairs", "literals")) for part in parts))
        all_three = [sum(column) for column in zip(*(total[part] for part in parts))]
        lines[-1] += "; all F1 {2:.3f}".format(*f1(*all_three))
    right = stances(examples, results, catalogue, 0.4)
    lines.append("  modality {:.3f} polarity {:.3f} holder {:.3f}".format(*(value / max(1, right[3]) for value in right[:3])))
    return "\n".join(lines)

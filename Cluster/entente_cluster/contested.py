"""Propositions on which holders disagree, as `entente contested --format jsonl` lists them, by Spark SQL."""

import json

from pyspark.sql import functions as F

# Who commits to what: claims in documents' own text that nobody found wrong. `affirms` says to which side.
COMMITMENTS = """
    SELECT *, coalesce(subject, '') AS subject_key, coalesce(object, '') AS object_key, polarity = 'positive' AS affirms
    FROM claims
    WHERE section NOT IN ('teaser', 'boilerplate') AND modality IN ('asserted', 'alleged', 'denied')
      AND NOT coalesce(review.verdict = 'wrong', false)
"""

# Who affirms an opposite relation denies this one: such stances come behind a proposition's own.
STANCES = """
    SELECT relation AS proposed, 0 AS side, * FROM commitments
    UNION ALL
    SELECT opposites.relation, 1, commitments.* EXCEPT (affirms), NOT affirms
    FROM commitments JOIN opposites ON commitments.relation = opposites.opposite
"""

DISPUTES = """
    SELECT subject_kind, subject_key, proposed, object_kind, object_key,
      min(struct(document, number)) FILTER (WHERE side = 0) AS first
    FROM stances GROUP BY ALL
    HAVING bool_or(side = 0 AND affirms) AND bool_or(NOT affirms)
      AND sort_array(collect_set(holder) FILTER (WHERE affirms))
        <> sort_array(collect_set(holder) FILTER (WHERE NOT affirms))
"""

# What is disputed of a breach is disputed of its opposite: of both, the one whose relation is listed first.
PROPOSITIONS = """
    SELECT *, row_number() OVER (ORDER BY first) AS proposition FROM disputes AS own
    WHERE NOT EXISTS (
      SELECT 1 FROM disputes AS other JOIN opposites ON other.proposed = opposites.opposite
      WHERE opposites.relation = own.proposed AND NOT opposites.leads
        AND other.subject_kind = own.subject_kind AND other.subject_key = own.subject_key
        AND other.object_kind = own.object_kind AND other.object_key = own.object_key)
"""

CONTESTED_CLAIMS = "SELECT * FROM propositions JOIN stances USING (subject_kind, subject_key, proposed, object_kind, object_key)"

# One name an entity, from the first document that has it.
LABELS = "SELECT id, min_by(label, document) AS label FROM entities GROUP BY id"

HOLDERS = """
    SELECT document, number,
      array_join(transform(array_sort(collect_list(struct(place, name))), holder -> holder.name), ' > ') AS holders
    FROM (
      SELECT document, number, place,
        IF(startswith(holder, 'doc:'), concat('author of ', substring(holder, 5)), coalesce(label, holder)) AS name
      FROM (
        SELECT document, number, posexplode(holder_chain) AS (place, holder)
        FROM (SELECT DISTINCT document, number, holder_chain FROM contested_claims))
        LEFT JOIN labels ON labels.id = holder)
    GROUP BY document, number
"""


def _words(side, label):
    """What stands on one side of a claim, in words."""
    value = f"c.{side}"
    amount = f"""coalesce(get_json_object({value}, '$.value'),
        concat_ws('–', get_json_object({value}, '$.min'), get_json_object({value}, '$.max')))"""
    return f"""CASE c.{side}_kind
        WHEN 'entity' THEN IF(startswith({value}, 'doc:'), concat('author of ', substring({value}, 5)),
          coalesce({label}.label, {value}))
        WHEN 'claim' THEN concat('claim ', {value})
        WHEN 'literal' THEN concat('“', {value}, '”')
        WHEN 'date' THEN coalesce({value}, '')
        WHEN 'quantity' THEN trim(concat_ws(' ', nullif({amount}, ''), get_json_object({value}, '$.unit')))
        ELSE '' END AS {side}"""


ROWS = f"""
    SELECT proposition, affirms, document, coalesce(c.key, c.id) AS claim, {_words("subject", "s")}, c.relation, {_words("object", "o")},
      holders, polarity, modality, coalesce(c.time.value, c.time.text, '') AS time,
      coalesce(c.stated.value, c.stated.text, '') AS stated, c.evidence.text AS evidence,
      coalesce(c.qualifiers, '{{}}') AS qualifiers
    FROM contested_claims AS c JOIN holders USING (document, number)
      LEFT JOIN labels AS s ON s.id = c.subject AND c.subject_kind = 'entity'
      LEFT JOIN labels AS o ON o.id = c.object AND c.object_kind = 'entity'
    ORDER BY proposition, side, document, number
"""


def _text(value, labels):
    """A qualifier for people, as the program writes it (`Claim.qualifierTexts`)."""
    if isinstance(value, dict):
        amounts = [_text(value[key], {}) for key in ("min", "max") if key in value]
        number = _text(value["value"], {}) if "value" in value else "–".join(amounts)
        if not number:
            return " ".join(_text(part, labels) for part in value.values())
        parts = [_text(value["mod"], {}).lower() if "mod" in value else "", number, _text(value["unit"], {}) if "unit" in value else ""]
        return " ".join(part for part in parts if part)
    if isinstance(value, list):
        return ", ".join(_text(part, labels) for part in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else labels.get(value, value)


def _read(qualifiers):
    return json.loads(qualifiers, parse_int=str, parse_float=str)


def _things(value):
    """All words in qualifiers, identifiers among them."""
    if isinstance(value, (dict, list)):
        return {word for part in (value.values() if isinstance(value, dict) else value) for word in _things(part)}
    return {value} if isinstance(value, str) else set()


def _named(spark, rows):
    """Rows with their qualifiers in words; those of contested claims are few enough for one machine."""
    used = {word for row in rows.select("qualifiers").distinct().collect() for word in _things(_read(row.qualifiers))}
    chosen = spark.table("labels").where(F.col("id").isin(sorted(used)))
    labels = {row.id: row.label for row in chosen.collect()}

    def written(qualifiers):
        texts = ((name, _text(value, labels)) for name, value in _read(qualifiers).items())
        return "; ".join(f"{name}: {text}" for name, text in texts if text)
    return rows.withColumn("qualifiers", F.udf(written, "string", useArrow=False)("qualifiers"))


def contested(spark, claims, entities, opposites):
    """The opposites of relations are in the order in which these are listed. A row for each stance on a contested proposition; numbers and order are those of the program."""
    claims.createOrReplaceTempView("claims")
    entities.createOrReplaceTempView("entities")
    listed = list(opposites)
    pairs = [(name, other, listed.index(name) < listed.index(other)) for name, other in opposites.items()]
    spark.createDataFrame(pairs, "relation string, opposite string, leads boolean").createOrReplaceTempView("opposites")
    views = [
        ("commitments", COMMITMENTS), ("stances", STANCES), ("disputes", DISPUTES), ("propositions", PROPOSITIONS),
        ("contested_claims", CONTESTED_CLAIMS), ("labels", LABELS), ("holders", HOLDERS),
    ]
    for name, query in views:
        spark.sql(query).createOrReplaceTempView(name)
    return _named(spark, spark.sql(ROWS))

"""Propositions on which holders disagree, as `entente contested --format jsonl` lists them, by Spark SQL."""

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

PROPOSITIONS = """
    SELECT *, row_number() OVER (ORDER BY first) AS proposition FROM (
      SELECT subject_kind, subject_key, proposed, object_kind, object_key,
        min(struct(document, number)) FILTER (WHERE side = 0) AS first
      FROM stances GROUP BY ALL
      HAVING bool_or(side = 0 AND affirms) AND bool_or(NOT affirms)
        AND sort_array(collect_set(holder) FILTER (WHERE affirms))
          <> sort_array(collect_set(holder) FILTER (WHERE NOT affirms)))
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
      holders, polarity, modality, coalesce(c.time.value, c.time.text, '') AS time, c.evidence.text AS evidence
    FROM contested_claims AS c JOIN holders USING (document, number)
      LEFT JOIN labels AS s ON s.id = c.subject AND c.subject_kind = 'entity'
      LEFT JOIN labels AS o ON o.id = c.object AND c.object_kind = 'entity'
    ORDER BY proposition, side, document, number
"""


def contested(spark, claims, entities, opposites):
    """A row for each stance on a contested proposition; numbers and order are those of the program."""
    claims.createOrReplaceTempView("claims")
    entities.createOrReplaceTempView("entities")
    spark.createDataFrame(sorted(opposites.items()), "relation string, opposite string").createOrReplaceTempView("opposites")
    views = [
        ("commitments", COMMITMENTS), ("stances", STANCES), ("propositions", PROPOSITIONS),
        ("contested_claims", CONTESTED_CLAIMS), ("labels", LABELS), ("holders", HOLDERS),
    ]
    for name, query in views:
        spark.sql(query).createOrReplaceTempView(name)
    return spark.sql(ROWS)

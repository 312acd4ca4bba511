"""Claims and entities as tables, from the rows of annotations."""

from pyspark.sql import functions as F

# The columns are the members of annotations' rows. An argument that is a quantity, and qualifiers, stay the objects of JSON that they are.
CLAIM = """
    id string, key string, label string, section string, subject string, subject_kind string, relation string, object string,
    object_kind string, holder string, holder_chain array<string>, attribution string, polarity string, modality string,
    tense string, time struct<value: string, text: string>, stated struct<value: string, text: string>,
    sentence struct<id: string, begin: int, end: int>, evidence struct<begin: int, end: int, text: string>,
    subject_mentions array<string>, object_mentions array<string>, content array<string>, restates string,
    condition string, qualifiers string, flags array<string>, rule string, confidence int,
    review struct<verdict: string, by: string, date: string, reason: string>
"""
ENTITY = "id string, type string, subtype string, label string, aliases array<string>"


def claims(rows):
    """A row a claim, with its document and its number in it."""
    number = F.regexp_extract("id", r"-c(\d+)$", 1).cast("int")
    return _table(rows, "claim", CLAIM).withColumn("number", number)


def entities(rows):
    """A row for each entity of each document."""
    return _table(rows, "entity", ENTITY)


def _table(rows, kind, schema):
    return (
        rows.where(F.col("kind") == kind)
        .select("document", F.from_json("json", schema).alias("row")).select("document", "row.*"))

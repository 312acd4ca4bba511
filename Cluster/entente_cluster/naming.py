"""Documents of all partitions get the names that they have on one machine, and the same bytes count once."""

from pyspark.sql import Window
from pyspark.sql import functions as F


def named(originals):
    """The originals that are documents of their own, with `name` as `DocumentNames` of the program gives it.

    The first of a name has it; others have digits of their digests behind it. `row` is a number of each original's own.
    """
    # Windows over keys alone: a million pages called `index` must not meet with all their texts.
    keys = originals.where("record IS NOT NULL").select("row", "path", "position", "name", "digest")
    order = ("path", "position", "name", "digest")
    copies = Window.partitionBy("digest").orderBy(*order)
    namesakes = Window.partitionBy("name").orderBy(*order)
    names = (
        keys.withColumn("copy", F.row_number().over(copies)).where("copy = 1")
        .withColumn("namesake", F.row_number().over(namesakes))
        .select(
            "row", "path", "position",
            F.expr("IF(namesake = 1, name, concat(name, '-', substring(digest, 1, 8)))").alias("name")))
    return names.join(originals.select("row", "record"), "row")

"""Inputs become originals: one record a document, from which it is read again anywhere."""

import json
import tempfile

from pyspark.sql import functions as F

from entente_cluster import localfiles
from entente_cluster.program import TOLD_STATUSES

# Either a record or a note on what could not be read. Path, position and name give documents the order that they have on one
# machine.
SCHEMA = "path string, position long, name string, digest string, record string, note string"

READ = ("read", "--format", "originals")


def of_files(spark, program, locations, options, partitions):
    """Originals of all that lies at some locations, folders searched, in every form that the program reads."""
    files = (
        spark.read.format("binaryFile").option("recursiveFileLookup", True).load(locations)
        .select("path", "content")
        # A document and the sidecar beside it must meet.
        .repartition(partitions, F.regexp_replace("path", r"\.meta\.json$", "")))

    def read(rows):
        with tempfile.TemporaryDirectory() as folder:
            paths = [localfiles.write_file(folder, row.path, row.content) for row in rows]
            # Paths from the folder, so that records and notes have none of this machine's.
            run = program.run([*READ, "-T", "-", *options], TOLD_STATUSES, folder)
            yield from _rows(run, localfiles.documents(paths), is_ordered=True)

    return spark.createDataFrame(files.rdd.mapPartitions(read), SCHEMA)


def of_tables(spark, program, locations, options):
    """Originals of the rows of Parquet tables, each as the record of JSON that its columns make.

    Tables have no order: of rows with the same text, the one with the smallest name counts.
    """
    lines = spark.read.parquet(*locations).select(F.to_json(F.struct("*")).alias("line"))

    def read(rows):
        run = program.run([*READ, "-", *options], TOLD_STATUSES)
        yield from _rows(run, (row.line for row in rows), is_ordered=False)

    return spark.createDataFrame(lines.rdd.mapPartitions(read), SCHEMA)


def _rows(run, given, is_ordered):
    for position, record in enumerate(run.lines_for(given)):
        original = json.loads(record)
        yield (original["path"], position if is_ordered else 0, original["name"], original["digest"], record, None)
    for note in run.notes:
        yield (None, None, None, None, None, note)

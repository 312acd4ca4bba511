"""Originals become annotations: files of JSON Lines which, one after the other, are what one machine writes."""

import json

from entente_cluster.textfiles import write_lines

ANNOTATE = ("annotate", "-", "--originals", "--threads", "1")


def write(spark, program, documents, folder, count, documents_a_partition):
    """Annotates named originals into a folder, a file a partition."""
    partitions = max(1, -(-count // documents_a_partition))
    order = ("path", "position", "name")
    ordered = documents.repartitionByRange(partitions, *order).sortWithinPartitions(*order)

    def annotate(rows):
        return program.run(ANNOTATE).lines_for(_record(row) for row in rows)

    write_lines(spark, ordered.rdd.mapPartitions(annotate), folder)


def rows(spark, folder):
    """The rows of all documents in annotation files: document, kind and the JSON itself."""
    files = spark.read.format("binaryFile").load(folder).select("content")
    return spark.createDataFrame(
        files.rdd.flatMap(lambda file: document_rows(file.content)), "document string, kind string, json string")


def _record(row):
    """The original with the name that its document has among all."""
    original = json.loads(row.record)
    original["name"] = row.name
    return json.dumps(original, ensure_ascii=False)


def document_rows(content):
    """Document, kind and JSON of each row in the text of annotations."""
    document = None
    for line in content.decode().split("\n"):
        if not line:
            continue
        row = json.loads(line)
        if row["kind"] == "document":
            document = row["doc"]
        yield (document, row["kind"], line)

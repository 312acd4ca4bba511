"""Annotations become N-Quads, whose union over all files is the graph that one machine writes."""

import os
import tempfile

from entente_cluster.textfiles import write_lines

EXPORT = ("export", "annotations.jsonl", "--format", "nq", "--output", "-")


def write(spark, program, annotations, folder):
    """Writes the quads of each file of annotations; quads that several documents give stand in several files."""
    files = spark.read.format("binaryFile").load(annotations).select("content")

    def export(file):
        with tempfile.TemporaryDirectory() as local:
            with open(os.path.join(local, "annotations.jsonl"), "wb") as copy:
                copy.write(file.content)
            yield from program.run(EXPORT, folder=local).lines()

    write_lines(spark, files.rdd.flatMap(export), folder)

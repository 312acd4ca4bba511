#!/usr/bin/env python3
"""Reads documents into claims and a graph on a Spark cluster.

usage: spark-submit job.py --program ENTENTE --output FOLDER [--parquet TABLE ...] [INPUT ...]

README.md says what an input may be, what is written, and what a cluster needs.
"""

import argparse
import os
import shutil
import tempfile

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from entente_cluster import annotations, claims, originals, quads, relations
from entente_cluster.contested import contested
from entente_cluster.naming import named
from entente_cluster.program import Program

HERE = os.path.dirname(os.path.abspath(__file__))
RELATIONS = os.path.join(HERE, "..", "Sources", "CEmbeddedData", "knowledge", "relations.tsv")


def parsed_arguments():
    parser = argparse.ArgumentParser(description="Read documents into claims and a graph on a Spark cluster.")
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="files and folders that Spark can reach")
    parser.add_argument("--parquet", action="append", default=[], metavar="TABLE", help="a table with a document a row")
    parser.add_argument("--output", required=True, metavar="FOLDER", help="a folder that is not there yet")
    parser.add_argument("--program", required=True, metavar="ENTENTE", help="the released program, for the executors' system")
    parser.add_argument("--relations", default=RELATIONS, metavar="TSV", help="the table that says which relations are opposites")
    parser.add_argument("--field", action="append", default=[], metavar="text=NAME", help="which member or column holds what")
    parser.add_argument("--documents-a-partition", type=int, default=100, metavar="N",
                        help="how many documents a program annotates in a go; 100 if not given")
    arguments = parser.parse_args()
    if not arguments.inputs and not arguments.parquet:
        parser.error("there is no INPUT and no --parquet")
    return arguments


def main():
    arguments = parsed_arguments()
    spark = SparkSession.builder.appName("entente").getOrCreate()
    # Executors fetch what is shipped when they first need it, so that it has to stay until the end.
    with tempfile.TemporaryDirectory() as folder:
        package = shutil.make_archive(os.path.join(folder, "entente_cluster"), "zip", HERE, "entente_cluster")
        spark.sparkContext.addPyFile(package)
        spark.sparkContext.addFile(arguments.program)
        run(spark, Program(os.path.basename(arguments.program)), arguments)
        spark.stop()


def run(spark, program, arguments):
    """All stages; each writes a folder that the next one reads, so that an executor that dies takes no finished work along."""

    def output(name):
        return f"{arguments.output}/{name}"

    with open(arguments.relations, encoding="utf-8") as table:
        opposites = relations.opposites(table)

    numbered = read(spark, program, arguments).withColumn("row", F.monotonically_increasing_id())
    numbered.write.parquet(output("originals"))
    found = spark.read.parquet(output("originals"))
    found.where("note IS NOT NULL").select("note").write.text(output("notes"))

    documents = named(found)
    count = documents.count()
    annotations.write(spark, program, documents, output("annotations"), count, arguments.documents_a_partition)
    quads.write(spark, program, output("annotations"), output("quads"))

    rows = annotations.rows(spark, output("annotations"))
    claims.claims(rows).write.parquet(output("claims"))
    claims.entities(rows).write.parquet(output("entities"))
    claim_table = spark.read.parquet(output("claims"))
    disputes = contested(spark, claim_table, spark.read.parquet(output("entities")), opposites)
    disputes.coalesce(1).write.json(output("contested"))
    counts = claim_table.groupBy("relation").agg(
        F.count("*").alias("claims"), F.countDistinct("document").alias("documents"))
    counts.orderBy("relation").coalesce(1).write.json(output("counts"))
    print(f"{count} documents, {claim_table.count()} claims")


def read(spark, program, arguments):
    """The originals of all inputs."""
    options = [part for field in arguments.field for part in ("--field", field)]
    tables = []
    if arguments.inputs:
        partitions = 4 * spark.sparkContext.defaultParallelism
        tables.append(originals.of_files(spark, program, arguments.inputs, options, partitions))
    if arguments.parquet:
        tables.append(originals.of_tables(spark, program, arguments.parquet, options))
    return tables[0] if len(tables) == 1 else tables[0].unionByName(tables[1])


if __name__ == "__main__":
    main()

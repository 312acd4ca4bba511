"""What the job is made of, by itself: `python -m unittest` in this folder's parent, where PySpark is.

The variable ENTENTE names the program; without it, what needs one is skipped.
"""

import os
import stat
import tempfile
import unittest

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from entente_cluster import annotations, localfiles, originals, relations
from entente_cluster.contested import contested
from entente_cluster.naming import named
from entente_cluster.program import Program, ProgramFailure, ProgramRun


class LocalFiles(unittest.TestCase):
    def test_paths_are_those_of_the_cluster_without_its_address(self):
        for location, path in [
            ("file:/data/a b.txt", "data/a b.txt"), ("hdfs://host:8020/data/a.txt", "host:8020/data/a.txt"),
            ("s3a://bucket/a:b/c.txt", "bucket/a:b/c.txt"), ("/data/a.txt", "data/a.txt"),
            ("s3a://bucket/../../etc/x", "etc/x"),
        ]:
            self.assertEqual(localfiles.relative_path(location), path)

    def test_sidecars_are_no_documents_unless_they_stand_alone(self):
        found = localfiles.documents(["b.txt", "a.txt.meta.json", "a.txt", "c.meta.json"])
        self.assertEqual(found, ["a.txt", "b.txt", "c.meta.json"])


class Runs(unittest.TestCase):
    def run_of(self, script, told=()):
        with tempfile.NamedTemporaryFile("w", suffix=".sh", delete=False) as file:
            file.write("#!/bin/sh\n" + script)
        os.chmod(file.name, stat.S_IRWXU)
        self.addCleanup(os.unlink, file.name)
        return ProgramRun([file.name], told)

    def test_more_goes_through_than_a_pipe_holds(self):
        records = [f"{number} é" * 100 for number in range(5000)]
        self.assertEqual(list(self.run_of("exec cat").lines_for(records)), records)

    def test_notes_are_told_and_their_status_is_no_failure(self):
        run = self.run_of("cat; echo 'b: damaged' >&2; exit 65", told=[65])
        self.assertEqual(list(run.lines_for(["a"])), ["a"])
        self.assertEqual(run.notes, ["b: damaged"])

    def test_a_program_that_dies_fails_the_partition_with_its_last_words(self):
        with self.assertRaisesRegex(ProgramFailure, "exit status -9\nhelp"):
            list(self.run_of("echo help >&2; kill -9 $$", told=[65]).lines_for(["a"] * 100_000))

    def test_records_that_cannot_be_had_fail_the_partition(self):
        def records():
            yield "a"
            raise OSError("the disk is gone")

        with self.assertRaisesRegex(OSError, "the disk is gone"):
            list(self.run_of("exec cat").lines_for(records()))

    def test_nothing_starts_no_program(self):
        self.assertEqual(list(self.run_of("exit 1").lines_for([])), [])


class Relations(unittest.TestCase):
    def test_opposites_hold_both_ways(self):
        table = ["# relations\n", "id\ttier\topposite\n", "violates\t1\tcompliesWith\n", "meets\t1\t\n", "tests\t1\n"]
        self.assertEqual(relations.opposites(table), {"violates": "compliesWith", "compliesWith": "violates"})


class Annotations(unittest.TestCase):
    def test_rows_belong_to_the_document_above_them(self):
        lines = ['{"kind": "document", "doc": "a"}', '{"kind": "entity"}', '{"kind": "document", "doc": "b"}']
        rows = annotations.document_rows("".join(line + "\n" for line in lines).encode())
        self.assertEqual([row[:2] for row in rows], [("a", "document"), ("a", "entity"), ("b", "document")])


class Tables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        settings = {
            "spark.sql.shuffle.partitions": 1, "spark.ui.enabled": False, "spark.ui.showConsoleProgress": False,
            # Little is done once only: compiling it well would take longer than doing it.
            "spark.sql.codegen.wholeStage": False, "spark.sql.codegen.factoryMode": "NO_CODEGEN",
            "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        }
        cls.spark = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        cls.spark.sparkContext.setLogLevel("ERROR")

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()

    def test_names_and_copies_are_those_of_one_machine(self):
        rows = [
            (1, "b/index.html", 0, "index", "22222222bb", "{}", None),
            (2, "a/index.html", 0, "index", "11111111aa", "{}", None),
            (3, "c/copy.html", 0, "copy", "11111111aa", "{}", None),
            (4, None, None, None, None, None, "d: damaged"),
            (5, "e.jsonl", 1, "index", "33333333cc", "{}", None),
        ]
        schema = "row long, path string, position long, name string, digest string, record string, note string"
        found = named(self.spark.createDataFrame(rows, schema)).select("row", "name").collect()
        self.assertEqual(sorted(map(tuple, found)), [(1, "index-22222222"), (2, "index"), (5, "index-33333333")])

    @unittest.skipUnless("ENTENTE" in os.environ, "ENTENTE names no program")
    def test_rows_of_parquet_are_documents(self):
        rows = [
            ("b", "NATO warned Russia.", "2018-12-04"), ("a", "NATO warned Russia.", None), ("c", None, None),
            ("d", "Iran met China.", None)]
        self.spark.sparkContext.addFile(os.environ["ENTENTE"])
        program = Program(os.path.basename(os.environ["ENTENTE"]))
        with tempfile.TemporaryDirectory() as folder:
            table = os.path.join(folder, "articles.parquet")
            self.spark.createDataFrame(rows, "id string, maintext string, date string").coalesce(1).write.parquet(table)
            found = originals.of_tables(self.spark, program, [table], ["--field", "text=maintext"])
            found = found.withColumn("row", F.monotonically_increasing_id()).persist()
            self.assertEqual(sorted(row.name for row in named(found).collect()), ["a", "d"])
            notes = [row.note for row in found.where("note IS NOT NULL").collect()]
        self.assertRegex(notes[0], "^-:3:1: JSON: expected an object with 'text'")

    def disputes(self, *stances):
        """The contested rows of (document, subject, holder, relation, polarity, section, modality, verdict)."""
        schema = """document string, number int, id string, key string, subject_kind string, subject string, holder string,
            holder_chain array<string>, relation string, polarity string, section string, modality string,
            review struct<verdict: string>, object_kind string, object string, time struct<value: string, text: string>,
            stated struct<value: string, text: string>, evidence struct<text: string>, qualifiers string"""
        rows = [
            (document, number, f"{document}-c{number}", f"{document}{number}", "entity", subject, holder,
             [holder, "doc:" + document], relation, polarity, section, modality, verdict and (verdict,), "quantity",
             '{"value": 12, "unit": "t"}', None, None, ("words",), None if number else '{"place": "x", "amount": {"mod": "APPROX", "value": 1.50}}')
            for number, (document, subject, holder, relation, polarity, section, modality, verdict) in enumerate(stances)]
        claims = self.spark.createDataFrame(rows, schema)
        entities = self.spark.createDataFrame(
            [("b", "x", "X"), ("a", "x", "Ex")], "document string, id string, label string")
        opposites = {"violates": "compliesWith", "compliesWith": "violates"}
        return [
            f"{row.proposition} {row.affirms} {row.claim}: {row.subject} {row.relation} {row.object}, says {row.holders}" + (f" ({row.qualifiers})" if row.qualifiers else "")
            for row in contested(self.spark, claims, entities, opposites).collect()]

    def test_disputes(self):
        found = self.disputes(
            ("b", "x", "iran", "compliesWith", "positive", "body", "asserted", None),
            ("a", "x", "usa", "violates", "positive", "body", "alleged", None),
            # Nobody commits to the other side of these: a teaser, a possibility, a misreading, the same side.
            ("c", "y", "usa", "violates", "positive", "body", "asserted", None),
            ("c", "y", "iran", "violates", "negative", "teaser", "asserted", None),
            ("c", "y", "iran", "violates", "negative", "body", "possible", None),
            ("c", "y", "iran", "violates", "negative", "body", "denied", "wrong"),
            ("c", "y", "iran", "violates", "positive", "body", "asserted", None))
        self.assertEqual(found, [
            "1 True a1: Ex violates 12 t, says usa > author of a",
            "1 False b0: Ex compliesWith 12 t, says iran > author of b (place: Ex; amount: approx 1.50)"])


if __name__ == "__main__":
    unittest.main()

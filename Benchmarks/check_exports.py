#!/usr/bin/env python3
"""Loads a folder of exports into the tools that people use, and compares what they find.

    check_exports.py EXPORTS [--schema SCHEMA] [--xsd XSD]

EXPORTS holds entente.ttl, .nt, .trig, .nq, .graphml and .xml as `entente extract` writes them; SCHEMA is the project's
schema folder; XSD is a folder with the official GraphML and GEXF schemas (graphml-1.0, gexf-1.3), if there is one.
Packages: pyoxigraph, rdflib, networkx, igraph, pyshacl, lxml. What is absent is skipped, and said so.
The exit code is 1 if anything fails, 0 if something was skipped but nothing failed.
"""
import argparse
import importlib
import io
import shutil
import subprocess
import sys
from pathlib import Path

results = []


def note(state, what, detail=""):
    results.append(state)
    print(f"{state:7} {what}" + (f": {detail}" if detail else ""))


def package(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        note("SKIPPED", name, "the Python package is not installed")
        return None


def check(what):
    """Runs a check and turns what it returns into a line, what it raises into a failure."""

    def run(function):
        try:
            note("ok", what, function() or "")
        except Exception as problem:
            note("FAILED", what, f"{type(problem).__name__}: {problem}")

    return run


def existing(folder, *names):
    for name in names:
        if (folder / name).exists():
            yield folder / name
        else:
            note("SKIPPED", name, "not among the exports")


def check_rdf(folder, oxigraph, rdflib):
    """Every file loads, and the tools agree on the number of statements."""
    for path in existing(folder, "entente.ttl", "entente.nt", "entente.trig", "entente.nq"):
        counts = {}
        if oxigraph:

            @check(f"{path.name} in Oxigraph")
            def _():
                store = oxigraph.Store()
                formats = {
                    ".ttl": oxigraph.RdfFormat.TURTLE,
                    ".nt": oxigraph.RdfFormat.N_TRIPLES,
                    ".trig": oxigraph.RdfFormat.TRIG,
                    ".nq": oxigraph.RdfFormat.N_QUADS,
                }
                store.load(path=str(path), format=formats[path.suffix])
                counts["Oxigraph"] = len(store)
                return f"{len(store)} statements"

        if rdflib:

            @check(f"{path.name} in rdflib")
            def _():
                formats = {".ttl": "turtle", ".nt": "nt", ".trig": "trig", ".nq": "nquads"}
                graph = rdflib.Dataset()
                graph.parse(str(path), format=formats[path.suffix])
                counts["rdflib"] = sum(1 for _ in graph.quads())
                return f"{counts['rdflib']} statements"

        if len(counts) == 2:

            @check(f"{path.name}: equal counts")
            def _():
                if len(set(counts.values())) != 1:
                    raise ValueError(f"the tools differ: {counts}")


def check_shapes(folder, schema, rdflib, pyshacl):
    """The graph breaks no shape; warnings are counted."""
    if not (rdflib and pyshacl):
        return
    for path in existing(folder, "entente.ttl"):
        data = rdflib.Graph()
        for part in (path, schema / "ontology.ttl", schema / "relations.ttl"):
            data.parse(part)
        for shapes in ("shapes.ttl", "relation-shapes.ttl"):

            @check(f"{path.name} against {shapes} in pySHACL")
            def _():
                conforms, report, text = pyshacl.validate(
                    data, shacl_graph=rdflib.Graph().parse(schema / shapes), allow_warnings=True, inference="none"
                )
                found = len(list(report.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult)))
                if not conforms:
                    raise ValueError(text[:2000])
                return f"conforms, {found} warnings"


def check_graphml(folder, networkx, igraph):
    """The drawing loads with typed attributes, in both libraries alike."""
    for path in existing(folder, "entente.graphml"):
        counts = {}
        if networkx:

            @check(f"{path.name} in networkx")
            def _():
                graph = networkx.read_graphml(path)
                counts["networkx"] = (graph.number_of_nodes(), graph.number_of_edges())
                for _, data in graph.nodes(data=True):
                    expected = {"label": str, "type": str, "mentions": int, "size": float, "x": float, "r": int}
                    for name, kind in expected.items():
                        if name in data and not isinstance(data[name], kind):
                            raise TypeError(f"{name} is {type(data[name]).__name__}")
                for _, _, data in graph.edges(data=True):
                    expected = {"relation": str, "polarity": str, "modality": str, "contested": bool, "weight": float}
                    for name, kind in expected.items():
                        if not isinstance(data[name], kind):
                            raise TypeError(f"{name} is {type(data[name]).__name__}")
                return "%d nodes, %d edges, typed" % counts["networkx"]

        if igraph:

            @check(f"{path.name} in igraph")
            def _():
                graph = igraph.Graph.Read_GraphML(str(path))
                counts["igraph"] = (graph.vcount(), graph.ecount())
                return "%d nodes, %d edges" % counts["igraph"]

        if len(counts) == 2:

            @check(f"{path.name}: equal counts")
            def _():
                if counts["networkx"] != counts["igraph"]:
                    raise ValueError(f"the tools differ: {counts}")


def check_other_drawings(folder, networkx):
    """GEXF loads in networkx, DOT in Graphviz."""
    for path in folder.glob("*.gexf"):
        if networkx:

            @check(f"{path.name} in networkx")
            def _():
                # networkx knows GEXF up to 1.2; the parts it reads are the same in 1.3.
                text = path.read_text().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
                graph = networkx.read_gexf(io.BytesIO(text.encode()), version="1.2draft")
                return f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges"

    for path in folder.glob("*.dot"):
        if not shutil.which("dot"):
            note("SKIPPED", "Graphviz", "the program is not installed")
            break

        @check(f"{path.name} in Graphviz")
        def _():
            run = subprocess.run(["dot", "-Tcanon", str(path)], capture_output=True, text=True)
            if run.returncode != 0:
                raise ValueError(run.stderr[:1000])
            return f"{run.stdout.count('->')} edges"


def check_schemas(folder, schema, xsd, etree):
    """XML files are valid, by lxml and by xmllint."""
    pairs = [("entente.xml", schema / "entente.xsd")]
    if xsd:
        pairs.append(("entente.graphml", xsd / "graphml-1.0" / "graphml.xsd"))
        pairs.append(("entente.gexf", xsd / "gexf-1.3" / "gexf.xsd"))
    else:
        note("SKIPPED", "GraphML and GEXF schemas", "no folder with them given")
    for name, definition in pairs:
        for path in existing(folder, name):
            if etree:

                @check(f"{name} against {definition.name} in lxml")
                def _():
                    etree.XMLSchema(etree.parse(str(definition))).assertValid(etree.parse(str(path)))

            if shutil.which("xmllint"):

                @check(f"{name} against {definition.name} in xmllint")
                def _():
                    command = ["xmllint", "--nonet", "--noout", "--schema", str(definition), str(path)]
                    run = subprocess.run(command, capture_output=True, text=True)
                    if run.returncode != 0:
                        raise ValueError(run.stderr[:1000])

    if not shutil.which("xmllint"):
        note("SKIPPED", "xmllint", "the program is not installed")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("exports", type=Path)
    arguments.add_argument("--schema", type=Path, default=Path(__file__).parent.parent / "schema")
    arguments.add_argument("--xsd", type=Path)
    options = arguments.parse_args()
    rdflib = package("rdflib")
    check_rdf(options.exports, package("pyoxigraph"), rdflib)
    check_shapes(options.exports, options.schema, rdflib, package("pyshacl"))
    networkx = package("networkx")
    check_graphml(options.exports, networkx, package("igraph"))
    check_other_drawings(options.exports, networkx)
    etree = package("lxml.etree")
    check_schemas(options.exports, options.schema, options.xsd, etree)
    print(f"{results.count('ok')} passed, {results.count('FAILED')} failed, {results.count('SKIPPED')} skipped")
    sys.exit(1 if "FAILED" in results else 0)


if __name__ == "__main__":
    main()

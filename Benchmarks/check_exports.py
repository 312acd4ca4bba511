#!/usr/bin/env python3
"""Loads exports into the tools that people use, and compares what they find.

    check_exports.py EXPORTS [--program ENTENTE] [--schema SCHEMA] [--xsd XSD]

EXPORTS is what `entente extract` wrote; with ENTENTE, the other formats of `entente export` are made of it and loaded too.
SCHEMA is the project's schema folder; XSD is a folder with the official GraphML and GEXF schemas (graphml-1.0, gexf-1.3).
Python: pyoxigraph, rdflib, networkx, igraph, pyshacl, lxml. Debian: libapache-jena-java, raptor2-utils, serdi,
graphviz, libxml2-utils, sqlite3. What is absent is skipped, and said so. Prints a line a file and at the end a table.
The exit code is 1 if anything fails, 0 if something was skipped but nothing failed.
"""
import argparse
import csv
import functools
import glob
import importlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

states = []
found = {}
"""What each tool found in each file: {file: {tool: what}}."""


def note(state, what, detail=""):
    states.append(state)
    print(f"{state:7} {what}" + (f": {detail}" if detail else ""), flush=True)


def attempt(tool, path, load):
    """Loads a file with a tool and keeps what it found; a failure is a line, an absent tool is one once."""
    try:
        what = load(path)
    except Missing as missing:
        if str(missing) not in found.setdefault("absent", {}):
            found["absent"][str(missing)] = True
            note("SKIPPED", str(missing), "not installed")
        return
    except Exception as problem:
        return note("FAILED", f"{path.name} in {tool}", f"{type(problem).__name__}: {str(problem)[:800]}")
    found.setdefault(path.name, {})[tool] = what
    note("ok", f"{path.name} in {tool}", what if isinstance(what, str) else ", ".join(map(str, what)))


def agree(path):
    """All tools must have found the same in a file."""
    counts = {tool: what for tool, what in found.get(path.name, {}).items() if not isinstance(what, str)}
    if len(set(counts.values())) > 1:
        note("FAILED", f"{path.name}: equal counts", str(counts))


class Missing(Exception):
    pass


def package(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        raise Missing(f"the Python package {name}") from None


def output(*command):
    if not shutil.which(command[0]):
        raise Missing(command[0])
    run = subprocess.run(command, capture_output=True)
    if run.returncode != 0:
        raise ValueError(run.stderr.decode(errors="replace")[-800:])
    return run


# RDF: every tool counts statements.


def oxigraph(path):
    formats = {
        ".ttl": "TURTLE", ".nt": "N_TRIPLES", ".trig": "TRIG", ".nq": "N_QUADS", ".rdf": "RDF_XML", ".jsonld": "JSON_LD",
    }
    library = package("pyoxigraph")
    store = library.Store()
    store.load(path=str(path), format=getattr(library.RdfFormat, formats[path.suffix]))
    return (len(store),)


def rdflib(path):
    formats = {
        ".ttl": "turtle", ".nt": "nt", ".trig": "trig", ".nq": "nquads", ".rdf": "xml", ".jsonld": "json-ld",
    }
    graph = package("rdflib").Dataset()
    graph.parse(str(path), format=formats[path.suffix])
    return (sum(1 for _ in graph.quads()),)


@functools.cache
def jena_messages():
    """Debian's Jena looks for the messages of its XML parser under another name than it packs them; this is a folder with
    them under that name."""
    folder = tempfile.TemporaryDirectory()
    with zipfile.ZipFile("/usr/share/java/jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith("org/apache/jena/ext/xerces/") and name.endswith(".properties"):
                target = Path(folder.name) / name.removeprefix("org/apache/jena/ext/")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    return folder


def jena(path):
    # Debian's logging jars exclude each other.
    others = re.compile("log4j|maven3-slf4j|slf4j-(jcl|simple|jdk14)")
    jars = [jar for jar in glob.glob("/usr/share/java/*.jar") if not others.search(jar)]
    if not any("jena-arq" in jar for jar in jars):
        raise Missing("Jena riot")
    places = ":".join([jena_messages().name] + sorted(jars))
    # Debian lacks the JSON library that Jena wants for JSON-LD 1.1; what we write is JSON-LD 1.0 too.
    syntax = ["--syntax=jsonld10"] if path.suffix == ".jsonld" else []
    run = output("java", "-cp", places, "riotcmd.riot", "--output=nquads", *syntax, str(path))
    if b"ERROR" in run.stderr:
        raise ValueError(run.stderr.decode()[-800:])
    return (len(set(run.stdout.splitlines())),)


def rapper(path):
    formats = {".ttl": "turtle", ".nt": "ntriples", ".trig": "trig", ".nq": "nquads", ".rdf": "rdfxml"}
    run = output("rapper", "-c", "-i", formats[path.suffix], str(path))
    return (int(re.search(rb"returned (\d+) triples", run.stderr).group(1)),)


def serdi(path):
    formats = {".ttl": "turtle", ".nt": "ntriples", ".trig": "trig", ".nq": "nquads"}
    run = output("serdi", "-i", formats[path.suffix], "-o", "nquads", str(path))
    return (len(run.stdout.splitlines()),)


RDF_TOOLS = {
    "Oxigraph": (oxigraph, ".ttl .nt .trig .nq .rdf .jsonld"), "rdflib": (rdflib, ".ttl .nt .trig .nq .rdf .jsonld"),
    "Jena riot": (jena, ".ttl .nt .trig .nq .rdf .jsonld"), "rapper": (rapper, ".ttl .nt .trig .nq .rdf"),
    "serdi": (serdi, ".ttl .nt .trig .nq"),
}


def check_rdf(path):
    for tool, (load, suffixes) in RDF_TOOLS.items():
        if path.suffix in suffixes.split():
            attempt(tool, path, load)
    agree(path)


def check_shapes(path, schema):
    """The graph breaks no shape; warnings are counted."""

    def conforms(shapes):
        def load(path):
            rdf, shacl = package("rdflib"), package("pyshacl")
            data = rdf.Graph()
            for part in (path, schema / "ontology.ttl", schema / "relations.ttl"):
                data.parse(part)
            conforms, report, text = shacl.validate(
                data, shacl_graph=rdf.Graph().parse(schema / shapes), allow_warnings=True, inference="none"
            )
            if not conforms:
                raise ValueError(text[:800])
            return f"conforms, {len(list(report.subjects(rdf.RDF.type, rdf.SH.ValidationResult)))} warnings"

        return load

    for shapes in ("shapes.ttl", "relation-shapes.ttl"):
        attempt(f"pySHACL ({shapes})", path, conforms(shapes))


# Drawings: every tool counts nodes and edges.


def networkx_graphml(path):
    library = package("networkx")
    graph = library.read_graphml(path, force_multigraph=True)
    kinds = {"label": str, "mentions": int, "size": float, "x": float, "r": int, "relation": str, "contested": bool}
    for *_, data in list(graph.nodes(data=True)) + list(graph.edges(data=True)):
        for name, kind in kinds.items():
            if name in data and not isinstance(data[name], kind):
                raise TypeError(f"{name} is {type(data[name]).__name__}")
    return graph.number_of_nodes(), graph.number_of_edges()


def networkx_gexf(path):
    graph = package("networkx").read_gexf(path)
    return graph.number_of_nodes(), graph.number_of_edges()


def igraph(path):
    graph = package("igraph").Graph.Read_GraphML(str(path))
    return graph.vcount(), graph.ecount()


def graphviz(path):
    """Counted by Graphviz' own `gc` after `dot` has read and written the file anew."""
    with tempfile.NamedTemporaryFile(suffix=".dot") as canonical:
        canonical.write(output("dot", "-Tcanon", str(path)).stdout)
        canonical.flush()
        nodes, edges = output("gc", "-n", "-e", canonical.name).stdout.split()[:2]
    return int(nodes), int(edges)


def sfdp(path):
    picture = output("sfdp", "-Tsvg", str(path)).stdout
    return picture.count(b'class="node'), picture.count(b'class="edge')


def schema_check(definition):
    def by_lxml(path):
        etree = package("lxml.etree")
        etree.XMLSchema(etree.parse(str(definition))).assertValid(etree.parse(str(path)))
        return "valid"

    def by_xmllint(path):
        output("xmllint", "--nonet", "--noout", "--schema", str(definition), str(path))
        return "valid"

    return {"lxml": by_lxml, "xmllint": by_xmllint}


def check_drawing(path, xsd):
    if path.suffix == ".graphml":
        attempt("networkx", path, networkx_graphml)
        attempt("igraph", path, igraph)
    if path.suffix == ".gexf":
        attempt("networkx", path, networkx_gexf)
    if path.suffix == ".dot":
        attempt("Graphviz dot", path, graphviz)
        attempt("Graphviz sfdp", path, sfdp)
    agree(path)
    folder = {"entente.graphml": "graphml-1.0/graphml.xsd", "entente.gexf": "gexf-1.3/gexf.xsd"}.get(path.name)
    if folder and xsd:
        for tool, load in schema_check(xsd / folder).items():
            attempt(tool, path, load)
    elif folder:
        note("SKIPPED", f"{path.name} against its schema", "no folder with schemas given")


# Tables: every tool counts rows.


def sqlite(path):
    command = f'.import --csv "{path}" t', "SELECT count(*) FROM t"
    return (int(output("sqlite3", ":memory:", *command).stdout),)


def python_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
    if len({len(row) for row in rows}) != 1:
        raise ValueError("rows differ in length")
    return (len(rows) - 1,)


def check_table(path):
    attempt("sqlite3", path, sqlite)
    attempt("Python csv", path, python_csv)
    agree(path)


def make_exports(program, exports, folder):
    """Writes what `extract` does not write by itself, and RDF 1.2 of the same claims."""
    names = {
        "rdf": "entente.rdf", "jsonld": "entente.jsonld", "yed": "yed.graphml", "gephi": "gephi.graphml",
        "gexf": "entente.gexf", "dot": "entente.dot", "csv": "entente.csv", "neo4j": "neo4j.csv",
    }
    for format, name in names.items():
        subprocess.run(
            [program, "export", exports, "--format", format, "--output", folder / name], check=True, capture_output=True)
    command = [program, "export", exports, "--format", "graphml", "--claims", "nodes", "--values", "nodes"]
    subprocess.run(command + ["--output", folder / "claims-as-nodes.graphml"], check=True, capture_output=True)
    for format in ("ttl", "trig", "nt", "nq"):
        command = [program, "export", exports, "--format", format, "--rdf-version", "1.2"]
        subprocess.run(command + ["--output", folder / f"rdf12.{format}"], check=True, capture_output=True)


def check_folder(folder, options):
    for path in sorted(folder.iterdir()):
        if path.name.startswith("rdf12."):
            attempt("Oxigraph (RDF 1.2)", path, oxigraph)
        elif path.suffix in (".ttl", ".nt", ".trig", ".nq", ".rdf", ".jsonld"):
            check_rdf(path)
        elif path.suffix in (".graphml", ".gexf", ".dot"):
            check_drawing(path, options.xsd)
        elif path.suffix == ".csv":
            check_table(path)
        elif path.suffix == ".xml":
            for tool, load in schema_check(options.schema / "entente.xsd").items():
                attempt(tool, path, load)
        if path.name == "entente.ttl":
            check_shapes(path, options.schema)


def print_table():
    print("\n| file | loaded by | found |\n|---|---|---|")
    for name, tools in found.items():
        if name == "absent":
            continue
        counted = [tool for tool, what in tools.items() if not isinstance(what, str)]
        counts = sorted({" and ".join(map(str, what)) for what in tools.values() if not isinstance(what, str)})
        words = [f"{tool}: {what}" for tool, what in tools.items() if isinstance(what, str)]
        print(f"| `{name}` | {', '.join(counted) or '–'} | {'; '.join(counts + words)} |")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("exports", type=Path)
    arguments.add_argument("--program", type=Path)
    arguments.add_argument("--schema", type=Path, default=Path(__file__).parent.parent / "schema")
    arguments.add_argument("--xsd", type=Path)
    options = arguments.parse_args()
    check_folder(options.exports, options)
    if options.program:
        with tempfile.TemporaryDirectory() as folder:
            make_exports(options.program, options.exports, Path(folder))
            check_folder(Path(folder), options)
    else:
        note("SKIPPED", "the other formats", "no program given to write them")
    print_table()
    print(f"\n{states.count('ok')} passed, {states.count('FAILED')} failed, {states.count('SKIPPED')} skipped")
    sys.exit(1 if "FAILED" in states else 0)


if __name__ == "__main__":
    main()

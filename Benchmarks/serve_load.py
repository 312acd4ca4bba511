#!/usr/bin/env python3
"""Load on `entente serve`: clients with mixed questions over loopback, as pages and tools ask them.

    serve_load.py STORE [--program .build/release/entente] [--clients 50] [--seconds 60]

Starts the server, lets every client ask one question after the other over a connection of its own, and tells for each kind
of question how many there were, and how long they took: half of them, 99 of 100, the longest, in milliseconds. Errors and
answers that are no JSON count. Processor seconds an answer tell more than times where other programs run. Memory is that of the server, at its start and at its peak. Needs Python alone.
"""
import argparse, http.client, json, os, random, subprocess, sys, threading, time, urllib.parse

KINDS = {
    "look up a claim": "SELECT ?p ?o {{ <{claim}> ?p ?o }}",
    "claims of a relation": "SELECT ?c {{ ?c ent:proposition ?p . ?p rdf:predicate ent:{relation} }} LIMIT 100",
    "who accuses whom": "SELECT ?s ?o ?h {{ ?p rdf:subject ?s ; rdf:predicate ent:accuses ; rdf:object ?o . ?c ent:proposition ?p ; prov:wasAttributedTo ?h }} LIMIT 200",
    "claims by modality": "SELECT ?m (COUNT(?c) AS ?n) {{ ?c ent:modality ?m ; ent:polarity ent:polarity-negative }} GROUP BY ?m",
    "graph of a claim": "CONSTRUCT {{ <{claim}> ?p ?o }} WHERE {{ <{claim}> ?p ?o }}",
}
PAGE = {
    "page: search": "/api/search?q={words}",
    "page: claims": "/api/claims?limit=50&modality={modality}&offset={offset}",
    "page: thing": "/api/entity?id={entity}",
    "page: claim": "/api/claim?key={key}",
    "page: picture": "/api/graph?around={entity}",
    "page: contested": "/api/contested?limit=30",
}


def ask(connection, target, headers={}):
    connection.request("GET", target, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{answer.status} {body[:200]!r} for {target[:200]}")
    if "json" in answer.getheader("Content-Type", ""):
        return json.loads(body)
    return body


def sparql(text):
    return "/sparql?query=" + urllib.parse.quote(text)


def memory(process):
    with open(f"/proc/{process}/status") as lines:
        rows = dict(line.split(":", 1) for line in lines if ":" in line)
    return tuple(int(rows[key].split()[0]) // 1024 for key in ("VmRSS", "VmHWM"))


def processor(process):
    """Seconds of the processor that the server took so far."""
    with open(f"/proc/{process}/stat") as line: fields = line.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store")
    parser.add_argument("--program", default=".build/release/entente")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--port", type=int, default=7499)
    arguments = parser.parse_args()
    server = subprocess.Popen([arguments.program, "serve", arguments.store, "--port", str(arguments.port)], stderr=subprocess.DEVNULL)
    try:
        run(arguments, server)
    finally:
        server.kill()


def run(arguments, server):
    def connect():
        return http.client.HTTPConnection("127.0.0.1", arguments.port, timeout=60)

    start = time.time()
    while True:
        try:
            first = connect()
            summary = ask(first, "/api/summary")
            break
        except OSError:
            time.sleep(0.05)
            if time.time() - start > 300 or server.poll() is not None: sys.exit("the server does not start")
    ready = time.time() - start
    known = ask(first, sparql("SELECT ?c { ?c a ent:Claim } LIMIT 2000"))["results"]["bindings"]
    claims = [row["c"]["value"] for row in known]
    entities = [row[0] for row in ask(first, "/api/entities?limit=200")["entities"]]
    triples = ask(first, sparql("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"))["results"]["bindings"][0]["n"]["value"]
    print(f"{summary['documents']} documents, {summary['claims']} claims, {triples} quads; ready after {ready:.1f} s; {memory(server.pid)[0]} MiB")
    words = ["russia", "missile", "treaty", "nuc", "iran", "minist", "said", "attack", "weap", "north kor"]
    relations = ["accuses", "demands", "violates", "attacks", "memberOf", "locatedIn"]
    times, errors, lock = {}, [], threading.Lock()
    begun, end = processor(server.pid), time.time() + arguments.seconds

    def client(number):
        choose = random.Random(number)
        connection = connect()
        while time.time() < end:
            kind = choose.choice(list(KINDS) + list(PAGE))
            claim = choose.choice(claims)
            values = {
                "claim": claim, "key": claim.rsplit("/", 1)[1], "relation": choose.choice(relations), "words": urllib.parse.quote(choose.choice(words)),
                "modality": choose.choice(["asserted", "alleged", "denied", "planned"]), "offset": choose.randrange(0, 500),
                "entity": urllib.parse.quote(choose.choice(entities)),
            }
            target = (PAGE[kind].format(**values)) if kind in PAGE else sparql(KINDS[kind].format(**values))
            begin = time.time()
            try:
                ask(connection, target)
            except Exception as error:
                with lock: errors.append(f"{kind}: {error}")
                connection = connect()
                continue
            with lock: times.setdefault(kind, []).append(time.time() - begin)

    threads = [threading.Thread(target=client, args=(number,)) for number in range(arguments.clients)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    every = sorted(one for part in times.values() for one in part)
    print(f"{'':24}{'number':>8}{'median':>9}{'p99':>9}{'longest':>9}   ms")
    for kind in list(KINDS) + list(PAGE) + ["all"]:
        part = every if kind == "all" else sorted(times.get(kind, []))
        if not part: continue
        at = lambda share: part[min(len(part) - 1, int(len(part) * share))] * 1000
        print(f"{kind:24}{len(part):8}{at(0.5):9.1f}{at(0.99):9.1f}{part[-1] * 1000:9.1f}")
    spent = processor(server.pid) - begun
    print(f"{len(every) / arguments.seconds:.0f} answers a second, {len(errors)} errors, {spent / max(1, len(every)) * 1000:.1f} ms of the processor each; memory {memory(server.pid)[0]} MiB, at its peak {memory(server.pid)[1]} MiB")
    for error in errors[:5]: print(error)
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main()

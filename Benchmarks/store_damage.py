#!/usr/bin/env python3
"""Damages a store byte by byte and asks it: every answer must be the one before or an error, and `validate` must find what was changed.

usage: store_damage.py [--entente PROGRAM] [--flips N] [--seed N]

The store is made of exports/entente.jsonl and exports/entente.ttl. Each round changes one bit, one byte, a run of bytes, or the length of a
copy, then asks ten questions of it (`query`, `convert`, `status`, `search`, `relations`) and validates it. Damage that changes no answer and is
not found counts only where the page is free or the bytes are SQLite's own counters. Exit code 1 where a store lied or a program crashed.
"""
import argparse, os, random, shutil, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = 8192
QUESTIONS = [
    ["query", "STORE", "--text", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"],
    ["query", "STORE", "--text", "SELECT ?p (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?p ORDER BY ?p"],
    ["query", "STORE", "--text", "SELECT ?s { ?s rdfs:label 'NATO'@en }"],
    ["query", "STORE", "--text", "ASK { ?s rdf:predicate ent:violates }"],
    ["query", "STORE", "--question", "speakers"],
    ["query", "STORE", "--question", "contested"],
    ["convert", "STORE", "--to", "nq"],
    ["status", "STORE", "--json"],
    ["search", "STORE", "treaty"],
    ["relations", "STORE", "--relation", "violates"],
]


def run(program, arguments, store):
    done = subprocess.run([program] + [store if part == "STORE" else part for part in arguments], capture_output=True, timeout=120)
    return done.returncode, done.stdout


def free_pages(store):
    """The pages that hold nothing, by SQLite's own list of them."""
    with open(store, "rb") as file: data = file.read()
    pages, trunk = set(), int.from_bytes(data[32:36], "big")
    while trunk:
        page = data[(trunk - 1) * PAGE : trunk * PAGE]
        pages.update(int.from_bytes(page[8 + 4 * index : 12 + 4 * index], "big") for index in range(int.from_bytes(page[4:8], "big")))
        trunk = int.from_bytes(page[0:4], "big")
    return pages


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--entente", default=os.path.join(ROOT, ".build", "release", "entente"))
    parser.add_argument("--flips", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="entente-damage-")
    whole, store = os.path.join(folder, "whole.store"), os.path.join(folder, "damaged.store")
    exports = [os.path.join(ROOT, "exports", name) for name in ["entente.jsonl", "entente.ttl"]]
    subprocess.run([options.entente, "add", whole, *exports], check=True, capture_output=True)
    expected = [run(options.entente, question, whole) for question in QUESTIONS]
    free = free_pages(whole)
    with open(whole, "rb") as file: data = file.read()
    numbers = random.Random(options.seed)
    lies = crashes = unfound = errors = 0
    for round in range(options.flips):
        damaged = bytearray(data)
        place = numbers.randrange(len(data))
        kind = numbers.randrange(4)
        if kind == 0: damaged[place] ^= 1 << numbers.randrange(8)
        elif kind == 1: damaged[place] = numbers.randrange(256)
        elif kind == 2: damaged[place : place + 64] = bytes(len(damaged[place : place + 64]))
        else: del damaged[place:]
        if damaged == data: continue
        for ending in ["", "-wal", "-shm"]:
            if os.path.exists(store + ending): os.remove(store + ending)
        with open(store, "wb") as file: file.write(damaged)
        for question, (status, answer) in zip(QUESTIONS, expected):
            found_status, found = run(options.entente, question, store)
            if found_status < 0 or found_status > 128:
                crashes += 1
                print(f"CRASH: byte {place}, kind {kind}: {question}: {found_status}")
            elif found_status == 0 and found.replace(store.encode(), b"") != answer.replace(whole.encode(), b""):
                lies += 1
                print(f"LIE: byte {place}, kind {kind}: {question}")
            errors += found_status != 0
        if run(options.entente, ["validate", "STORE"], store)[0] in (0,) and place // PAGE + 1 not in free:
            unfound += 1
            print(f"NOT FOUND: byte {place}, kind {kind}, page {place // PAGE + 1}")
    shutil.rmtree(folder)
    print(f"{options.flips} damages, {errors} answers refused, {lies} lies, {crashes} crashes, {unfound} not found by validate")
    sys.exit(1 if lies or crashes or unfound else 0)


if __name__ == "__main__":
    main()

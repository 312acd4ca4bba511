#!/usr/bin/env bash
# Conversion between RDF formats beside the fastest public tools, in one run on one machine.
#
# usage: Benchmarks/convert.sh [KG.ttl KG.nt]
#
# Without arguments a graph of a million triples is made with bench/make_graph.py of the shared material (ENTENTE_SHARED,
# or ../shared). ENTENTE names the program, RUNS the runs per line (the one with the least CPU time is shown).
# Tools that are missing are named and left out: serdi (Debian: serdi), rapper (Debian: raptor2-utils),
# oxigraph (PyPI: oxigraph). TOOLS names those that are wanted.
set -eu
cd "$(dirname "$0")/.."
entente=${ENTENTE:-.build/release/entente}
runs=${RUNS:-3}
tools=" ${TOOLS:-serdi rapper oxigraph gzip} "
work=Benchmarks/work
mkdir -p "$work"

if [ $# -ge 2 ]; then
  turtle=$1 triples=$2
else
  turtle=$work/kg.ttl triples=$work/kg.nt
  generator=${ENTENTE_SHARED:-../shared}/bench/make_graph.py
  [ -s "$turtle" ] || python3 "$generator" 1000000 "$work"
fi
[ -x /usr/bin/time ] || { echo "needs GNU time (Debian: time)"; exit 69; }
count=$(wc -l <"$triples")

# measure NAME COMMAND...: the command writes its result to standard output.
measure() {
  local name=$1
  shift
  case "entente $tools" in *"${name##*|}"*) ;; *) return ;; esac
  command -v "$1" >/dev/null || { printf '  %-10s not installed (%s)\n' "$name" "$1"; return; }
  for _ in $(seq "$runs"); do
    /usr/bin/time -f '%U %S %e %M' "$@" 2>&1 >"$work/out" | tail -1
  done | awk -v name="$name" -v count="$count" '
    NF != 4 { failed = 1; next }
    { cpu = $1 + $2; if (!n++ || cpu < best) { best = cpu; wall = $3; memory = $4 } }
    END {
      if (failed || !n) printf "  %-10s failed\n", name
      else printf "  %-10s %6.2f s CPU %6.2f s wall %10d triples/s %7.1f MiB\n", name, best, wall, count / best, memory / 1024
    }'
}

# extension FORMAT: of file names, by which entente and oxigraph know formats.
extension() {
  case $1 in
    turtle) echo ttl ;; ntriples) echo nt ;; nquads) echo nq ;; trig) echo trig ;; rdfxml) echo rdf ;;
    jsonld) echo jsonld ;;
  esac
}

# convert FROM TO: formats as rapper and serdi name them.
convert() {
  echo "$1 to $2"
  local input to
  case $1 in turtle) input=$turtle ;; ntriples) input=$triples ;; *) input=$work/kg.$(extension "$1") ;; esac
  to=$(extension "$2")
  measure entente "$entente" convert "$input" --to "$to"
  case "$1 $2" in *rdfxml* | *jsonld*) ;; *) measure serdi serdi -i "$1" -o "$2" "$input" ;; esac
  case "$1 $2" in *trig | *jsonld*) ;; *) measure rapper rapper -q -i "$1" -o "$2" "$input" ;; esac
  measure oxigraph oxigraph convert --from-file "$input" --to-format "$to"
}

# packed COMMAND...: the same, for a shell's command line; the time is that of all its processes.
packed() {
  local name=$1
  shift
  measure "$name" bash -c "$*"
}

echo "$count triples, $(nproc) cores, best of $runs runs"
convert turtle turtle
convert ntriples turtle
convert turtle ntriples
convert ntriples ntriples
"$entente" convert "$turtle" --to rdf >"$work/kg.rdf"
convert turtle rdfxml
convert rdfxml ntriples
convert turtle jsonld
# A thousand graphs, a thousand triples each.
awk '{ printf "%s <http://example.org/graph/%d> .\n", substr($0, 1, length($0) - 2), NR / 1000 }' "$triples" >"$work/kg.nq"
"$entente" convert "$work/kg.nq" --to trig >"$work/kg.trig"
convert nquads nquads
convert nquads trig
convert trig nquads
convert trig trig

gzip -c "$triples" >"$work/kg.nt.gz"
echo "packed ntriples to ntriples"
measure entente "$entente" convert "$work/kg.nt.gz" --to nt
packed "serdi|gzip" "gzip -dc $work/kg.nt.gz | serdi -i ntriples -o ntriples -"
echo "turtle to packed ntriples"
measure entente "$entente" convert "$turtle" --to nt.gz
packed "serdi|gzip" "serdi -i turtle -o ntriples $turtle | gzip"

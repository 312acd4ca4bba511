#!/usr/bin/env bash
# Identity over documents and within them, of one or several programs side by side, on the annotated stories.
#
#     identity.sh [PROGRAM...]      (without programs: .build/release/entente)
#
# Needs the gold annotations: the folder that ENTENTE_SHARED names, or ../shared. Says which processor.
set -euo pipefail
shared=${ENTENTE_SHARED:-../shared}
programs=("$@"); [ ${#programs[@]} -gt 0 ] || programs=(.build/release/entente)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
grep -m1 'model name' /proc/cpuinfo || true
gold=$shared/gold/stories/train,$shared/gold/stories/check
for number in "${!programs[@]}"; do
  for part in train check; do
    "${programs[$number]}" annotate "$shared/data/voa-stories/$part" --output "$work/$number-$part" > /dev/null
  done
  echo "== ${programs[$number]}: over documents, train and check, then check alone"
  python3 "$shared/eval/across.py" "$gold" "$work/$number-train,$work/$number-check"
  python3 "$shared/eval/across.py" "$shared/gold/stories/check" "$work/$number-check"
  echo "== ${programs[$number]}: within documents of check"
  python3 "$shared/eval/score.py" "$shared/gold/stories/check" "$work/$number-check" | grep -iE "identity|nominals|names|claims"
done

#!/bin/sh
# Compiles the model's kernels for ARM, runs them under an emulator, and compares all that they compute with what this machine's compute: on
# a processor with dot products and on one without. Skips, and says so, where the compiler, the emulator or ARM's C library is absent.
set -eu
here=$(dirname "$0")
sources=$here/../../Sources/CKernels
build=${1:-$here/../../.build/emulation}

for tool in clang qemu-aarch64; do
  command -v $tool >/dev/null || { echo "SKIPPED: no $tool (Debian: apt install qemu-user; clang comes with Swift)"; exit 0; }
done
[ -e /usr/aarch64-linux-gnu/lib/libc.a ] && ls /usr/lib/gcc-cross/aarch64-linux-gnu/*/libgcc.a >/dev/null 2>&1 ||
  { echo "SKIPPED: no C library for ARM (Debian: apt install libc6-dev-arm64-cross libgcc-12-dev-arm64-cross)"; exit 0; }

mkdir -p "$build"
compile() { clang -O2 -std=c2x -I"$sources/include" "$@" "$here"/kernels.c "$sources"/*.c "$sources"/Variants/*.c -lm; }
compile -o "$build/native"
compile --target=aarch64-linux-gnu -fuse-ld=lld -static -o "$build/arm"

"$build/native" > "$build/native.txt" || { cat "$build/native.txt"; exit 1; }
cat "$build/native.txt"
expected=$(tail -n 1 "$build/native.txt" | cut -d ' ' -f 2)
for run in "max neon-dotprod" "cortex-a53 neon"; do
  processor=${run% *}
  echo "ARM, $processor:"
  qemu-aarch64 -cpu "$processor" "$build/arm" | tee "$build/arm.txt"
  [ "$(head -n 1 "$build/arm.txt")" = "${run#* } $expected" ] || { echo "its fastest kernels should be ${run#* }, $expected"; exit 1; }
  ! grep -v " $expected\$" "$build/arm.txt" || { echo "differs from this machine's $expected"; exit 1; }
done
echo "the same bits everywhere"

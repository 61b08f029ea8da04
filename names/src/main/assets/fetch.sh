#!/bin/sh
# Fetches what package-lock.json names into WORK and writes the readings of Chinese characters into TARGET:
#   fetch.sh WORK TARGET
# Does nothing that was done before for the same lock file and script, so that a build without network works after the first.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$1
target=$2

if ! cmp -s "$here/package-lock.json" "$work/fetched"; then
  command -v npm >/dev/null || {
    echo "expected npm (Node.js) on the PATH: the readings of Chinese characters come as an npm package" >&2
    exit 1
  }
  rm -rf "$work"
  mkdir -p "$work"
  cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work"
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error >/dev/null)
  cp "$here/package-lock.json" "$work/fetched"
fi

if ! cmp -s "$here/readings.mjs" "$work/readings.mjs" || [ ! -s "$target/readings.tsv" ]; then
  mkdir -p "$target"
  cp "$here/readings.mjs" "$work"
  node "$work/readings.mjs" "$target/readings.tsv.part" || { rm -f "$work/readings.mjs"; exit 1; }
  mv "$target/readings.tsv.part" "$target/readings.tsv"
fi

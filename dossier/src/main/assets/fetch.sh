#!/bin/sh
# Fetches what package-lock.json names into WORK and copies what the dossier uses into TARGET:
#   fetch.sh WORK TARGET
# Does nothing that was done before for the same lock file, so that a build without network works after the first.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$1
target=$2

if ! cmp -s "$here/package-lock.json" "$work/fetched"; then
  command -v npm >/dev/null || {
    echo "expected npm (Node.js) on the PATH: the dossier's coastline and font come as npm packages" >&2
    exit 1
  }
  rm -rf "$work"
  mkdir -p "$work"
  cp "$here/package.json" "$here/package-lock.json" "$work"
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error >/dev/null)
  cp "$here/package-lock.json" "$work/fetched"
fi

if ! cmp -s "$here/package-lock.json" "$target/fetched"; then
  rm -rf "$target"
  mkdir -p "$target/fonts"
  packages=$work/node_modules
  cp "$packages/world-atlas/countries-10m.json" "$target"
  cp "$packages/world-atlas/LICENSE" "$target/world-atlas-LICENSE"
  for weight in 400 700; do
    cp "$packages/@fontsource/noto-sans-kr/files/"noto-sans-kr-*-$weight-normal.woff2 "$target/fonts"
  done
  rm -f "$target"/fonts/noto-sans-kr-korean-*
  cp "$packages/@fontsource/noto-sans-kr/unicode.json" "$target/fonts"
  cp "$packages/@fontsource/noto-sans-kr/LICENSE" "$target/fonts/LICENSE"
  cp "$here/package-lock.json" "$target/fetched"
fi

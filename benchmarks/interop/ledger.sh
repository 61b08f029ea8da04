#!/bin/sh
# ledger.sh DIR VKEY [OLDER-CHECKPOINT]
# Has an export of the ledger (export --as tlog) checked by two verifiers that are not ours, Go's sumdb/tlog and note
# and PyPI's aics-tlog, then changes one bit in each kind of file of a copy and demands that both reject it.
# Needs Go, Python 3.12 or later (PYTHON names another one), and their package registries the first time.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ $# -ge 2 ] || { echo "usage: ledger.sh DIR VKEY [OLDER-CHECKPOINT]" >&2; exit 2; }
dir=$1 vkey=$2 older=${3-}
work=$here/../target/interop
mkdir -p "$work"

(cd "$here/ledger-go" && go build -o "$work/ledger-go" .)

find_python() {
  for python in ${PYTHON-} python3 python3.14 python3.13 python3.12 "${HOME-}"/.pyenv/versions/3.1[2-9]*/bin/python3; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then
      return 0
    fi
  done
  echo "ledger.sh: aics-tlog needs Python 3.12 or later; set PYTHON" >&2
  exit 5
}
if [ ! -x "$work/venv/bin/aics-tlog" ]; then
  find_python
  "$python" -m venv "$work/venv"
  "$work/venv/bin/pip" install -q 'aics-tlog==0.2.1'
fi

by_go() { "$work/ledger-go" "$1" "$vkey" ${older:+"$older"}; }
by_python() { "$work/venv/bin/python" "$here/ledger_aics.py" "$1" "$vkey" ${older:+"$older"}; }

by_go "$dir"
by_python "$dir"

# Flips the lowest bit of the byte in the middle of a file.
flip() {
  "$work/venv/bin/python" - "$1" <<'PY'
import sys
with open(sys.argv[1], "r+b") as f:
    at = f.seek(0, 2) // 2
    f.seek(at)
    byte = f.read(1)[0] ^ 1
    f.seek(at)
    f.write(bytes([byte]))
PY
}

rejected() {
  if "$1" "$copy" >"$work/out" 2>&1; then
    echo "ledger.sh: $1 ACCEPTED a log with a changed bit in $file" >&2
    exit 1
  fi
  tail -n 1 "$work/out"
}

copy=$work/copy
for file in checkpoint \
  "$(cd "$dir" && find tile/entries -type f | sort | head -n 1)" \
  "$(cd "$dir" && find tile/entries -type f | sort | tail -n 1)" \
  "$(cd "$dir" && find tile/0 -type f | sort | head -n 1)" \
  "$(cd "$dir" && find tile/[1-9] -type f 2>/dev/null | sort | tail -n 1)"; do
  [ -n "$file" ] || continue
  rm -rf "$copy"
  cp -R "$dir" "$copy"
  flip "$copy/$file"
  echo "one bit changed in $file:"
  rejected by_go
  rejected by_python
done
rm -rf "$copy" "$work/out"
echo "ledger.sh: both accept the export and reject every changed copy"

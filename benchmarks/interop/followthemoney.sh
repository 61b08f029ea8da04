#!/bin/sh
# Lets another program judge our FollowTheMoney exports: PyPI's followthemoney reads and validates them.
#
#   followthemoney.sh ENTITIES.ftm.json STATEMENTS.csv [ORIGINAL…]
#
# ORIGINAL: files that were read into the case (.json or .csv), every line or row of which must be in the
# export. Exit code 0 if all is accepted, 1 if not, 2 if the program could not be set up.
# FTM_VENV names a folder to keep the Python environment in; without it a temporary one is made.
set -eu
version=4.11.2
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ $# -ge 2 ] || { sed -n '2,8p' "$0" >&2; exit 2; }

if [ -n "${FTM_VENV-}" ]; then
  venv=$FTM_VENV
else
  venv=$(mktemp -d)
  trap 'rm -rf "$venv"' EXIT INT TERM
fi
[ -x "$venv/bin/python" ] || python3 -m venv "$venv" || exit 2
"$venv/bin/pip" install -q --disable-pip-version-check "followthemoney==$version" || exit 2

checked=$(mktemp)
"$venv/bin/ftm" validate -i "$1" -o "$checked" || { rm -f "$checked"; echo "ftm validate: failed" >&2; exit 1; }
status=0
ontology=$here/../../evidence/src/main/resources/org/davylamp/evidence/followthemoney.ontology
"$venv/bin/python" "$here/check_followthemoney.py" "$ontology" "$checked" "$@" || status=1
rm -f "$checked"
exit $status

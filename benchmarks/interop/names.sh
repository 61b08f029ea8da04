#!/bin/sh
# Races our screening of names with PyPI's nomenklatura (logic-v2 over the same fifty candidates a query) and
# rapidfuzz (cdist by Jaro–Winkler over all names; also told to leave scores below .7), on the lists UN, OFAC and UK under DAVYLAMP_DATA. Every side
# is one thread, timed by the processor.
#
#   names.sh [QUERIES [PAIRS]]          500 queries, 3 pairs of runs
#
# Prints the median of the pairwise ratios. Exit code 2 if something could not be set up.
# NAMES_VENV names the folder of the Python environment; without it that is benchmarks/target/peers.
set -eu
nomenklatura=4.17.4
followthemoney=4.11.2
rigour=2.6.1
rapidfuzz=3.14.6
numpy=2.4.6

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
queries=${1-500}
pairs=${2-3}
[ -n "${DAVYLAMP_DATA-}" ] || { sed -n '2,10p' "$0" >&2; exit 2; }

venv=${NAMES_VENV-$root/benchmarks/target/peers}
mkdir -p "$root/benchmarks/target"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv" || exit 2
# Where there is no wheel of pyicu, pip builds it: that takes a compiler, pkg-config and ICU (Debian: libicu-dev).
"$venv/bin/pip" install -q --disable-pip-version-check "nomenklatura==$nomenklatura" \
  "followthemoney==$followthemoney" "rigour==$rigour" "rapidfuzz==$rapidfuzz" "numpy==$numpy" || exit 2

cd "$root"
if [ -z "${NAMES_CLASSPATH-}" ]; then
  ./mvnw -q -pl benchmarks -am package dependency:build-classpath -DskipTests -Dmdep.outputFile=target/classpath || exit 2
  NAMES_CLASSPATH="benchmarks/target/classes:$(cat benchmarks/target/classpath)"
fi
. .mvn/find-jdk.sh
find_jdk 25

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
pair=0
while [ "$pair" -lt "$pairs" ]; do
  pair=$((pair + 1))
  echo "pair $pair of $pairs" >&2
  "$JAVA_HOME/bin/java" -cp "$NAMES_CLASSPATH" org.davylamp.benchmarks.NamePeers "$work" "$queries" >>"$work/rates"
  for peer in logic-v2 cdist cdist-from-.7; do
    "$venv/bin/python" "$here/names_peers.py" "$peer" "$work" >>"$work/rates"
  done
done
"$venv/bin/python" - "$work/rates" <<'PYTHON'
import statistics
import sys

rates = {}
for line in open(sys.argv[1]):
    side, rate = line.split()
    rates.setdefault(side, []).append(float(rate))
print("queries/s per core:", ", ".join(f"{side} {statistics.median(each):,.1f}" for side, each in rates.items()))
for peer, aim in (("logic-v2", "aim 500"), ("cdist", "aim 20"), ("cdist-from-.7", "no aim")):
    ratios = [ours / theirs for ours, theirs in zip(rates["ours"], rates[peer])]
    print(f"ours / {peer}: {statistics.median(ratios):,.0f} ({min(ratios):,.0f}–{max(ratios):,.0f}), {aim}")
PYTHON

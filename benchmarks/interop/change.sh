#!/bin/sh
# Sets how changes are found beside PyPI's pyxccd (COLD and S-CCD) and nrt, on the same pixels under DAVYLAMP_DATA.
#
#   change.sh [PAIRS]                   3 pairs of runs
#
# First quality: ChangeQuality puts bare ground into stable pixels of Harvard Forest, and the peers look for it in the
# same series. Then speed: pixels a second of one processor; COLD and S-CCD on Harvard Forest (423 dates, seven bands;
# ours takes five), nrt's monitors on Tura (166 dates, one band), sides in turn. Prints the median of the pairwise
# ratios. Exit code 2 if something could not be set up.
# CHANGE_VENV names the folder of the Python environment; without it that is benchmarks/target/change.
set -eu
pyxccd=1.1.0
nrt=0.3.0
numpy=2.4.6

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
pairs=${1-3}
[ -n "${DAVYLAMP_DATA-}" ] || { sed -n '2,10p' "$0" >&2; exit 2; }
data=$(CDPATH= cd -- "$DAVYLAMP_DATA" && pwd)
export DAVYLAMP_DATA="$data"

venv=${CHANGE_VENV-$root/benchmarks/target/change}
mkdir -p "$root/benchmarks/target"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv" || exit 2
"$venv/bin/pip" install -q --disable-pip-version-check "pyxccd==$pyxccd" "nrt==$nrt" "numpy==$numpy" || exit 2

cd "$root"
if [ -z "${CHANGE_CLASSPATH-}" ]; then
  ./mvnw -q -pl benchmarks -am package dependency:build-classpath -DskipTests -Dmdep.outputFile=target/classpath || exit 2
  CHANGE_CLASSPATH="benchmarks/target/classes:$(cat benchmarks/target/classpath)"
fi
. .mvn/find-jdk.sh
find_jdk 25

ours() {
  "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED -Xmx2g \
    -cp "$CHANGE_CLASSPATH" "$@"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
ours org.davylamp.benchmarks.ChangeQuality "$work"
echo
"$venv/bin/python" "$here/change_peers.py" quality "$data" "$work"
echo
pair=0
while [ "$pair" -lt "$pairs" ]; do
  pair=$((pair + 1))
  echo "pair $pair of $pairs" >&2
  ours org.davylamp.benchmarks.ChangeSpeed side >>"$work/rates"
  "$venv/bin/python" "$here/change_peers.py" speed "$data" 1 >>"$work/rates"
done
"$venv/bin/python" - "$work/rates" <<'PYTHON'
import statistics
import sys

rates = {}
for line in open(sys.argv[1]):
    side, rate = line.split()
    rates.setdefault(side, []).append(float(rate))
print("pixels/s per core:", ", ".join(f"{side} {statistics.median(each):,.0f}" for side, each in rates.items()))
for ours, peer, aim in (
    ("five-bands", "S-CCD", 60), ("five-bands", "COLD", 120),
    ("one-band", "nrt-EWMA", 3), ("one-band", "nrt-CuSum", 3), ("one-band", "nrt-MoSum", 3),
):
    ratios = [a / b for a, b in zip(rates[ours], rates[peer])]
    print(f"{ours} / {peer}: {statistics.median(ratios):,.1f} ({min(ratios):,.1f}–{max(ratios):,.1f}), aim {aim}")
PYTHON

#!/bin/sh
# Races the search for exposure with other people's graphs, each in its own query language: Neo4j (embedded) and Kuzu by
# Cypher, DuckDB by a recursive query and by our algorithm as a query for each hop, JGraphT by our algorithm in Java.
#
#   network.sh [PAIRS [LINKS:FLAGGED PEER…]]      3 pairs of runs
#
# Without more arguments each peer gets the largest invented network that it does in some minutes. PEER is Neo4j, Kuzu,
# DuckDb:recursive, DuckDb:layers or JGraphT. Sides in turn, each a process, timed by all processors; prints the median of
# the pairwise ratios, and fails if the answers are not the same. A peer that takes longer than PEER_SECONDS (600) is
# told so. Exit code 1 for other answers, 2 if something could not be set up. Peers come from Maven Central, by the
# versions in network_peers/pom.xml.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
pairs=${1-3}
[ $# -eq 0 ] || shift

cd "$root"
peers=benchmarks/target/network-peers
if [ ! -d "$peers/lib" ]; then
  ./mvnw -q -B -ntp -f "$here/network_peers/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$root/$peers/lib" || exit 2
fi
if [ -z "${NETWORK_CLASSPATH-}" ]; then
  ./mvnw -q -pl benchmarks -am package dependency:build-classpath -DskipTests -Dmdep.outputFile=target/classpath || exit 2
  NETWORK_CLASSPATH="benchmarks/target/classes:$(cat benchmarks/target/classpath)"
fi
. .mvn/find-jdk.sh
find_jdk 25
mkdir -p "$peers/classes"
"$JAVA_HOME/bin/javac" -d "$peers/classes" -cp "$peers/lib/*" "$here"/network_peers/*.java || exit 2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# race LINKS:FLAGGED PEER…
race() {
  size=$1
  shift
  pair=0
  : >"$work/seconds"
  while [ "$pair" -lt "$pairs" ]; do
    pair=$((pair + 1))
    echo "$size, pair $pair of $pairs" >&2
    "$JAVA_HOME/bin/java" -Xmx4g -XX:+UseParallelGC -cp "$NETWORK_CLASSPATH" org.davylamp.benchmarks.NetworkPeers \
      "$work" "${size%:*}" "${size#*:}" >>"$work/seconds"
    for peer in "$@"; do
      how=${peer#*:}
      [ "$how" != "$peer" ] || how=
      rm -f "$work"/answer-*
      timeout "${PEER_SECONDS-600}" "$JAVA_HOME/bin/java" -Xmx6g --enable-native-access=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow -cp "$peers/classes:$peers/lib/*" "${peer%%:*}" "$work" $how \
        >>"$work/seconds" 2>"$work/errors" || { echo "$peer has no answer at $size" >&2; continue; }
      cmp -s "$work/ours" "$work"/answer-* || { echo "$peer has another answer at $size" >&2; exit 1; }
    done
  done
  python3 - "$size" "$work/seconds" <<'PYTHON'
import statistics
import sys

size, file = sys.argv[1:]
seconds = {}
for line in open(file):
    side, each = line.split()
    seconds.setdefault(side, []).append(float(each))
print(f"{size.replace(':', ' links, flagged nodes: ')}; exposed within four hops, seconds of processors:",
      ", ".join(f"{side} {statistics.median(each):.4g}" for side, each in seconds.items()))
for peer, each in seconds.items():
    if peer != "ours":
        ratios = [theirs / ours for ours, theirs in zip(seconds["ours"], each)]
        print(f"{peer} / ours: {statistics.median(ratios):,.1f} ({min(ratios):,.1f}–{max(ratios):,.1f})")
PYTHON
}

if [ $# -gt 0 ]; then
  race "$@"
else
  race 10000:1 Neo4j
  race 3000:1 Kuzu
  race 1000000:10 DuckDb:recursive DuckDb:layers JGraphT
  race 10000000:100 DuckDb:recursive DuckDb:layers JGraphT
fi

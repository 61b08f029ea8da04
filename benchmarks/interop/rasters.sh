#!/bin/sh
# Races our reading of GeoTIFF with GDAL (PyPI's rasterio): 4096² samples of 16 bits in tiles of 512², written by
# GDAL, as they are and packed with deflate, LZW and zstd, without and with differences. Both sides read each image
# whole from the same files, in turn, and must find the same sum of samples.
#
#   rasters.sh [PAIRS [ROUNDS [THREADS]]]      5 pairs of runs, 8 reads of each image in a run, 2 threads
#
# Prints the median of the pairwise ratios, of processor time and of the clock; more than 1 says that ours is faster.
# On a busy machine only the former means anything. Exit code 1 if sums differ, 2 if something could not be set up.
# RASTERS_VENV names the folder of the Python environment; without it that is benchmarks/target/gdal.
set -eu
rasterio=1.4.4
numpy=2.4.6

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
pairs=${1-5}
rounds=${2-8}
threads=${3-2}

venv=${RASTERS_VENV-$root/benchmarks/target/gdal}
mkdir -p "$root/benchmarks/target"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv" || exit 2
"$venv/bin/pip" install -q --disable-pip-version-check "rasterio==$rasterio" "numpy==$numpy" || exit 2

cd "$root"
if [ -z "${RASTERS_CLASSPATH-}" ]; then
  ./mvnw -q -pl benchmarks -am package dependency:build-classpath -DskipTests -Dmdep.outputFile=target/classpath || exit 2
  RASTERS_CLASSPATH="benchmarks/target/classes:$(cat benchmarks/target/classpath)"
fi
. .mvn/find-jdk.sh
find_jdk 25

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
mkdir "$work/images"
"$venv/bin/python" "$here/rasters_peers.py" write "$work/images"
pair=0
while [ "$pair" -lt "$pairs" ]; do
  pair=$((pair + 1))
  echo "pair $pair of $pairs" >&2
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$RASTERS_CLASSPATH" \
    org.davylamp.benchmarks.RasterPeers "$work/images" "$rounds" "$threads" >>"$work/ours"
  "$venv/bin/python" "$here/rasters_peers.py" read "$work/images" "$rounds" "$threads" >>"$work/gdal"
done
"$venv/bin/python" - "$work/ours" "$work/gdal" <<'PYTHON'
import statistics
import sys

sides = []
for name in sys.argv[1:]:
    side = {}
    for line in open(name):
        image, processors, clock, total = line.split()
        side.setdefault(image, []).append((float(processors), float(clock), int(total)))
    sides.append(side)
ours, gdal = sides
different = [image for image in ours if {r[2] for r in ours[image]} != {r[2] for r in gdal[image]}]
if different:
    sys.exit("sums of samples differ: " + ", ".join(different))
print(f"{'':24}{'processor time':>24}{'clock':>24}")
for image in ours:
    cells = []
    for part in (0, 1):
        ratios = [theirs[part] / each[part] for each, theirs in zip(ours[image], gdal[image])]
        cells.append(f"{statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})")
    print(f"{image.removesuffix('.tif'):24}{cells[0]:>24}{cells[1]:>24}")
PYTHON

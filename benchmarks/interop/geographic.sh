#!/bin/sh
# Has other programs open the maps that Davylamp writes: PyPI's geojson, shapely and fastkml, and GDAL's
# ogrinfo and ogr2ogr if they are installed (Debian: gdal-bin). Fails at the first disagreement.
#
# Usage: geographic.sh [MAP.geojson MAP.kml MAP.kmz]
# Without files: those that `DAVYLAMP_DATA=… ./mvnw -pl exchange -am test` leaves in exchange/target/interop.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if [ $# -eq 0 ]; then
  maps="$here/../../exchange/target/interop"
  set -- "$maps/facilities.geojson" "$maps/facilities.kml" "$maps/facilities.kmz"
fi
for map; do
  [ -f "$map" ] || { echo "geographic.sh: expected a map at $map, found none" >&2; exit 2; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q geojson==3.3.0 shapely==2.2.0 \
  fastkml==1.4.0 pygeoif==1.6.0 lxml==6.1.3
"$work/venv/bin/python" "$here/geographic.py" "$@"

if ! command -v ogrinfo >/dev/null; then
  echo "ogrinfo: not installed, left out (Debian: apt-get install gdal-bin)"
  exit 0
fi
ogrinfo --version
features=$(grep -c '"type":"Feature",' "$1")
for map; do
  found=$(ogrinfo -al -so "$map" | sed -n 's/^Feature Count: //p' | awk '{n += $1} END {print n + 0}')
  echo "ogrinfo: $found features in ${map##*/}"
  [ "$found" -eq "$features" ] || { echo "geographic.sh: expected $features" >&2; exit 1; }
done
# Through another program and back: the claims must survive as text in a property.
ogr2ogr -f GeoJSON "$work/again.geojson" "$1"
again=$(grep -c '"type": "Feature",.*"davylamp":' "$work/again.geojson")
echo "ogr2ogr: $again of $features features keep their claim"
[ "$again" -ge "$features" ]

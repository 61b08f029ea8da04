"""Opens Davylamp's maps with other people's libraries and compares what they find.

Usage: geographic.py MAP.geojson MAP.kml MAP.kmz
"""

import io
import json
import sys
import zipfile
from importlib.metadata import version

import fastkml
import fastkml.validator
import geojson
import shapely.geometry


# This library rounds to six decimals as it reads; the maps have more.
geojson.geometry.DEFAULT_PRECISION = 15


def positions_geojson(path):
    with open(path, encoding="utf-8") as file:
        collection = geojson.load(file)
    assert collection.is_valid, collection.errors()
    found = []
    for feature in collection["features"]:
        point = shapely.geometry.shape(feature["geometry"])
        assert point.geom_type == "Point" and point.is_valid
        found.append((feature["properties"]["name"], point.x, point.y))
    ids = [feature["id"] for feature in collection["features"]]
    assert len(set(ids)) == len(ids), "feature ids are not unique"
    return sorted(found)


def placemarks(feature):
    if isinstance(feature, fastkml.Placemark):
        yield feature
    else:
        for inner in feature.features:
            yield from placemarks(inner)


def positions_kml(text):
    document = fastkml.KML.from_string(text, strict=True)
    found = []
    for mark in placemarks(document):
        shape = shapely.geometry.shape(mark.geometry)
        parts = list(getattr(shape, "geoms", [shape]))
        points = [part for part in parts if part.geom_type == "Point"]
        circles = [part for part in parts if part.geom_type == "Polygon"]
        assert len(points) == 1, mark.name
        for circle in circles:
            assert circle.is_valid and circle.exterior.is_ccw and circle.contains(points[0])
        data = {item.name: item.value for item in mark.extended_data.elements}
        json.loads(data["davylamp"])
        found.append((mark.name, points[0].x, points[0].y))
    return sorted(found)


def main():
    for package in ("geojson", "shapely", "fastkml", "lxml"):
        print(package, version(package))
    geo, kml, kmz = sys.argv[1:]
    expected = positions_geojson(geo)
    print("geojson + shapely:", len(expected), "valid points")
    with open(kml, "rb") as file:
        text = file.read()
    # fastkml brings OGC's schema ogckml22.xsd along.
    assert fastkml.validator.validate(file_to_validate=kml), "not valid by OGC's schema"
    print("OGC schema (lxml): valid")
    assert positions_kml(text) == expected
    print("fastkml, strict:", len(expected), "placemarks at the same positions")
    with zipfile.ZipFile(io.BytesIO(open(kmz, "rb").read())) as archive:
        assert archive.testzip() is None and archive.namelist() == ["doc.kml"]
        assert archive.read("doc.kml") == text
    print("zipfile: doc.kml of the KMZ is the KML, byte for byte")


main()

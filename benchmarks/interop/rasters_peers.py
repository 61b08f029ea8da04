"""GDAL's side of rasters.sh.

rasters_peers.py write FOLDER                    writes the images that both sides read
rasters_peers.py read FOLDER ROUNDS THREADS      reads each whole; a line for each: its name, seconds of
                                                 all processors and of the clock a read, sum of samples
"""

import pathlib
import sys
import time

import numpy
import rasterio

SIZE = 4096
TILE = 512
IMAGES = {
    "none": {"compress": "none"},
    "deflate": {"compress": "deflate"},
    "deflate-differences": {"compress": "deflate", "predictor": 2},
    "lzw": {"compress": "lzw"},
    "lzw-differences": {"compress": "lzw", "predictor": 2},
    "zstd": {"compress": "zstd"},
    "zstd-differences": {"compress": "zstd", "predictor": 2},
}


def reflectances():
    """Samples like those of a Sentinel-2 band: fields, a slope, noise."""
    random = numpy.random.default_rng(20261126)
    rows, columns = numpy.mgrid[0:SIZE, 0:SIZE]
    fields = random.integers(300, 3200, (SIZE // 64, SIZE // 64)).repeat(64, 0).repeat(64, 1)
    noise = random.normal(0, 40, (SIZE, SIZE))
    return (fields + columns / 16 + rows / 24 + noise).clip(1, 20000).astype("uint16")


def write(folder):
    samples = reflectances()
    for name, options in IMAGES.items():
        path = folder / f"{name}.tif"
        with rasterio.open(
            path, "w", driver="GTiff", width=SIZE, height=SIZE, count=1, dtype="uint16",
            tiled=True, blockxsize=TILE, blockysize=TILE, crs="EPSG:32652",
            transform=rasterio.transform.from_origin(300000, 4400000, 10, 10), **options,
        ) as image:
            image.write(samples, 1)


def read_once(path, threads):
    with rasterio.open(path, num_threads=threads) as image:
        return image.read(1)


def read(folder, rounds, threads):
    for path in sorted(folder.glob("*.tif")):
        total = int(read_once(path, threads).sum(dtype="int64"))
        processors, clock = time.process_time(), time.perf_counter()
        for _ in range(rounds):
            read_once(path, threads)
        processors, clock = time.process_time() - processors, time.perf_counter() - clock
        print(f"{path.name} {processors / rounds:.6f} {clock / rounds:.6f} {total}")


if sys.argv[1] == "write":
    write(pathlib.Path(sys.argv[2]))
else:
    read(pathlib.Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))

"""Other people's side of change.sh.

change_peers.py quality DATA FOLDER       breaks that COLD and S-CCD find in the series that ChangeQuality wrote
change_peers.py speed DATA ROUNDS         pixels a second of one processor: COLD and S-CCD (PyPI's pyxccd) on
                                          Harvard Forest, EWMA, CuSum and MoSum (PyPI's nrt) on Tura; a line for
                                          each round: its name, the rate
DATA is the folder DAVYLAMP_DATA.
"""

import csv
import datetime
import pathlib
import statistics
import sys
import time

import numpy

DATES = 423
PIXELS = 300
YEAR = 365


def forest(data):
    folder = data / "imagery/harvard_forest"
    raw = numpy.fromfile(folder / "hf300_int16_band8_date423_px300.bin", "<i2").reshape(8, DATES, PIXELS)
    days = numpy.loadtxt(folder / "hf300_dates_ordinal.csv").astype(numpy.int64)
    return raw.astype(numpy.int64), days


def cold(days, bands, thermal, fmask):
    import pyxccd

    try:
        found = pyxccd.cold_detect(days, *bands, thermal, fmask)
    except RuntimeError:  # too few clear looks
        return []
    return [int(each["t_break"]) for each in found if each["t_break"] > 0 and each["change_prob"] == 100]


def sccd(days, bands, thermal, fmask):
    import pyxccd

    try:
        found = pyxccd.sccd_detect(days, *bands, fmask)
    except RuntimeError:
        return []
    return [int(each["t_break"]) for each in found.rec_cg if each["t_break"] > 0]


PEERS = {"COLD": cold, "S-CCD": sccd}


def contiguous(bands):
    return [numpy.ascontiguousarray(band) for band in bands]


def quality(data, folder):
    raw, days = forest(data)
    injected = numpy.fromfile(folder / "injected.bin", "<i2").reshape(-1, 6, DATES)
    with open(folder / "injected.csv", newline="") as file:
        what = [(int(p), float(c), int(d)) for p, c, d in csv.reader(file)]
    covers = sorted({cover for _, cover, _ in what})
    for name, detect in PEERS.items():
        found = {cover: [0, 0, []] for cover in covers}
        for series, (pixel, cover, day) in zip(injected, what):
            breaks = detect(
                days, contiguous(series.astype(numpy.int64)), numpy.ascontiguousarray(raw[6, :, pixel]),
                numpy.ascontiguousarray(raw[7, :, pixel]),
            )
            near = min((abs(each - day) for each in breaks), default=YEAR + 1)
            found[cover][0] += 1
            if near <= YEAR:
                found[cover][1] += 1
                found[cover][2].append(near)
        for cover, (number, hits, errors) in found.items():
            error = statistics.median(errors) if errors else float("nan")
            print(f"{name:8} bare, {100 * cover:.0f} %  {number} injected, {hits / number:.3f} found, median error {error:.1f} days")


def rate(name, pixels, work):
    begin = time.process_time()
    work()
    print(f"{name} {pixels / (time.process_time() - begin):.1f}", flush=True)


def speed_of_forest(data, rounds):
    raw, days = forest(data)
    pixels = [contiguous(raw[:, :, pixel]) for pixel in range(PIXELS)]
    for _ in range(rounds):
        for name, detect in PEERS.items():
            rate(name, PIXELS, lambda detect=detect: [detect(days, each[:6], each[6], each[7]) for each in pixels])


def speed_of_tura(data, rounds):
    import rasterio
    import xarray
    from nrt.monitor.cusum import CuSum
    from nrt.monitor.ewma import EWMA
    from nrt.monitor.mosum import MoSum

    folder = data / "imagery/tura"
    with open(folder / "tura_layers.csv", newline="") as file:
        days = [datetime.datetime.fromisoformat(line["date"]) for line in csv.DictReader(file)]
    with rasterio.open(folder / "tura_ndvi_166.tif") as image:
        values = image.read().astype(numpy.float32)
        if image.nodata is not None:
            values[values == image.nodata] = numpy.nan
    order = sorted(range(len(days)), key=lambda i: days[i])
    days = [days[i] for i in order]
    values = values[order]
    half = len(days) // 2
    series = xarray.DataArray(
        values, dims=("time", "y", "x"),
        coords={"time": numpy.array(days, "datetime64[ns]"), "y": numpy.arange(values.shape[1], 0, -1.0), "x": numpy.arange(values.shape[2]) * 1.0},
    )

    def monitor(kind):
        # one regression of the first half, as fast as nrt has it, then date after date
        model = kind(trend=True, harmonic_order=2)
        model.fit(series.isel(time=slice(0, half)), **({"screen_outliers": None} if kind is EWMA else {}), method="OLS")
        for i in range(half, len(days)):
            model.monitor(values[i], days[i])

    for kind in (EWMA, CuSum, MoSum):
        monitor(kind)  # numba compiles
    for _ in range(rounds):
        for kind in (EWMA, CuSum, MoSum):
            rate(f"nrt-{kind.__name__}", values[0].size, lambda kind=kind: monitor(kind))


def main():
    what, data, last = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    if what == "quality":
        quality(data, pathlib.Path(last))
    else:
        speed_of_forest(data, int(last))
        speed_of_tura(data, int(last))


main()

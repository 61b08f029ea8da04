/**
 * Pictures of the ground as arrays of numbers that know where on the map they are.
 *
 * <p>{@link org.davylamp.imagery.raster.GeoTiff} opens a TIFF over byte ranges; its {@link
 * org.davylamp.imagery.raster.Level}s are the image and its overviews. A read takes a {@link
 * org.davylamp.imagery.raster.Window} of pixels, or a {@link org.davylamp.imagery.raster.Box} of
 * the map, and gives a {@link org.davylamp.imagery.raster.Raster}: one {@link
 * org.davylamp.imagery.raster.Plane} a band. Only the tiles that the window touches are read.
 * {@link org.davylamp.imagery.raster.CogWriter} writes what others' software reads.
 *
 * <p>On the way: {@code Metadata} and {@code Directory} are the file's structure, {@code Layout}
 * where its blocks lie, {@code BlockDecoder} makes samples of a block's bytes, {@code WindowRead}
 * puts blocks together. Nothing is allocated by a number in the file before that number is checked
 * against the file's length and the {@link org.davylamp.imagery.raster.Limits}.
 *
 * <p>Sources: TIFF 6.0 (Adobe, 1992) with its technical notes of 1995 and 2002, BigTIFF, OGC
 * GeoTIFF 1.1 (19-008r4), GDAL's two tags for missing values and scales.
 */
@NullMarked
package org.davylamp.imagery.raster;

import org.jspecify.annotations.NullMarked;

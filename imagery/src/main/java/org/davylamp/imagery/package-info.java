/**
 * What satellites saw, as numbers in arrays.
 *
 * <p>{@code bytes} is where a file's bytes come from: a disk, memory, a server that gives ranges.
 * {@code raster} reads GeoTIFF over them, by windows of pixels or of the map, and writes
 * cloud-optimised GeoTIFF. {@code stack} reads dated images of one grid as series of pixels. {@code
 * change} tells when pixels changed, how surely and toward what. Begin reading with {@code
 * raster.GeoTiff} or {@code change.ChangeDetector}.
 *
 * <p>Not here: what is on the pictures, cases, sources, what a date means. Everything that is wrong
 * with a file ends in one {@link org.davylamp.imagery.RasterException}.
 */
@NullMarked
package org.davylamp.imagery;

import org.jspecify.annotations.NullMarked;

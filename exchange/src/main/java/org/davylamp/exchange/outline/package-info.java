/**
 * Outlines of areas, such as a facility's perimeter, out of files of maps: GeoJSON, KML and KMZ, by
 * the readers that a case has for them. What lives here knows polygons in degrees and nothing of
 * pixels. Begin at {@link org.davylamp.exchange.outline.Outline}.
 */
@NullMarked
package org.davylamp.exchange.outline;

import org.jspecify.annotations.NullMarked;

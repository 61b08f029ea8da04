/**
 * A facility's disturbed area over time, as computed from images: one document, with pictures
 * beside it, that a case can take in like any other file.
 *
 * <p>{@link org.davylamp.exchange.area.AreaSeries} is the document: looks with areas and intervals
 * inside a perimeter and in its control, settings, the scenes with licence and credit, and what is
 * needed to draw its pictures again. {@code breaks} writes it, {@link
 * org.davylamp.exchange.area.AreaSeriesReader} makes statements of it, the dossier draws from it.
 * What does not live here: computing areas, which is {@code imagery}'s, and pictures themselves.
 *
 * <p>Begin with {@link org.davylamp.exchange.area.AreaSeries}. The fields are told in {@code
 * docs/formats/area-series.md}; why it is a file is told in {@code docs/decisions/0020}.
 */
@NullMarked
package org.davylamp.exchange.area;

import org.jspecify.annotations.NullMarked;

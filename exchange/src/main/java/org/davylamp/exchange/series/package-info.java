/**
 * Tables of looks at single pixels over time: a row for each pixel and date, a column for each
 * band. What lives here reads them and knows no image, no quality code's meaning and no estimator;
 * {@code findings.change} makes of a table what is computed with. Begin at {@link
 * org.davylamp.exchange.series.PixelTable}.
 *
 * <p>Pixels may have been seen on different dates: the table has the union of all dates, and
 * nothing where a pixel was not seen.
 */
@NullMarked
package org.davylamp.exchange.series;

import org.jspecify.annotations.NullMarked;

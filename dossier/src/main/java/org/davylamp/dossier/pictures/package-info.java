/**
 * Maps and charts as SVG text, each with the table of the data behind it.
 *
 * <p>A kernel: it knows no case, no file and no network. Plain records go in ({@link Marker},
 * {@link Span}, {@link Amount}); a {@link Picture} comes out, the same bytes for the same input.
 * Whoever calls decides what is true, what it is called and where a link leads; this package
 * decides only where ink goes.
 *
 * <p>The rule of the house holds here too: nothing vanishes. A mark that cannot be labelled or is
 * gathered with its neighbours is counted in the description and stands in the table.
 *
 * <p>Begin with {@link Frame} (what every picture is given) and {@link MapPicture}; the others are
 * {@link LocatorPicture}, {@link TimelinePicture}, {@link ExpansionsPicture}, {@link
 * SeriesPicture}, {@link BarsPicture}, {@link AreaPicture} (a measured area beside its control),
 * {@link MultiplesPicture} and {@link ChipsPicture}, which draws windows of images given as plain
 * arrays. Ink and paper are named in {@code pictures.css}, which is the only place that knows
 * light, dark and print.
 */
@NullMarked
package org.davylamp.dossier.pictures;

import org.jspecify.annotations.NullMarked;

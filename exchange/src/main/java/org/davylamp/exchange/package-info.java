/**
 * Every format in and out. A {@link org.davylamp.exchange.FormatReader} turns a file into
 * statements and hands them, one by one, to an {@link org.davylamp.exchange.Intake}; a {@link
 * org.davylamp.exchange.FormatWriter} turns entities into a file. {@link
 * org.davylamp.exchange.Formats} knows them all and tells a file's format by its content.
 *
 * <p>Readers stream: what they hold does not grow with the file. They know nothing of how a case is
 * stored; whoever implements {@code Intake} does. A file that is not what it should be ends in one
 * {@link org.davylamp.exchange.BadInput} with file, row and column.
 *
 * <p>Maps are read twice over: as places, or, where they say so, as an analyst's components ({@code
 * ComponentLooks}), of which numbers and sizes are kept and no position.
 *
 * <p>Packages below this one hold sanctions lists, tables of names, and satellites' scenes.
 *
 * <p>Begin with {@code FormatReader}, then the reader of a format you know.
 */
@NullMarked
package org.davylamp.exchange;

import org.jspecify.annotations.NullMarked;

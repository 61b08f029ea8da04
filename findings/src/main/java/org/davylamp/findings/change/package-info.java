/**
 * From scenes and tables of pixels to dated change: the one place where what {@code exchange} reads
 * becomes what {@code imagery} computes with. {@link org.davylamp.findings.change.PixelTables}
 * makes series of tables. Nothing here is recorded in a case: a dated change of a pixel is an
 * observation of light, and what it means is for people to say.
 */
@NullMarked
package org.davylamp.findings.change;

import org.jspecify.annotations.NullMarked;

package org.davylamp.evidence;

/**
 * A single date as {@link EdtfDateReader} read it.
 *
 * @param stated its readings as written
 * @param reach its readings if {@code ?} and {@code ~} are taken at their word
 */
record EdtfDate(Extent stated, Extent reach, boolean uncertain, boolean approximate) {}

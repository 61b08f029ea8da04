package org.davylamp.names;

/**
 * One reason for a score.
 *
 * @param name a short constant word for programs: {@code name}, {@code identifier}, {@code birth} …
 * @param weight what it contributed: of a name its score in 0–1, of a qualifier what was added to
 *     that or taken from it
 * @param words a sentence without a full stop, for the person who reviews the hit
 */
public record Feature(String name, double weight, String words) {}

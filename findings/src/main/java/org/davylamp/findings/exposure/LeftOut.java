package org.davylamp.findings.exposure;

/**
 * A row of the case that the network could not take. The rest of the case is not touched by it.
 *
 * @param entity the row's entity
 * @param row of the file it was read from, from 1; 0 if it came from none
 * @param text what was expected and what was found
 */
public record LeftOut(String entity, long row, String text) {}

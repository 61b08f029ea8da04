package org.davylamp.evidence;

/** A statement as a case holds it: with the id of its record. */
public record Recorded(RecordId id, Statement statement) {}

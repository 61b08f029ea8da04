package org.davylamp.findings.resolution;

import java.util.Optional;

/**
 * Whether two are the same, and how that stands.
 *
 * @param a the id of one
 * @param b the id of the other
 * @param candidate why it is asked; empty for two that somebody judged although nothing proposes
 *     them, or who are one by now
 * @param judged the latest judgement on them
 */
public record Question(
    String a,
    String b,
    Standing standing,
    Optional<Candidate> candidate,
    Optional<Judged> judged) {}

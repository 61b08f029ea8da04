package org.davylamp.findings.exposure;

import java.util.Optional;
import org.davylamp.network.Span;

/**
 * Something at which paths begin.
 *
 * @param flagged what, and why
 * @param span when it was so
 * @param confidence in percent
 * @param reserve why it exposes nobody by itself; empty if it does
 */
record Mark(Flagged flagged, Span span, int confidence, Optional<Tie.Reserve> reserve) {}

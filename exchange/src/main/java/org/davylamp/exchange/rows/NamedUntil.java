package org.davylamp.exchange.rows;

import java.util.Optional;
import org.davylamp.evidence.Edtf;

/**
 * Another name, or one that is no longer borne.
 *
 * @param name as written, without the date
 * @param former whether it was given up
 * @param until when, if the table says
 */
public record NamedUntil(String name, boolean former, Optional<Edtf> until) {}

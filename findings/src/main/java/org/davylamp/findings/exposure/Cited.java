package org.davylamp.findings.exposure;

import java.util.Optional;
import org.davylamp.evidence.RecordId;

/**
 * Where something is said.
 *
 * @param source the source's key in the case; of a list the name it goes by
 * @param title of the source
 * @param locator page, row or entry; may be empty
 * @param statement the statement that says it; empty if it is no record of the case, as an entry of
 *     a list that was searched
 */
public record Cited(String source, String title, String locator, Optional<RecordId> statement) {}

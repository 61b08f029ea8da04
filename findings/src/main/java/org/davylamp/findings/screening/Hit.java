package org.davylamp.findings.screening;

import org.davylamp.names.Profile;
import org.davylamp.names.Score;

/**
 * An entry that may be what was looked for.
 *
 * @param id its id in the list
 * @param caption the name it goes by there
 * @param schema FollowTheMoney's
 * @param dataset the list
 * @param profile what is compared of it
 * @param score with its reasons
 */
public record Hit(
    String id, String caption, String schema, String dataset, Profile profile, Score score) {}

package org.davylamp.findings.resolution;

import java.util.Optional;
import org.davylamp.names.Profile;

/**
 * One of two that may be the same: an entity of the case, or an entry on a list.
 *
 * @param id the entity's canonical id; of an entry {@link ListVersion#idOf}
 * @param caption what it is called
 * @param schema FollowTheMoney's
 * @param profile what is compared of it
 * @param list of an entry
 */
public record Party(
    String id, String caption, String schema, Profile profile, Optional<ListVersion> list) {}

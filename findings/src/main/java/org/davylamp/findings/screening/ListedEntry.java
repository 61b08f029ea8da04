package org.davylamp.findings.screening;

import org.davylamp.names.Profile;

/**
 * What is kept of an entry of a list to find it and to show it.
 *
 * @param id its id in the list
 * @param caption the name it goes by
 * @param schema FollowTheMoney's
 * @param profile what is compared of it
 */
public record ListedEntry(String id, String caption, String schema, Profile profile) {}

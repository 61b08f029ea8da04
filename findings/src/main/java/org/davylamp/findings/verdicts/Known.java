package org.davylamp.findings.verdicts;

import java.util.List;
import org.davylamp.names.Profile;

/**
 * A person, an organisation, a ship or a place of which the case tells, and the lists on which it
 * stands.
 *
 * @param id of the entity
 * @param caption what it is called
 * @param profile what is compared of it
 * @param listings on which it stands; empty if it is on none
 * @param place whether it is a mine, a works, a port or a place of detention
 */
record Known(String id, String caption, Profile profile, List<Listing> listings, boolean place) {
  Known {
    listings = List.copyOf(listings);
  }
}

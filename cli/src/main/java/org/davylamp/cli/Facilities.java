package org.davylamp.cli;

import java.util.List;
import java.util.Optional;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Search;
import org.davylamp.evidence.Entity;

/** Finds the facility that somebody means. */
final class Facilities {
  private static final int MOST_NAMED = 20;

  private Facilities() {}

  /**
   * The facility of that id, or the only one that is found by that name.
   *
   * @throws CaseException if there is none, or more than one
   */
  static Entity named(CaseReader reader, String what) {
    Optional<Entity> byId = reader.entity(what).filter(Facilities::is);
    if (byId.isPresent()) {
      return byId.get();
    }
    Search.Result found = reader.search(what, MOST_NAMED);
    List<Entity> facilities =
        found.hits().stream()
            .flatMap(hit -> reader.entity(hit.entity()).stream())
            .filter(Facilities::is)
            .toList();
    if (facilities.size() == 1) {
      return facilities.getFirst();
    }
    throw new CaseException(
        CaseException.Matter.REQUEST,
        facilities.isEmpty()
            ? "expected a facility, by id or name; no facility of the case is called '" + what + "'"
            : "expected one facility; several have '"
                + what
                + "' in a value: "
                + String.join(", ", facilities.stream().map(Entity::id).toList()));
  }

  private static boolean is(Entity entity) {
    return entity.schemata().contains("Facility");
  }
}

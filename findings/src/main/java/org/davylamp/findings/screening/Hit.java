package org.davylamp.findings.screening;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Edtf;
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
 * @param listed since when it is listed, if the list says
 * @param programmes the programmes or regimes under which it is listed
 * @param score with its reasons
 */
public record Hit(
    String id,
    String caption,
    String schema,
    String dataset,
    Profile profile,
    Optional<Edtf> listed,
    List<String> programmes,
    Score score) {
  public Hit {
    programmes = List.copyOf(programmes);
  }
}

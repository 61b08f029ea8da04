package org.davylamp.findings.measures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.HsSet;
import org.davylamp.evidence.Quantity;
import org.davylamp.findings.exposure.Cited;

/**
 * One term of a measure, as the case states it.
 *
 * @param id of its entity
 * @param kind what it does
 * @param word of what; words are those of the table {@code measure-terms}
 * @param paragraph where in the measure; may be empty
 * @param citedAs how the measure is cited for it; may be empty
 * @param direction which way the goods go
 * @param goods of which goods it is; empty if of all that the measure is of
 * @param countries who is bound, in lower case
 * @param requires what an exemption requires
 * @param price of which pieces it is: those worth more
 * @param until its last day
 * @param sources who says so
 */
public record Term(
    String id,
    Kind kind,
    String word,
    String paragraph,
    String citedAs,
    Way direction,
    HsSet goods,
    Set<String> countries,
    Set<String> requires,
    Optional<Quantity> price,
    Optional<Edtf> until,
    List<Cited> sources) {

  /** What a term does. */
  public enum Kind {
    REACHES,
    BINDS,
    EXEMPTS,
    REQUIRES,
    NARROWS,
    ABOVE;

    static Optional<Kind> of(String word) {
      for (Kind kind : values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  public Term {
    countries = Set.copyOf(countries);
    requires = Set.copyOf(requires);
    sources = List.copyOf(sources);
  }

  /** Whether only general knowledge says so. */
  public boolean generalKnowledge() {
    return sources.stream()
        .allMatch(cited -> cited.source().equals(org.davylamp.evidence.Source.GENERAL_KNOWLEDGE));
  }
}

package org.davylamp.findings.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Statement;

/**
 * Dates as entities hold them. Files of other people's formats come in as they are, so a value may
 * be no date at all; such a one takes no part.
 */
public final class Dates {
  private Dates() {}

  /** The date that a value is; empty if it cannot be read. */
  public static Optional<Edtf> read(String value) {
    try {
      return Optional.of(Edtf.parse(value));
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * A date in words, for who has never seen EDTF: {@code 2017 to 2024}, {@code about 1985}, {@code
   * the 1980s}. Days, months and years stay as they are, and so does what has no plainer words.
   */
  public static String words(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return single(edtf);
    }
    String from = edtf.substring(0, slash);
    String to = edtf.substring(slash + 1);
    return switch (from) {
      case "..", "" -> "until " + single(to);
      default ->
          to.equals("..") || to.isEmpty()
              ? "since " + single(from)
              : single(from) + " to " + single(to);
    };
  }

  private static String single(String date) {
    if (date.isEmpty()) {
      return date;
    }
    String bare = date.substring(0, date.length() - 1);
    return switch (date.charAt(date.length() - 1)) {
      case '?' -> "perhaps " + single(bare);
      case '~' -> "about " + single(bare);
      case '%' -> "perhaps about " + single(bare);
      case 'X' -> date.matches("\\d{3}X") ? "the " + bare + "0s" : date;
      default -> date;
    };
  }

  /** Dates in words, one or the other. */
  public static String words(Collection<String> dates) {
    return dates.stream().map(Dates::words).collect(Collectors.joining(" or "));
  }

  /** The first date told of a property. */
  public static Optional<Edtf> first(Entity entity, String property) {
    return all(entity, property).stream().findFirst();
  }

  /**
   * Every date told of a property that somebody finds more than improbable, in the order met: a day
   * on a list that cannot hold decides nothing.
   */
  public static List<Edtf> believed(Entity entity, String property) {
    return entity.asserting(property).stream()
        .map(Recorded::statement)
        .filter(
            told -> told.details().credibility().filter(Credibility.IMPROBABLE::equals).isEmpty())
        .map(Statement::value)
        .distinct()
        .flatMap(value -> read(value).stream())
        .toList();
  }

  /** Every date told of a property, in the order met. */
  public static List<Edtf> all(Entity entity, String property) {
    return entity.asserted(property).stream().flatMap(value -> read(value).stream()).toList();
  }
}

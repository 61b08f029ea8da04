package org.davylamp.evidence;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How statements write quantities; see {@link PropertyType#QUANTITY}. */
final class QuantitySyntax {
  private static final String NUMBER = "((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)";
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?:([<>]=|[\u2264\u2265]) ?)?(-?)"
              + NUMBER
              + "(?: ?[/\u2010-\u2013-] ?"
              + NUMBER
              + ")? ?(?<unit>[^\\d\\s,./].*)");

  /** Words that {@link Unit} refuses not because they are unknown but because they mean several. */
  private static final Set<String> AMBIGUOUS =
      Set.of("ton", "tons", "mt", "$", "dollar", "dollars", "won");

  private QuantitySyntax() {}

  static String normalise(String value) {
    String spaced = ValueSyntax.collapsed(value);
    Matcher quantity = QUANTITY.matcher(spaced);
    if (spaced.length() > 200 || !quantity.matches()) {
      throw EvidenceException.expected(
          "a quantity like '565424 m2', '2500/5000 people' or '>= 20000 t' (number or lower/upper,"
              + " space, unit)",
          value);
    }
    Optional<String> bound = Optional.ofNullable(quantity.group(1));
    Optional<String> upper = Optional.ofNullable(quantity.group(4)).map(ValueSyntax::plain);
    String lower = quantity.group(2) + ValueSyntax.plain(quantity.group(3));
    if (upper.isPresent()
        && (bound.isPresent()
            || new BigDecimal(lower).compareTo(new BigDecimal(upper.get())) > 0)) {
      throw EvidenceException.expected("a range from the smaller to the larger number", value);
    }
    return bound.map(QuantitySyntax::ascii).orElse("")
        + lower
        + upper.map(number -> "/" + number).orElse("")
        + " "
        + unit(quantity.group("unit"));
  }

  private static String ascii(String bound) {
    return bound.startsWith("<") || bound.equals("\u2264") ? "<= " : ">= ";
  }

  /** The code if it is a unit we know; words for what is counted stay as they are. */
  private static String unit(String written) {
    try {
      return Unit.of(written).code();
    } catch (EvidenceException e) {
      if (AMBIGUOUS.contains(written.toLowerCase(Locale.ROOT))) {
        throw e;
      }
      return written;
    }
  }
}

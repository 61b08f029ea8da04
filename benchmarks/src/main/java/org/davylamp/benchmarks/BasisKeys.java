package org.davylamp.benchmarks;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.findings.verdicts.Basis;
import org.davylamp.findings.verdicts.Reason;

/**
 * What a label and our reasons cite, brought to one form: {@code UNSCR 2371 (2017), para 8} is
 * {@code 2371/8}, the list entry {@code UN KPe.042} is {@code kpe.042}. A label whose words cite
 * neither paragraph nor entry nor law has no key and is not counted.
 */
final class BasisKeys {
  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "(?:UNSCR|resolution)?\\s*(\\d{4})\\s*\\(20\\d\\d\\),?\\s*(?:op|para(?:graph)?s?)\\.?\\s*(\\d+)");
  private static final Pattern ENTRY =
      Pattern.compile("KP([ei])\\.?\\s*(\\d{3})", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFAC = Pattern.compile("(?:OFAC|SDN)[^\\d;]{0,30}(\\d{3,6})\\b");
  private static final Pattern LAW =
      Pattern.compile(
          "(CAATSA|19 USC 1307|2024/3015|2017/821|Dodd-Frank|MOFCOM-GACC \\d+/\\d{4}|MOFCOM \\d+/\\d{4}|2017/1509|OECD|owner)",
          Pattern.CASE_INSENSITIVE);

  private BasisKeys() {}

  static Set<String> of(String cited) {
    Set<String> keys = new TreeSet<>();
    add(PARAGRAPH, cited, keys);
    add(ENTRY, cited, keys);
    add(OFAC, cited, keys);
    add(LAW, cited, keys);
    return keys;
  }

  private static void add(Pattern pattern, String cited, Set<String> keys) {
    Matcher found = pattern.matcher(cited);
    while (found.find()) {
      keys.add(
          pattern == PARAGRAPH
              ? found.group(1) + "/" + found.group(2)
              : pattern == ENTRY
                  ? ("kp" + found.group(1) + "." + found.group(2)).toLowerCase(Locale.ROOT)
                  : pattern == OFAC
                      ? "ofac " + found.group(1)
                      : found.group(1).toLowerCase(Locale.ROOT));
    }
  }

  /** Of all that a reason cites. */
  static Set<String> of(Reason reason) {
    Set<String> keys = new TreeSet<>();
    for (Basis basis : reason.basis()) {
      keys.addAll(of(basis.title()));
      basis.id().ifPresent(id -> keys.addAll(of(basis.title() + " " + id)));
    }
    keys.add("oecd");
    return keys;
  }
}

package org.davylamp.evidence;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How values of the simpler property types are written; each method normalises or refuses. */
final class ValueSyntax {
  private static final String NUMBER = "[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?";
  private static final Pattern NUMBER_ONLY = Pattern.compile(NUMBER);
  private static final Pattern EMAIL = Pattern.compile("([^@\\s]+)@([^@\\s.]+(?:\\.[^@\\s.]+)+)");
  private static final Pattern MIMETYPE =
      Pattern.compile("[\\w.+-]+/[\\w.+-]+(?:; *[\\w=.\"+-]+)*");
  private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

  /** The topics of FollowTheMoney's model of June 2025. */
  private static final Set<String> TOPICS =
      Set.of(
          ("asset.frozen corp.disqual corp.offshore corp.public corp.shell crime crime.boss"
                  + " crime.cyber crime.env crime.fin crime.fraud crime.terror crime.theft"
                  + " crime.traffick crime.traffick.drug crime.traffick.human crime.war debarment"
                  + " export.control export.risk fin fin.adivsor fin.bank fin.fund forced.labor gov"
                  + " gov.admin gov.executive gov.financial gov.head gov.igo gov.judicial"
                  + " gov.legislative gov.muni gov.national gov.security gov.soe gov.state mil poi"
                  + " pol.party pol.union reg.action reg.warn rel role.acct role.act role.civil"
                  + " role.diplo role.journo role.judge role.lawyer role.lobby role.oligarch"
                  + " role.pep role.pol role.rca role.spy sanction sanction.counter sanction.linked"
                  + " wanted")
              .split(" "));

  private ValueSyntax() {}

  /** NFC, stripped; not empty; no control characters but line ends and tabs. */
  static String text(String raw) {
    String value = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
    if (value.isEmpty()) {
      throw new EvidenceException("expected a value, found nothing but space");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean space = c == '\n' || c == '\r' || c == '\t';
      if (Character.isISOControl(c) && !space) {
        throw new EvidenceException(
            "expected text, found the control character U+"
                + Integer.toHexString(c | 0x10000).substring(1)
                + " at position "
                + (i + 1));
      }
    }
    return value;
  }

  static String collapsed(String value) {
    return value.replaceAll("\\s+", " ");
  }

  static String oneLine(String value) {
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      throw EvidenceException.expected("one line", value);
    }
    return collapsed(value);
  }

  static String number(String value) {
    if (!NUMBER_ONLY.matcher(value).matches()) {
      throw EvidenceException.expected("a number like -1234.5 or 1,234.5", value);
    }
    return plain(value);
  }

  static String plain(String number) {
    String digits = number.replace(",", "");
    return digits.startsWith("+") ? digits.substring(1) : digits;
  }

  static String email(String value) {
    Matcher email = EMAIL.matcher(value);
    if (!email.matches()) {
      throw EvidenceException.expected("an e-mail address like name@example.org", value);
    }
    return email.group(1) + "@" + email.group(2).toLowerCase(Locale.ROOT);
  }

  /** E.164: a plus sign and 7 to 15 digits. */
  static String phone(String value) {
    String digits = value.replaceAll("[\\s().\\-/]", "");
    String international = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    if (!international.matches("\\+[1-9]\\d{6,14}")) {
      throw EvidenceException.expected(
          "a telephone number with its country code, like +82 2 123 4567", value);
    }
    return international;
  }

  static String gender(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "female", "f" -> "female";
      case "male", "m" -> "male";
      case "other" -> "other";
      default -> throw EvidenceException.expected("female, male or other", value);
    };
  }

  static String topic(String value) {
    String topic = value.toLowerCase(Locale.ROOT);
    if (!TOPICS.contains(topic)) {
      throw EvidenceException.expected(
          "a topic of FollowTheMoney, like sanction or forced.labor"
              + Spelling.question(topic, TOPICS),
          value);
    }
    return topic;
  }

  static String checksum(String value) {
    String hex = value.toLowerCase(Locale.ROOT);
    if (!CHECKSUM.matcher(hex).matches()) {
      throw EvidenceException.expected("a SHA-1 or SHA-256 in hexadecimal", value);
    }
    return hex;
  }

  static String mimetype(String value) {
    String type = value.toLowerCase(Locale.ROOT);
    if (!MIMETYPE.matcher(type).matches()) {
      throw EvidenceException.expected("a media type like text/csv", value);
    }
    return type;
  }

  /** The address as Java writes it; nothing is looked up. */
  static String ip(String value) {
    try {
      if (IPV4.matcher(value).matches() || value.indexOf(':') >= 0) {
        return InetAddress.ofLiteral(value).getHostAddress();
      }
    } catch (IllegalArgumentException e) {
      throw EvidenceException.expected("an IP address, version 4 or 6", value);
    }
    throw EvidenceException.expected("an IP address, version 4 or 6", value);
  }

  static String url(String value) {
    try {
      URI uri = new URI(value.replace(" ", "%20"));
      String scheme = uri.getScheme();
      if (scheme != null
          && Set.of("http", "https", "ftp").contains(scheme.toLowerCase(Locale.ROOT))
          && uri.getRawAuthority() != null) {
        String rest = uri.toString().substring(scheme.length());
        return scheme.toLowerCase(Locale.ROOT) + rest;
      }
    } catch (URISyntaxException e) {
      throw EvidenceException.expected(
          "a web address like https://example.org/page (" + e.getReason() + ")", value);
    }
    throw EvidenceException.expected("a web address like https://example.org/page", value);
  }
}

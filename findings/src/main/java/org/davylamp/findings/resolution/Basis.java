package org.davylamp.findings.resolution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.davylamp.names.Profile;

/**
 * SHA-256 of all that is compared of two, whichever is named first: by it is seen whether anything
 * has changed since they were judged. Who says it does not count, nor how often it is said: another
 * source that repeats a name is no reason to ask again.
 */
public final class Basis {
  private Basis() {}

  /** 64 hexadecimal digits. */
  public static String of(Profile one, Profile other) {
    return digest(Stream.of(one, other).map(each -> digest(lines(each))).sorted().toList());
  }

  private static NavigableSet<String> lines(Profile profile) {
    NavigableSet<String> lines = new TreeSet<>();
    lines.add("kind " + profile.kind());
    profile.names().forEach(name -> lines.add("name " + name.rank() + " " + name.text()));
    profile
        .identifiers()
        .forEach(id -> lines.add("number " + id.type() + " " + id.country() + " " + id.value()));
    profile.births().forEach(days -> lines.add("born " + days.first() + " " + days.last()));
    profile.countries().forEach(country -> lines.add("country " + country));
    profile.gender().ifPresent(gender -> lines.add("gender " + gender));
    profile.addresses().forEach(address -> lines.add("address " + address));
    profile.titles().forEach(title -> lines.add("title " + title));
    return lines;
  }

  /** Each line behind its length, so that no others have the same bytes. */
  private static String digest(Collection<String> lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String line : lines) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package org.davylamp.findings.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the words of a row tell and claim, each with whether it is claimed, denied or sought. The
 * phrases are those of {@code claims.txt}.
 *
 * <p>A phrase of several parts is found where its parts follow one another within a clause. A claim
 * is denied by a word of denial before it in its clause, or right behind it; it is sought by a word
 * of asking. What no phrase tells is not claimed: silence is never read as a claim.
 *
 * @param all in the order of the text
 */
public record Claims(List<Claim> all) {
  /** Nothing is claimed. */
  public static final Claims NONE = new Claims(List.of());

  public Claims {
    all = List.copyOf(all);
  }

  /** What a text claims. Time is linear in the text; nothing is remembered. */
  public static Claims of(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    List<Claim> found = ClaimReader.read(text);
    return found.isEmpty() ? NONE : new Claims(found);
  }

  /** All of a kind. */
  public Stream<Claim> of(Claim.Kind kind) {
    return all.stream().filter(claim -> claim.kind() == kind);
  }

  /** Whether it is told in any way. */
  public boolean tells(Claim.Kind kind) {
    for (Claim claim : all) {
      if (claim.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** The first of these kinds that is claimed and nowhere denied. */
  public Optional<Claim> claimed(Claim.Kind... kinds) {
    Optional<Claim> first = Optional.empty();
    for (Claim claim : all) {
      if (isOne(claim.kind(), kinds)) {
        if (claim.status() == Claim.Status.DENIED) {
          return Optional.empty();
        }
        first = first.isEmpty() && claim.isClaimed() ? Optional.of(claim) : first;
      }
    }
    return first;
  }

  private static boolean isOne(Claim.Kind kind, Claim.Kind[] kinds) {
    for (Claim.Kind each : kinds) {
      if (each == kind) {
        return true;
      }
    }
    return false;
  }

  /** The first of this kind that is said not to be so. */
  public Optional<Claim> denied(Claim.Kind kind) {
    return of(kind).filter(claim -> claim.status() == Claim.Status.DENIED).findFirst();
  }

  /** The first of this kind that is asked for only. */
  public Optional<Claim> sought(Claim.Kind kind) {
    return of(kind).filter(claim -> claim.status() == Claim.Status.SOUGHT).findFirst();
  }

  /** These and those. */
  public Claims and(Claims others) {
    if (others.all.isEmpty() || all.isEmpty()) {
      return all.isEmpty() ? others : this;
    }
    List<Claim> both = new ArrayList<>(all);
    both.addAll(others.all);
    return new Claims(both);
  }
}

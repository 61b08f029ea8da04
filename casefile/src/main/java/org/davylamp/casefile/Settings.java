package org.davylamp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What a case takes from its surroundings.
 *
 * @param keys where signing keys are
 * @param clock what time it is
 * @param actor who records: stands in every act, and therefore in the ledger for ever
 */
public record Settings(SigningKeys keys, Clock clock, String actor) {
  /** Who records, if nobody says: never the account's name, which may be a person's. */
  public static final String UNNAMED = "recorder";

  /**
   * From the environment: {@code DAVYLAMP_ACTOR} names the actor, and {@code SOURCE_DATE_EPOCH}
   * (seconds since 1970, reproducible-builds.org) stops the clock, so that the same inputs give the
   * same root.
   */
  public static Settings ofEnvironment() {
    String epoch = System.getenv().getOrDefault("SOURCE_DATE_EPOCH", "");
    String actor = System.getenv().getOrDefault("DAVYLAMP_ACTOR", "");
    return new Settings(SigningKeys.ofUser(), clock(epoch), actor.isBlank() ? UNNAMED : actor);
  }

  private static Clock clock(String epoch) {
    if (epoch.isEmpty()) {
      return Clock.systemUTC();
    }
    try {
      return Clock.fixed(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
    } catch (NumberFormatException e) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected seconds since 1970 in SOURCE_DATE_EPOCH, found '" + epoch + "'");
    }
  }
}

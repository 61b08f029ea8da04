package org.davylamp.statistics;

/** Numbers from which nothing can be estimated; says which, and what was expected. */
public final class StatisticsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StatisticsException(String message) {
    super(message);
  }

  /**
   * Refuses, unless {@code holds}.
   *
   * @param message what was expected and found, with {@code %s} for each of {@code found}
   */
  static void unless(boolean holds, String message, Object... found) {
    if (!holds) {
      throw new StatisticsException(filled(message, found));
    }
  }

  private static String filled(String message, Object... found) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Object value : found) {
      int place = message.indexOf("%s", from);
      text.append(message, from, place).append(value);
      from = place + 2;
    }
    return text.append(message, from, message.length()).toString();
  }
}

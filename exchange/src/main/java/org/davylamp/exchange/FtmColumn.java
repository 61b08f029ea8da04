package org.davylamp.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of statements CSV, in the order in which FollowTheMoney 4 writes them. */
enum FtmColumn {
  CANONICAL_ID,
  ENTITY_ID,
  PROP,
  PROP_TYPE,
  SCHEMA,
  VALUE,
  DATASET,
  ORIGIN,
  LANG,
  ORIGINAL_VALUE,
  EXTERNAL,
  FIRST_SEEN,
  LAST_SEEN,
  ID;

  /** Those without which a row says nothing. */
  static final List<FtmColumn> REQUIRED = List.of(ENTITY_ID, PROP, SCHEMA, VALUE, DATASET);

  private static final Map<String, FtmColumn> BY_WORD = new HashMap<>();

  static {
    Stream.of(values()).forEach(column -> BY_WORD.put(column.word(), column));
  }

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The column's name in a header, and of its foreign field. */
  String word() {
    return word;
  }

  static Optional<FtmColumn> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}

package org.davylamp.evidence;

import java.util.Locale;

/**
 * What sort of thing a source is. Sources of different types corroborate better than many of one.
 */
public enum SourceType {
  /** A study, an imagery analysis, an official inquiry. */
  REPORT,
  /** News. */
  ARTICLE,
  /** A web page that is neither. */
  PAGE,
  /** A statute, a resolution, a court paper. */
  LEGAL,
  /** A sanctions or other reference list. */
  LIST,
  /** A table of figures or of places, published as data. */
  DATASET,
  /** One satellite image. */
  SCENE,
  /** What a witness said. */
  INTERVIEW,
  /** A file of the investigation itself, whose rows name their own sources. */
  CASE_FILE,
  /** Known to whoever works in the field, with no text at hand. */
  GENERAL_KNOWLEDGE,
  /** Any other document. */
  DOCUMENT;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static SourceType of(String word) {
    for (SourceType type : values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    throw EvidenceException.expected(
        "a source type (report, article, page, legal, list, dataset, scene, interview, case-file,"
            + " general-knowledge or document)",
        word);
  }
}

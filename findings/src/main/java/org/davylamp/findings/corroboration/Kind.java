package org.davylamp.findings.corroboration;

import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;

/**
 * Kinds of evidence that can fail for different reasons: what one image shows another image may
 * show wrongly too, but not what a witness says.
 */
public enum Kind {
  IMAGERY("dated images"),
  TESTIMONY("testimony"),
  OFFICIAL("lists, laws and resolutions"),
  DATA("published data"),
  PUBLICATION("reports and press");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** An observation is of an image, a fact from testimony of testimony; else the source decides. */
  static Kind of(Recorded recorded, Source source) {
    return switch (recorded.statement().schema()) {
      case "Observation", "Scene" -> IMAGERY;
      case "TestimonyFact", "Testimony", "Violation" -> TESTIMONY;
      default ->
          switch (source.type()) {
            case SCENE -> IMAGERY;
            case INTERVIEW -> TESTIMONY;
            case LIST, LEGAL -> OFFICIAL;
            case DATASET -> DATA;
            default -> PUBLICATION;
          };
    };
  }
}

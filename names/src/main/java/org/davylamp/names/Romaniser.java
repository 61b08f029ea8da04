package org.davylamp.names;

import java.util.List;

/**
 * Writes names of one script in Latin letters, in the several ways in which lists and papers have
 * them.
 *
 * <p>The answers may carry diacritics and apostrophes, as their systems prescribe; {@link NameText}
 * folds them. A text without a letter of the romaniser's script has no romanisation. Letters of
 * other scripts among the romaniser's own stay as they are. No text throws.
 */
public interface Romaniser {
  /** Romanisations of one text at most. */
  int MOST = 12;

  /**
   * Distinct romanisations, the most usual first; at most {@value #MOST}, each at most forty times
   * as long as the text and some letters. Linear.
   */
  List<String> romanise(String text);
}

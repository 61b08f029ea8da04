package org.davylamp.imagery.stack;

/** Is told how far a stack has come. Called by any thread, one at a time, with rising counts. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (scenes, all) -> {};

  /**
   * So many scenes of all are done, refused ones among them.
   *
   * @param all the scenes of this step: an opening, or the reading of one window
   */
  void done(int scenes, int all);
}

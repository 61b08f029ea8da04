package org.davylamp.imagery.change;

/**
 * Work done pass after pass. There are so many kinds of pass that the compiler cannot know which
 * comes, and so compiles each by itself: put into one another they outgrow what it takes on at a
 * time, and it then makes an object of every vector, at three times the cost.
 */
final class Passes implements Runnable {
  private final Runnable[] passes;

  private Passes(Runnable... passes) {
    this.passes = passes;
  }

  static Passes of(Runnable... passes) {
    return new Passes(passes);
  }

  @Override
  public void run() {
    for (Runnable pass : passes) {
      pass.run();
    }
  }
}

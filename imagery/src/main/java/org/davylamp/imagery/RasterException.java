package org.davylamp.imagery;

/**
 * An image is not what its format requires, or it cannot be read as asked. The one error that this
 * module throws for what is wrong with a file, as against an {@link java.io.UncheckedIOException},
 * which says that the machine or the network could not deliver it.
 */
public final class RasterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String place;
  private final String problem;

  /**
   * @param file the file's name or address, as the caller gave it
   * @param place where in it: a tag, a block, a byte
   * @param problem what was expected and what was found
   */
  public RasterException(String file, String place, String problem) {
    super(file + ", " + place + ": " + problem);
    this.file = file;
    this.place = place;
    this.problem = problem;
  }

  /** What is wrong with the file as a whole. */
  public RasterException(String file, String problem) {
    super(file + ": " + problem);
    this.file = file;
    this.place = "";
    this.problem = problem;
  }

  /** The usual form: {@code file, place: expected …, found …}. */
  public static RasterException refused(String file, String place, String expected, Object found) {
    return new RasterException(file, place, "expected " + expected + ", found " + found);
  }

  public String file() {
    return file;
  }

  /** Empty if it is the file as a whole. */
  public String place() {
    return place;
  }

  public String problem() {
    return problem;
  }
}

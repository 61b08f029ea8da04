package org.davylamp.exchange;

/**
 * A file is not what it must be. The one error that readers throw for what is wrong with a file, as
 * against an {@link java.io.UncheckedIOException}, which says that the machine could not read it.
 */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final long row;
  private final long column;
  private final String problem;

  /**
   * @param file the file's name as the user gave it
   * @param row the line, from 1; 0 if the problem is the file as a whole
   * @param column the field or character in that line, from 1; 0 if it is the line as a whole
   * @param problem what was expected and what was found
   */
  public BadInput(String file, long row, long column, String problem) {
    super(place(file, row, column) + ": " + problem);
    this.file = file;
    this.row = row;
    this.column = column;
    this.problem = problem;
  }

  public BadInput(String file, long row, String problem) {
    this(file, row, 0, problem);
  }

  public String file() {
    return file;
  }

  public long row() {
    return row;
  }

  public long column() {
    return column;
  }

  public String problem() {
    return problem;
  }

  private static String place(String file, long row, long column) {
    if (row == 0) {
      return file;
    }
    return column == 0 ? file + ", line " + row : file + ", line " + row + ", column " + column;
  }
}

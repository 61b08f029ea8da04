package org.davylamp.exchange;

/** Takes the rows of one file, in order, and at the end whatever could only be said then. */
interface CaseSink {
  void row(CaseRow row);

  default void end() {}

  /** Opens a sink for one file. */
  @FunctionalInterface
  interface Opening {
    CaseSink open(String file, Intake intake);
  }

  /** A sink that states each row on its own. */
  static Opening stating(CaseShape shape) {
    return (file, intake) ->
        row -> {
          CaseStatements statements = CaseStatements.of(row, intake);
          shape.state(row, statements);
          statements.checkSaid();
        };
  }
}

package org.davylamp.findings.analysis;

import java.util.List;
import org.davylamp.evidence.Finding;

/**
 * One way of drawing conclusions from a case. The same inputs give the same conclusions, whenever
 * and wherever it is run: no clock, no chance, no order of files.
 */
public interface Analysis {
  /** The word it is called by on the command line and in its findings. */
  String name();

  /** Changes whenever the same inputs could give other conclusions. */
  String version();

  /** In one sentence, what it answers. */
  String question();

  /** What it is to be asked of in this case: each gives one finding. In a fixed order. */
  List<Subject> subjects(CaseView view);

  /** What follows for one subject from its inputs and nothing else; may be empty. */
  List<Finding.Result> conclude(Subject subject, CaseView view);
}

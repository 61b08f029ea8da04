package org.davylamp.exchange;

import java.util.Optional;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;

/**
 * Takes what a reader finds. Rows are given for the act that records where each statement stood;
 * nothing takes effect before the whole file was read without error.
 */
public interface Intake {

  /** The source that the file itself is: whoever names none says it by this one. */
  RecordId source();

  /**
   * Records a source that the file describes, or recognises one that the case has under that key
   * (an equal description changes nothing, a different one amends it).
   *
   * @return the id under which statements cite it
   */
  RecordId declare(Source source, long row);

  /**
   * The id under which statements cite the source with this key, in the case or in this file so
   * far.
   */
  Optional<RecordId> cited(String key);

  /** The schema of an entity that the case, or this file so far, has a statement on. */
  Optional<String> schemaOf(String entity);

  /** Records a statement; the same statement twice is one. */
  void accept(Statement statement, long row);
}

package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.dossier.MeasureDates;
import org.davylamp.dossier.pictures.AreaPicture;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.CaseView;

/**
 * Of which facility of a case a stack is scanned.
 *
 * @param facility its id
 * @param name what it is called
 * @param measures when the case's measures were adopted
 * @param now whether what was found is to be recorded at once
 */
record Recording(String facility, String name, List<AreaPicture.Moment> measures, boolean now) {

  /**
   * Looks it up before anything is computed.
   *
   * @throws org.davylamp.casefile.CaseException if there is no case, or no such facility in it
   */
  static Recording of(Session session, String what, boolean now) {
    try (CaseReader reader = session.read(false)) {
      Entity facility = Facilities.named(reader, what);
      return new Recording(facility.id(), facility.caption(), measures(reader), now);
    }
  }

  /** The dates of a case's measures; none if no case was named. */
  static List<AreaPicture.Moment> measures(Session session) {
    if (!session.names()) {
      return List.of();
    }
    try (CaseReader reader = session.read(false)) {
      return measures(reader);
    }
  }

  private static List<AreaPicture.Moment> measures(CaseReader reader) {
    List<AreaPicture.Moment> moments = new ArrayList<>();
    MeasureDates.of(CaseView.of(reader, "Measure"::equals))
        .forEach(date -> moments.add(date.moment()));
    return moments;
  }

  /** Adds the document to the case, in one append, and says so. */
  static Map<String, Object> record(Session session, Path document) throws IOException {
    CaseFile file = session.open();
    try (ProgressBar progress = session.progress()) {
      Addition.Report report = new Addition(file, Addition.Wishes.NONE, progress).add(document);
      progress.clear();
      session
          .people()
          .printf("recorded as source %s: %s%n", report.source(), AddCommand.line(report));
      return AddCommand.json(report);
    }
  }
}

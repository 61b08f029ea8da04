package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.dossier.pictures.AreaPicture;
import org.davylamp.dossier.pictures.Span;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;

/** When resolutions of the UN Security Council were adopted, to be marked on curves. */
public final class MeasureDates {
  private MeasureDates() {}

  /**
   * One resolution.
   *
   * @param said what tells the day
   */
  public record Adopted(AreaPicture.Moment moment, Recorded said) {
    /** Whether it lies within these epoch days. */
    boolean isWithin(long first, long last) {
      return moment.when().first() >= first && moment.when().last() <= last;
    }
  }

  /** Each resolution once, in the order in which the case has its measures. */
  public static List<Adopted> of(CaseView view) {
    Map<String, Adopted> adopted = new LinkedHashMap<>();
    for (Entity measure : view.all("Measure")) {
      Optional<String> act =
          measure.asserted("resolution").stream()
              .filter(name -> name.startsWith("UNSCR"))
              .findFirst();
      Optional<Recorded> said = measure.asserting("adopted").stream().findFirst();
      if (act.isPresent() && said.isPresent()) {
        Span when = Charts.span(said.get().statement().value(), false);
        adopted.putIfAbsent(
            act.get(), new Adopted(new AreaPicture.Moment(act.get(), when, ""), said.get()));
      }
    }
    return new ArrayList<>(adopted.values());
  }
}

package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.davylamp.dossier.html.Element;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.Analyses;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.Subject;

/** Every finding, numbered, with what it rests on; a list for each analysis. */
final class FindingsPages {
  private FindingsPages() {}

  static Stream<Page> of(Edition edition) {
    Map<String, List<List<Edition.Numbered>>> byAnalysis = new LinkedHashMap<>();
    Map<Integer, List<Edition.Numbered>> byFinding = new LinkedHashMap<>();
    for (Edition.Numbered one : edition.conclusions()) {
      byFinding
          .computeIfAbsent(
              one.finding(),
              number -> {
                List<Edition.Numbered> conclusions = new ArrayList<>();
                byAnalysis
                    .computeIfAbsent(one.of().analysis(), key -> new ArrayList<>())
                    .add(conclusions);
                return conclusions;
              })
          .add(one);
    }
    return Stream.concat(
        Stream.of(index(edition, byAnalysis)),
        byAnalysis.entrySet().stream()
            .flatMap(
                analysis ->
                    ListPages.of(
                        edition,
                        "findings-" + analysis.getKey(),
                        "Findings: " + analysis.getKey(),
                        analysis.getValue(),
                        FindingsPages::write)));
  }

  private static Page index(Edition edition, Map<String, List<List<Edition.Numbered>>> byAnalysis) {
    Page page = new Page(edition, "findings.html", "Findings");
    page.add(Element.of("h1", "Findings"));
    page.note(
        "Each analysis answers one question from what the case holds, and nothing else. The same"
            + " inputs give the same finding; each conclusion names the statements it rests on."
            + " Conclusions never count as evidence.");
    Element list = Element.of("dl").css("analyses");
    for (Analysis analysis : Analyses.all()) {
      List<List<Edition.Numbered>> findings = byAnalysis.getOrDefault(analysis.name(), List.of());
      Element name = Element.of("dt");
      name.add(
          findings.isEmpty()
              ? Element.of("span", Prose.capital(analysis.name()))
              : Element.link(
                  "findings-" + analysis.name() + ".html", Prose.capital(analysis.name())));
      int conclusions = findings.stream().mapToInt(List::size).sum();
      list.add(name)
          .add(
              Element.of(
                  "dd",
                  "%s %s, %s."
                      .formatted(
                          analysis.question(),
                          Prose.counted(findings.size(), "finding", "findings"),
                          Prose.counted(conclusions, "conclusion", "conclusions"))));
    }
    return page.add(list);
  }

  private static String about(Edition edition, Finding finding) {
    String party = finding.parameters().getOrDefault(Subject.PARTY, "");
    return party.isEmpty()
        ? Prose.capital(finding.parameters().getOrDefault(Subject.TOPIC, "the case"))
        : edition.view().caption(party);
  }

  private static void write(Page page, List<List<Edition.Numbered>> findings) {
    for (List<Edition.Numbered> conclusions : findings) {
      Edition.Numbered first = conclusions.getFirst();
      Finding finding = first.of();
      Element heading = Element.of("h2").id("f" + first.finding()).add(first.finding() + ". ");
      page.edition()
          .subject(first)
          .ifPresentOrElse(
              facility ->
                  heading.add(
                      page.edition().hasPage(facility)
                          ? page.facilityLink(facility)
                          : Element.of("span", facility.caption())),
              () -> heading.add(about(page.edition(), finding)));
      page.add(heading);
      page.add(new Conclusions(page).list(conclusions, false));
      page.add(
          Element.of("p")
              .css("note")
              .add("Analysis " + finding.analysis() + ", version " + finding.version())
              .add("; digest of its inputs ")
              .add(Element.of("code", finding.inputDigest().substring(0, 16) + "…")));
    }
  }
}

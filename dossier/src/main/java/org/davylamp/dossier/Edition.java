package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Subject;

/**
 * One state of a case on its way to being published: what pages are made from, and where each thing
 * of it stands. Findings are numbered in the order of analysis and subject.
 */
final class Edition {
  /** A list longer than this goes on on another page. */
  static final int LIST = 400;

  /** Kinds of facility that are told of on other pages. */
  private static final Set<String> NO_PAGE =
      Set.of("place", "second-site", "component", "adjacent-place");

  /** A conclusion with the number of its finding and its own. */
  record Numbered(int finding, int conclusion, Finding of, Finding.Result result) {
    String sort() {
      return result.values().getOrDefault(Conclusion.SORT, "");
    }

    String value(String name) {
      return result.values().getOrDefault(name, "");
    }

    String number() {
      return finding + "." + conclusion;
    }
  }

  private final CaseView view;
  private final String title;
  private final String origin;
  private final List<Entity> facilities;
  private final Set<String> ids;
  private final List<Numbered> conclusions = new ArrayList<>();
  private final Map<String, List<Numbered>> bySubject = new HashMap<>();
  private final Map<String, String> sourcePages = new HashMap<>();
  private final Map<String, String> findingPages = new HashMap<>();

  Edition(CaseView view, String title, String origin) {
    this.view = view;
    this.title = title;
    this.origin = origin;
    this.facilities =
        view.all("Facility").stream()
            .filter(facility -> facility.asserted("kind").stream().noneMatch(NO_PAGE::contains))
            .toList();
    this.ids = facilities.stream().map(Entity::id).collect(Collectors.toUnmodifiableSet());
    number(view.reader().findings());
    paged(view.sources().stream().map(source -> source.key()).toList(), "sources", sourcePages);
  }

  private void number(List<CaseReader.Found> findings) {
    Map<String, Integer> perAnalysis = new HashMap<>();
    int number = 0;
    for (CaseReader.Found found : findings) {
      Finding finding = found.finding();
      if (finding.results().isEmpty()) {
        continue;
      }
      number++;
      int at = perAnalysis.merge(finding.analysis(), 1, Integer::sum) - 1;
      findingPages.put(Integer.toString(number), page("findings-" + finding.analysis(), at / LIST));
      for (int i = 0; i < finding.results().size(); i++) {
        Numbered one = new Numbered(number, i + 1, finding, finding.results().get(i));
        conclusions.add(one);
        bySubject.computeIfAbsent(subject(finding), key -> new ArrayList<>()).add(one);
      }
    }
  }

  private static String subject(Finding finding) {
    return finding.parameters().getOrDefault(Subject.FACILITY, "");
  }

  private static void paged(Collection<String> keys, String name, Map<String, String> pages) {
    int at = 0;
    for (String key : keys) {
      pages.put(key, page(name, at++ / LIST));
    }
  }

  /** The file of one page of a list: {@code sources.html}, {@code sources-2.html}. */
  static String page(String name, int index) {
    return index == 0 ? name + ".html" : name + "-" + (index + 1) + ".html";
  }

  CaseView view() {
    return view;
  }

  String title() {
    return title;
  }

  String origin() {
    return origin;
  }

  /** The facilities that have a page of their own, groups among them, in the order of their ids. */
  List<Entity> facilities() {
    return facilities;
  }

  boolean hasPage(Entity facility) {
    return ids.contains(facility.id());
  }

  /** Facilities of which somebody says that they are of this kind first of all. */
  List<Entity> facilities(String kind) {
    return facilities.stream().filter(facility -> kind(facility).equals(kind)).toList();
  }

  static String kind(Entity facility) {
    return facility.asserted("kind").stream().findFirst().orElse("");
  }

  /** Every source but the investigation's own tables, whose rows name sources of their own. */
  List<Source> sources() {
    return view.sources().stream().filter(source -> source.type() != SourceType.CASE_FILE).toList();
  }

  // ---- findings

  List<Numbered> conclusions() {
    return conclusions;
  }

  Stream<Numbered> conclusions(Predicate<String> sort) {
    return conclusions.stream().filter(one -> sort.test(one.sort()));
  }

  /** What analyses conclude on one facility. */
  List<Numbered> about(Entity facility) {
    return bySubject.getOrDefault(facility.id(), List.of());
  }

  List<Recorded> basis(Numbered one) {
    return view.recorded(one.result().derivedFrom());
  }

  /** The facility that a finding is about, if it is about one. */
  Optional<Entity> subject(Numbered one) {
    return Optional.of(subject(one.of())).filter(id -> !id.isEmpty()).flatMap(view::entity);
  }

  // ---- where things stand

  String facilityHref(String root, String id) {
    return root + "facility/" + Names.ofFile(id) + ".html";
  }

  static String commodityHref(String root, String id) {
    return root + "commodity/" + Names.ofFile(id) + ".html";
  }

  String sourceHref(String root, String key) {
    return root + sourcePages.getOrDefault(key, "sources.html") + "#" + anchor(key);
  }

  String findingHref(String root, int finding) {
    return root
        + findingPages.getOrDefault(Integer.toString(finding), "findings.html")
        + "#f"
        + finding;
  }

  /** An id that HTML and a web address can both hold as it is. */
  static String anchor(String key) {
    return "k-" + Names.ofFile(key);
  }

  /** The day on which something was last recorded. */
  String date() {
    return view.reader().lastAct().map(act -> act.time().toString().substring(0, 10)).orElse("");
  }
}

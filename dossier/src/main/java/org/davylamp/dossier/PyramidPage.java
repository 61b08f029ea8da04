package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;

/** Who stands on which tier, as told, and what money could reach each, as assumed. */
final class PyramidPage {
  static final String PATH = "pyramid.html";

  private final Edition edition;
  private final Page page;
  private final List<Edition.Numbered> conclusions;

  private PyramidPage(Edition edition) {
    this.edition = edition;
    this.page = new Page(edition, PATH, "Pyramid");
    this.conclusions =
        edition.conclusions().stream()
            .filter(one -> one.of().analysis().equals("pyramid"))
            .toList();
  }

  static Page of(Edition edition) {
    PyramidPage made = new PyramidPage(edition);
    made.write();
    return made.page;
  }

  private List<Edition.Numbered> sorted(String sort) {
    return conclusions.stream().filter(one -> one.sort().equals(sort)).toList();
  }

  private void write() {
    page.add(Element.of("h1", "The pyramid"));
    page.note(
        "From the pits upwards: camps and mines, ministries and party organs, trading companies,"
            + " Office 39 and its like, designated weapons bodies. Who stands where is told by"
            + " sources. What money passes is not observed by anybody: it is inferred here from"
            + " ranges that are assumed, and each range can be changed.");
    if (conclusions.isEmpty()) {
      page.note("No body’s part in the pyramid and no assumption is in this case yet.");
      return;
    }
    limits();
    money();
    members();
  }

  private void limits() {
    List<Edition.Numbered> limits =
        new ArrayList<>(
            edition
                .conclusions(
                    sort -> sort.equals("no link to a buyer") || sort.equals("link to a buyer"))
                .toList());
    limits.addAll(sorted("limit of the pyramid"));
    limits.addAll(sorted("assumption without use"));
    if (!limits.isEmpty()) {
      page.add(Element.of("section").css("limits").add(new Conclusions(page).list(limits, false)));
    }
  }

  private void money() {
    // A long finding is recorded in parts, which do not stand in the order of years.
    List<Edition.Numbered> years =
        sorted("money by tier").stream()
            .sorted(Comparator.comparing(year -> year.value("year")))
            .toList();
    if (years.isEmpty()) {
      return;
    }
    shown(years).forEach(this::flows);
    page.heading("Year by year");
    page.note(
        "Years before the bans of 2017 and years under them stand apart, and so does 2020, when the"
            + " border was closed against disease: what fell then did not fall for the bans.");
    MoneyPictures.byYear(page, years).ifPresent(page::picture);
    page.add(MoneyPictures.table(page, years));
    page.add(new Conclusions(page).list(sorted("money by setting"), false));
    moves();
    assumptions();
  }

  /** The last year of each setting in which anything but an assumption bounds what comes in. */
  private static List<Edition.Numbered> shown(List<Edition.Numbered> years) {
    Map<String, Edition.Numbered> last = new LinkedHashMap<>();
    years.stream()
        .filter(year -> MoneyPictures.flows(year).stream().anyMatch(MoneyPictures.Passed::figures))
        .filter(year -> !year.value("setting").equals("ban-year"))
        .forEach(year -> last.put(year.value("setting"), year));
    // Where no figure bounds anything, the first year stands for all.
    return last.isEmpty() ? years.subList(0, 1) : List.copyOf(last.values());
  }

  private void flows(Edition.Numbered year) {
    page.heading(
        "What could pass from tier to tier in %s, %s"
            .formatted(year.value("year"), MoneyPictures.setting(year.value("setting"))));
    page.picture(MoneyPictures.flow(page, year));
    page.add(new Conclusions(page).list(List.of(year), false));
  }

  private void moves() {
    List<Edition.Numbered> moves =
        sorted("assumption that moves most").stream()
            .sorted(
                Comparator.comparing((Edition.Numbered one) -> one.value("tier"))
                    .reversed()
                    .thenComparing(one -> one.value("year")))
            .toList();
    if (moves.isEmpty()) {
      return;
    }
    page.heading("Which assumption moves the answer most");
    page.note(
        "All ranges are drawn from at once. What an assumption answers for alone is the part of the"
            + " variance that would go if it were known; together with others, what would stay if"
            + " all others were known (Sobol’s indices). Swings are another way to look: one"
            + " assumption from its low to its high end, all others at their medians.");
    page.add(new Conclusions(page).list(moves, false));
    moves.stream()
        .filter(one -> one.value("tier").equals("5"))
        .filter(one -> one.value("setting").equals("before-bans"))
        .findFirst()
        .or(() -> moves.stream().findFirst())
        .ifPresent(
            one -> {
              page.picture(MoneyPictures.indices(page, one));
              page.picture(MoneyPictures.tornado(page, one));
            });
  }

  private void assumptions() {
    List<Edition.Numbered> assumptions = sorted("assumption");
    page.heading("The assumptions");
    page.note(
        "Each is a row of the case that anybody may change. Shapes are assumed throughout: no"
            + " distribution is published for any of them.");
    List<Element> rows = new ArrayList<>();
    for (Edition.Numbered one : assumptions) {
      rows.add(
          page.row(
              edition.basis(one),
              Html.text(Prose.capital(one.value("about"))),
              Html.text(range(one)),
              Html.text(one.value("shape")),
              Html.text(basis(one.value("basis")))));
    }
    page.add(
        Page.table("Assumptions", List.of("Of what", "Range", "Shape", "Basis", "Sources"), rows));
  }

  private static String range(Edition.Numbered one) {
    double low = Double.parseDouble(one.value("low"));
    double high = Double.parseDouble(one.value("high"));
    return one.value("unit").equals("%")
        ? String.format(Locale.ROOT, "%.1f–%.1f %%", low, high)
        : Prose.count(Math.round(low))
            + "–"
            + Prose.count(Math.round(high))
            + " million US dollars";
  }

  private static String basis(String word) {
    return switch (word) {
      case "figures" -> "published figures of it";
      case "analogy" -> "a published figure of something else";
      default -> "assumed";
    };
  }

  // ---- members

  private void members() {
    List<Edition.Numbered> members = sorted("tier membership");
    if (members.isEmpty()) {
      return;
    }
    page.heading("Who stands on which tier");
    page.note(
        "The tier is ours, from 1 (where goods are made) upwards; what each body does is as its"
            + " source tells it. Names of listed bodies are written as on the list. What does not"
            + " fit together stands below, with all its sides.");
    Map<String, List<Edition.Numbered>> byTier = new TreeMap<>();
    members.forEach(
        one -> byTier.computeIfAbsent(one.value("tier"), tier -> new ArrayList<>()).add(one));
    byTier.forEach(this::tier);
    List<Edition.Numbered> conflicts = sorted("conflict in the pyramid");
    if (!conflicts.isEmpty()) {
      page.heading("What does not fit together");
      page.add(new Conclusions(page).list(conflicts, false));
    }
  }

  private void tier(String tier, List<Edition.Numbered> members) {
    String name = MoneyPictures.TIERS.getOrDefault(tier, "");
    page.add(Element.of("h3", "Tier " + tier + ": " + name));
    List<Element> rows = new ArrayList<>();
    for (Edition.Numbered one : members) {
      rows.add(
          page.row(
              edition.basis(one),
              Html.text(one.value("body")),
              Html.text(one.value("parts")),
              Html.text(one.value("listed"))));
    }
    page.add(Page.table("Tier " + tier, List.of("Body", "Part", "Listed", "Sources"), rows));
  }
}

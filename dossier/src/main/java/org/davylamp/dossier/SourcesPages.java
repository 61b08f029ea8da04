package org.davylamp.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.davylamp.dossier.html.Element;
import org.davylamp.evidence.Independence;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.findings.analysis.Dates;

/** Every source with its grade, what it relies on, and how much rests on it. */
final class SourcesPages {
  private SourcesPages() {}

  static Stream<Page> of(Edition edition) {
    return ListPages.of(
        edition,
        "sources",
        "Sources",
        List.copyOf(edition.view().sources()),
        (page, part) -> write(page, part));
  }

  private static void write(Page page, List<Source> sources) {
    page.add(
        Element.of(
                "p",
                "Reliability of the source in general: A completely reliable, B usually, C fairly,"
                    + " D not usually reliable, E unreliable, F cannot be judged. Credibility of one"
                    + " piece of information: 1 confirmed, 2 probably true, 3 possibly true,"
                    + " 4 doubtful, 5 improbable, 6 cannot be judged. A source that rests on others"
                    + " is independent of none of them; of one that does not say, nothing is"
                    + " assumed.")
            .css("note")
            .id("grades"));
    if (sources.isEmpty()) {
      page.note("No source is in this case yet.");
      return;
    }
    Element list = Element.of("dl").css("sources");
    for (Source source : sources) {
      list.add(Element.of("dt", source.title()).id(Edition.anchor(source.key())));
      list.add(described(page, source));
    }
    page.add(list);
  }

  private static Element described(Page page, Source source) {
    Element text = Element.of("dd");
    text.add(
        Element.of("span", source.reliability().name())
            .css("grade")
            .with("title", "reliability " + source.reliability().name()));
    text.add(" " + Prose.capital(Prose.words(source.type().word())));
    source.publisher().ifPresent(publisher -> text.add(", " + publisher));
    source.author().ifPresent(author -> text.add(", by " + author));
    source.published().ifPresent(date -> text.add(", " + Dates.words(date)));
    text.add(". ").add(reliance(page, source));
    if (page.edition().view().reader().isWithdrawn(source.key())) {
      text.add(" Withdrawn: nothing it says counts any more.");
    }
    long statements = page.edition().view().reader().statementsBy(source.key());
    text.add(
        statements == 0
            ? " Nothing in this case is taken from it directly. "
            : " " + Prose.counted(statements, "statement", "statements") + ". ");
    source
        .url()
        .ifPresent(
            url ->
                text.add(
                    url.startsWith("https:") || url.startsWith("http:")
                        ? Element.link(url, url).with("rel", "noreferrer").css("url")
                        : Element.of("span", url)));
    source.licence().ifPresent(licence -> text.add(" Terms: " + licence + "."));
    source.note().ifPresent(note -> text.add(" " + note));
    return text;
  }

  private static Element reliance(Page page, Source source) {
    Element text = Element.of("span");
    if (source.type() == SourceType.GENERAL_KNOWLEDGE) {
      return text.add("General knowledge: corroborates nothing.");
    }
    List<String> keys = source.reliance().keys();
    if (!keys.isEmpty()) {
      text.add("Rests on ");
      for (int i = 0; i < keys.size(); i++) {
        String key = keys.get(i);
        text.add(i == 0 ? "" : ", ")
            .add(
                Element.link(
                    page.edition().sourceHref(page.root(), key),
                    page.edition().view().source(key).map(Source::title).orElse(key)));
      }
      return text.add(".");
    }
    Independence alone = page.edition().view().independence(List.of(source));
    return text.add(
        alone.count() > 0 ? "Rests on its own observation." : "Does not say on what it rests.");
  }
}

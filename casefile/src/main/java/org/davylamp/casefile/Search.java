package org.davylamp.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.davylamp.evidence.Folding;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Statement;

/**
 * Finds entities whose values hold all words of a text, folded: without regard to case, to
 * diacritics or to how Hangul is encoded. The index proposes runs of statements; the statements
 * decide.
 */
public final class Search {
  /** What was found: an entity, and the statements that hold the words. */
  public record Hit(String entity, List<Recorded> statements) {}

  /**
   * What a search found.
   *
   * @param hits the entities found, those with the whole text in one value first
   * @param more whether there are others beyond the limit asked for
   */
  public record Result(List<Hit> hits, boolean more) {}

  private static final Pattern BLANK = Pattern.compile("\\s+");

  private final CaseReader reader;
  private final List<Database> databases;

  Search(CaseReader reader, List<Database> databases) {
    this.reader = reader;
    this.databases = databases;
  }

  /**
   * Finds at most {@code limit} entities. Cost: what the index proposes is read until as many hold
   * the whole text in one value; a rare word costs little, a common one no more than the limit
   * asks.
   */
  Result find(String text, int limit) {
    String folded = Folding.fold(text).replace('\0', ' ').strip();
    List<String> words = List.of(BLANK.split(folded));
    if (folded.isEmpty()) {
      return new Result(List.of(), false);
    }
    Map<String, List<Recorded>> whole = new LinkedHashMap<>();
    Map<String, List<Recorded>> parts = new LinkedHashMap<>();
    for (long document : documents(words)) {
      if (whole.size() > limit) {
        break;
      }
      read(document, folded, words, whole, parts);
    }
    whole.keySet().forEach(parts::remove);
    List<Hit> hits = new ArrayList<>();
    whole.forEach((entity, found) -> hits.add(new Hit(entity, found)));
    parts.forEach((entity, found) -> hits.add(new Hit(entity, found)));
    return new Result(hits.stream().limit(limit).toList(), hits.size() > limit);
  }

  private Set<Long> documents(List<String> words) {
    Set<Long> documents = new LinkedHashSet<>();
    for (Database database : databases) {
      Optional<String> query = query(database, words);
      if (query.isPresent()) {
        documents.addAll(
            database.query(
                "SELECT rowid FROM full_text WHERE full_text MATCH ? ORDER BY rowid",
                Snapshot::numbers,
                query.get()));
      }
    }
    return documents;
  }

  /** An FTS5 query for documents with every trigram of every word; empty if one is nowhere. */
  private static Optional<String> query(Database database, List<String> words) {
    List<String> terms = new ArrayList<>();
    for (String word : words) {
      int[] points = word.codePoints().toArray();
      if (points.length < 3) {
        List<String> around = trigramsWith(database, word);
        if (around.isEmpty()) {
          return Optional.empty();
        }
        terms.add("(" + String.join(" OR ", around.stream().map(Search::quoted).toList()) + ")");
      }
      for (int i = 0; i + 2 < points.length; i++) {
        terms.add(quoted(new String(points, i, 3)));
      }
    }
    return Optional.of(String.join(" AND ", new LinkedHashSet<>(terms)));
  }

  /** Every trigram in the index that a word of one or two characters is part of. */
  private static List<String> trigramsWith(Database database, String word) {
    return database.query(
        "SELECT term FROM full_text_terms WHERE instr(term, ?) > 0",
        rows -> {
          List<String> terms = new ArrayList<>();
          while (rows.next()) {
            terms.add(rows.getString(1));
          }
          return terms;
        },
        word);
  }

  private static String quoted(String term) {
    return '"' + term.replace("\"", "\"\"") + '"';
  }

  /** Compares the words with the run of statements that begins at this leaf. */
  private void read(
      long document,
      String folded,
      List<String> words,
      Map<String, List<Recorded>> whole,
      Map<String, List<Recorded>> parts) {
    Run run = run(document);
    List<Recorded> withAll = new ArrayList<>();
    List<Recorded> withSome = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>(words);
    for (Recorded recorded : run.statements()) {
      String value = Folding.fold(recorded.statement().value());
      if (value.contains(folded)) {
        withAll.add(recorded);
      }
      if (words.stream().anyMatch(value::contains)) {
        withSome.add(recorded);
        missing.removeIf(value::contains);
      }
    }
    if (!withAll.isEmpty()) {
      whole.computeIfAbsent(run.canonical(), id -> new ArrayList<>()).addAll(withAll);
    } else if (missing.isEmpty()) {
      parts.computeIfAbsent(run.canonical(), id -> new ArrayList<>()).addAll(withSome);
    }
  }

  private record Run(String canonical, List<Recorded> statements) {}

  /**
   * The statements one after another from this leaf on that speak of one entity, as far as one
   * document of the index goes.
   */
  private Run run(long first) {
    Statements statements = reader.statements();
    List<Recorded> counting = new ArrayList<>();
    String entity = "";
    FullText.Extent extent = new FullText.Extent();
    for (long seq = first; ; seq++) {
      Optional<Statement> any = statements.any(seq);
      if (any.isEmpty() || !(entity.isEmpty() || any.get().entity().equals(entity))) {
        break;
      }
      entity = any.get().entity();
      String folded = Projections.folded(statements.whole(any.get()));
      if (!folded.isEmpty()) {
        if (!extent.takes(folded)) {
          break;
        }
        statements.at(seq).ifPresent(counting::add);
      }
    }
    return new Run(reader.resolutions().canonical(entity), counting);
  }
}

package org.davylamp.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.ReferenceList;
import org.davylamp.evidence.Source;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.KnownList;

/** The lists that a case holds, each as which of the known lists it is. */
final class HeldLists {
  /**
   * One version of a list, held by the case.
   *
   * @param known which list it is; empty if it is none that is known
   * @param format as it was recognised when it was added
   * @param sha256 of the file
   * @param name of the file
   * @param date EDTF date that the list bears, or its source
   * @param entries how many it has
   * @param recorded when it was added
   * @param beside the other files of a list in several, each name with its hash
   * @param file its bytes, with those files; empty if the vault has lost any of them
   */
  record Held(
      Optional<KnownList> known,
      String format,
      String sha256,
      String name,
      Optional<String> date,
      long entries,
      Instant recorded,
      SortedMap<String, String> beside,
      Optional<InputFile> file) {
    static final int PREFIX = 8;

    /** The hash that tells the version: of its file, or over those of all its files. */
    String version() {
      return ListFiles.version(sha256, beside);
    }

    String prefix() {
      return version().substring(0, PREFIX);
    }

    /** The name of the list if it is known, else of the file. */
    String called() {
      return known.map(KnownList::name).orElse(name);
    }

    /** The first day on which it stood so: of its date, or else when it was recorded. */
    long since() {
      return date.map(text -> Edtf.parse(text).days().first())
          .orElseGet(() -> LocalDate.ofInstant(recorded, ZoneOffset.UTC).toEpochDay());
    }

    Map<String, Object> json() {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("list", known.map(KnownList::name));
      result.put("format", format);
      result.put("sha256", sha256);
      result.put("file", name);
      if (!beside.isEmpty()) {
        result.put("version", version());
        result.put("beside", beside);
      }
      result.put("date", date);
      result.put("entries", entries);
      result.put("recorded", recorded.toString());
      return result;
    }
  }

  private HeldLists() {}

  /** All versions that the case holds, the oldest first. */
  static List<Held> of(CaseReader reader) {
    List<Held> held = new ArrayList<>();
    for (CaseReader.Listed listed : reader.lists()) {
      Source source = reader.source(listed.list().source());
      String name =
          reader
              .exhibit(listed.list().sha256())
              .flatMap(reader::body)
              .map(body -> ((Exhibit) EvidenceRecord.parse(body)).name())
              .orElse(source.title());
      List<String> whence = new ArrayList<>(List.of(name));
      source.url().ifPresent(whence::add);
      held.add(
          new Held(
              KnownList.of(listed.list().format(), whence),
              listed.list().format(),
              listed.list().sha256(),
              name,
              listed.list().date(),
              listed.list().counts().values().stream().mapToLong(Long::longValue).sum(),
              reader.actOf(listed.id()).map(Act::time).orElse(Instant.EPOCH),
              listed.list().beside(),
              file(reader, listed.list(), name)));
    }
    held.sort(Comparator.comparingLong(Held::since).thenComparing(Held::recorded));
    return held;
  }

  private static Optional<InputFile> file(CaseReader reader, ReferenceList list, String name) {
    List<InputFile> beside = new ArrayList<>();
    list.beside()
        .forEach(
            (part, sha256) ->
                reader.object(sha256).ifPresent(at -> beside.add(input(at, part, List.of()))));
    return reader
        .object(list.sha256())
        .filter(at -> beside.size() == list.beside().size())
        .map(at -> input(at, name, beside));
  }

  private static InputFile input(Path at, String name, List<InputFile> beside) {
    return new InputFile(at, name, at.toFile().length(), beside);
  }

  /** Of each list the version that stood on that day: the latest that is not later. */
  static List<Held> asOf(List<Held> all, long day) {
    Map<String, Held> standing = new LinkedHashMap<>();
    for (Held held : all) {
      if (held.since() <= day) {
        standing.put(held.called(), held);
      }
    }
    return List.copyOf(standing.values());
  }

  /** Of each list the latest version. */
  static List<Held> latest(List<Held> all) {
    return asOf(all, Long.MAX_VALUE);
  }
}

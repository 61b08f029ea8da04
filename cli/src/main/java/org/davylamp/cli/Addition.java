package org.davylamp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Vault;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.ReferenceList;
import org.davylamp.evidence.Reliability;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.FormatReader;
import org.davylamp.exchange.Formats;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.OfficialList;

/**
 * Adds one file to a case: copies it into the vault, describes its source, reads its statements,
 * all in one append. The file is wholly in or wholly out.
 */
final class Addition {
  /** What the user said about the files being added. */
  record Wishes(
      Optional<String> format,
      Optional<Reliability> reliability,
      Optional<Credibility> credibility,
      Access access,
      boolean reread) {
    static final Wishes NONE =
        new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), Access.PUBLIC, false);
  }

  /** What became of a file. */
  enum Outcome {
    ADDED,
    UNCHANGED,
    AMENDED,
    REREAD
  }

  /**
   * What became of a file.
   *
   * @param list what a reference list holds; empty for any other file
   * @param beside the names of the files that were recorded with it, being parts of the list
   * @param statements in the file
   * @param records new in the ledger
   */
  record Report(
      Path file,
      String format,
      String sha256,
      String source,
      Outcome outcome,
      Optional<OfficialList> list,
      List<String> beside,
      long statements,
      long records) {}

  private static final List<String> READ_BY_NAME =
      List.of(".json", ".jsonl", ".ndjson", ".geojson", ".csv", ".kml", ".kmz");

  /** The format of a file that is kept and not read. */
  static final String KEPT = "file";

  /** The wish to register a reference list whole. */
  static final String LIST = "list";

  private final CaseFile file;
  private final Wishes wishes;
  private final ProgressBar progress;

  Addition(CaseFile file, Wishes wishes, ProgressBar progress) {
    this.file = file;
    this.wishes = wishes;
    this.progress = progress;
  }

  /** How a file will be read: by which reader, or kept without being read. */
  Optional<FormatReader> reader(Path path) throws IOException {
    Head head = Head.of(path);
    if (wishes.format().isPresent() && !wishes.format().get().equals(LIST)) {
      String wanted = wishes.format().get();
      if (wanted.equals(KEPT)) {
        return Optional.empty();
      }
      return Optional.of(
          Formats.reader(wanted)
              .orElseThrow(
                  () ->
                      new CaseException(
                          CaseException.Matter.REQUEST,
                          "expected a format that is read ("
                              + String.join(
                                  ", ",
                                  Formats.readers().stream().map(FormatReader::format).toList())
                              + ", list or file), found '"
                              + wanted
                              + "'")));
    }
    Optional<FormatReader> reader = Formats.recognise(head);
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (reader.isEmpty()
        && wishes.format().isEmpty()
        && READ_BY_NAME.stream().anyMatch(name::endsWith)) {
      throw new BadInput(
          path.toString(),
          1,
          "expected, by its name, a format that Davylamp reads, found none by its content"
              + Formats.hint(head).map(hint -> " (" + hint + ")").orElse("")
              + "; to keep it as an exhibit without reading it, say --as file");
    }
    return reader;
  }

  Report add(Path path) throws IOException {
    Optional<FormatReader> reader = reader(path);
    Vault vault = file.vault(wishes.access());
    long size = Files.size(path);
    try (InputStream in = Files.newInputStream(path);
        Vault.Staged staged =
            vault.stage(in, done -> progress.at("copying " + path.getFileName(), done, size));
        StagedBeside beside =
            StagedBeside.of(path, vault, progress, file -> beside(file, reader))) {
      Optional<Source> known = known(path, staged.sha256());
      beside.hashes().forEach((name, sha256) -> known(path.resolveSibling(name), sha256));
      if (known.isPresent() && !wishes.reread() && !isOtherVersion(staged, beside)) {
        return amend(path, staged, known.get(), reader);
      }
      return read(path, staged, beside, reader, known);
    }
  }

  /** The files that belong to one, by what is read of it. */
  private List<InputFile> beside(InputFile file, Optional<FormatReader> reader) throws IOException {
    return isList()
        ? StagedBeside.ofList(file)
        : reader.isPresent() ? reader.get().beside(file) : List.of();
  }

  private boolean isList() {
    return wishes.format().filter(LIST::equals).isPresent();
  }

  /**
   * Whether the case knows the list itself, and never with these files beside it. Other files name
   * what is beside them by its hash.
   */
  private boolean isOtherVersion(Vault.Staged list, StagedBeside beside) {
    if (beside.isEmpty() || !isList()) {
      return false;
    }
    try (CaseReader cases = file.read(Access.RESTRICTED)) {
      return cases.lists().stream()
          .map(CaseReader.Listed::list)
          .noneMatch(
              each -> each.sha256().equals(list.sha256()) && each.beside().equals(beside.hashes()));
    }
  }

  /** The source of an exhibit that the case has, under the access that it has there. */
  private Optional<Source> known(Path path, String sha256) {
    try (CaseReader cases = file.read(Access.RESTRICTED)) {
      Optional<Source> known =
          cases
              .exhibit(sha256)
              .flatMap(cases::body)
              .map(body -> ((Exhibit) org.davylamp.evidence.EvidenceRecord.parse(body)).source())
              .map(cases::source);
      known
          .filter(source -> source.access() != wishes.access())
          .ifPresent(
              source -> {
                throw new BadInput(
                    path.toString(),
                    0,
                    "the case has this file as "
                        + source.access().word()
                        + ", and a file's access never changes;"
                        + " nothing was recorded (say --access "
                        + source.access().word()
                        + ")");
              });
      return known;
    }
  }

  /** The file is there already: at most what is known about its source changes. */
  private Report amend(Path path, Vault.Staged staged, Source known, Optional<FormatReader> reader)
      throws IOException {
    String format = reader.map(FormatReader::format).orElse(KEPT);
    Source wanted = described(path, known.withoutHistory());
    if (wanted.equals(known.withoutHistory())) {
      return unchanged(path, format, staged, known);
    }
    try (Append append = file.append(wishes.access())) {
      RecordId id = append.declare(wanted);
      append.commit(
          new Append.Deed(
              Act.Deed.AMEND, Optional.empty(), Optional.empty(), List.of(id), Optional.empty()));
      return new Report(
          path,
          format,
          staged.sha256(),
          wanted.key(),
          Outcome.AMENDED,
          Optional.empty(),
          List.of(),
          0,
          append.added());
    }
  }

  private static Report unchanged(Path path, String format, Vault.Staged staged, Source source) {
    return new Report(
        path,
        format,
        staged.sha256(),
        source.key(),
        Outcome.UNCHANGED,
        Optional.empty(),
        List.of(),
        0,
        0);
  }

  private Report read(
      Path path,
      Vault.Staged staged,
      StagedBeside beside,
      Optional<FormatReader> reader,
      Optional<Source> known)
      throws IOException {
    boolean asList = isList();
    Source source =
        known.orElseGet(() -> described(path, plain(path, staged.sha256(), reader, asList)));
    InputFile input = new InputFile(staged.path(), path.toString(), staged.size(), beside.inputs());
    Optional<OfficialList> list = asList ? Optional.of(list(input)) : Optional.empty();
    String format =
        list.map(OfficialList::format).or(() -> reader.map(FormatReader::format)).orElse(KEPT);
    try (Append append = file.append(wishes.access())) {
      boolean reread = append.exhibit(staged.sha256()).isPresent();
      if (reread && !wishes.reread() && !(asList && !beside.isEmpty())) {
        return unchanged(path, format, staged, source);
      }
      requireReliance(path, append, source);
      RecordId id = append.declare(source);
      append.add(
          new Exhibit(staged.sha256(), staged.size(), path.getFileName().toString(), format, id),
          0);
      CaseIntake intake = new CaseIntake(path.toString(), append, source, id, wishes.credibility());
      if (list.isPresent()) {
        append.add(registered(list.get(), staged.sha256(), beside, source, id), 0);
      } else if (reader.isPresent()) {
        reader.get().read(input, intake);
      }
      beside.record(append, format, id);
      long records = append.added();
      append.keep(staged);
      append.commit(
          new Append.Deed(
              reread ? Act.Deed.REREAD : Act.Deed.ADD,
              list.map(read -> read.format() + "/" + OfficialList.VERSION)
                  .or(() -> reader.map(chosen -> chosen.format() + "/" + chosen.version())),
              Optional.of(staged.sha256()),
              List.of(),
              Optional.empty()));
      return new Report(
          path,
          format,
          staged.sha256(),
          source.key(),
          reread ? Outcome.REREAD : Outcome.ADDED,
          list,
          List.copyOf(beside.hashes().keySet()),
          intake.statements(),
          records);
    }
  }

  private static void requireReliance(Path path, Append append, Source source) {
    for (String key : source.reliance().keys()) {
      if (append.cited(key).isEmpty()) {
        throw new BadInput(
            description(path).toString(),
            0,
            "relies on '" + key + "', which no source of the case is called");
      }
    }
    List<String> cycle = org.davylamp.evidence.Independence.cycle(source, append::source);
    if (!cycle.isEmpty()) {
      throw new BadInput(description(path).toString(), 0, CaseIntake.circle(cycle));
    }
  }

  /**
   * One record for the whole list; the date that it bears itself goes before that of its source.
   */
  private static ReferenceList registered(
      OfficialList list, String sha256, StagedBeside beside, Source source, RecordId id) {
    return new ReferenceList(
        list.format(),
        sha256,
        list.date().or(source::published),
        new TreeMap<>(list.counts()),
        beside.hashes(),
        id);
  }

  /** A list in a form that nobody here knows is kept, and counts nothing. */
  private static OfficialList list(InputFile input) throws IOException {
    return OfficialList.of(input)
        .orElseGet(() -> new OfficialList(KEPT, Optional.empty(), new TreeMap<>()));
  }

  /** What is said of a file's source beside it, in FILE.source.json, and on the command line. */
  private Source described(Path path, Source otherwise) {
    Source source = otherwise;
    Path description = description(path);
    if (Files.exists(description)) {
      try (InputStream in = Files.newInputStream(description)) {
        CanonicalJson.Obj said = Json.read(in);
        SourceFields.fault(said)
            .ifPresent(
                fault -> {
                  throw new EvidenceException(fault);
                });
        // What a description leaves out of a source that the case knows stays as it was.
        CanonicalJson.Obj all =
            said.optional("key").flatMap(this::known).orElse(otherwise).description();
        said.fields().forEach(all::put);
        source = Source.of(all);
      } catch (EvidenceException e) {
        throw new BadInput(description.toString(), 0, String.valueOf(e.getMessage()));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    source = wishes.reliability().map(source::with).orElse(source);
    return wishes.access() == Access.PUBLIC ? source : source.with(wishes.access());
  }

  /** A source under the access that is wished for, by its key. */
  private Optional<Source> known(String key) {
    try (CaseReader cases = file.read(wishes.access())) {
      return cases.source(key).map(Source::withoutHistory);
    }
  }

  private static Path description(Path path) {
    return path.resolveSibling(path.getFileName() + ".source.json");
  }

  /** A source of which only the file is known. */
  private static Source plain(
      Path path, String sha256, Optional<FormatReader> reader, boolean asList) {
    String name = path.getFileName().toString();
    String slug = name.replaceAll("[^\\p{L}\\p{N}._+-]+", "-").replaceAll("^[^\\p{L}\\p{N}]+", "");
    String key = (slug.length() > 80 ? slug.substring(0, 80) : slug) + ":" + sha256.substring(0, 8);
    SourceType type =
        asList
            ? SourceType.LIST
            : reader
                .map(FormatReader::format)
                .map(
                    format ->
                        format.startsWith("case-") ? SourceType.CASE_FILE : SourceType.DATASET)
                .orElse(SourceType.DOCUMENT);
    return Source.of(slug.isEmpty() ? "file" + key : key, type, name);
  }
}

package org.davylamp.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.Settings;
import org.davylamp.casefile.SigningKeys;
import org.davylamp.casefile.Vault;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.ReferenceList;
import org.davylamp.evidence.Resolution;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import org.davylamp.exchange.Formats;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.Intake;
import org.davylamp.exchange.area.AreaSeriesReader;
import org.davylamp.findings.Analyses;
import org.davylamp.findings.Assessment;

/** A case in a folder that is thrown away, with a signing key of its own, and its dossier. */
final class SampleCase {
  static final String TITLE = "A sample case";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final CaseFile file;

  private SampleCase(Path folder, String title) {
    this.folder = folder;
    this.file =
        CaseFile.create(
            folder.resolve("case"),
            title,
            new Settings(new SigningKeys(folder.resolve("keys")), CLOCK, "tester"));
  }

  static SampleCase in(Path folder) {
    return in(folder, TITLE);
  }

  static SampleCase in(Path folder, String title) {
    return new SampleCase(folder, title);
  }

  /** The case that comes with Davylamp, read from its files. */
  static SampleCase bundled(Path folder) {
    SampleCase bundled = new SampleCase(folder, "Camps, prisons and mines of the DPRK");
    Path files = Path.of("..", "cases", "dprk-minerals").toAbsolutePath().normalize();
    for (String name : BUNDLED) {
      bundled.read(files.resolve(name + ".csv"));
    }
    return bundled;
  }

  /** What others refer to comes first. */
  private static final List<String> BUNDLED =
      List.of(
          "sources",
          "places",
          "facilities",
          "roles",
          "vessels",
          "coordinates",
          "names",
          "measures",
          "measure-terms",
          "observations",
          "events",
          "populations",
          "testimony-facts",
          "links",
          "trade-figures",
          "products",
          "consignments",
          "assumptions",
          "weapons-tests");

  CaseFile file() {
    return file;
  }

  /** Runs every analysis and writes the dossier. */
  Path dossier() {
    return dossier("dossier");
  }

  Path dossier(String name) {
    Assessment.run(file, Analyses.all(), (analysis, done, of) -> {});
    Path target = folder.resolve(name);
    try {
      Dossier.write(file, target, (done, of) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }

  // ---- statements

  /** Adds statements under one access, in one append. */
  SampleCase say(Access access, Consumer<Telling> telling) {
    try (Append append = file.append(access)) {
      telling.accept(new Telling(append, access));
      append.commit(Append.Deed.of(Act.Deed.STATE));
    }
    return this;
  }

  SampleCase say(Consumer<Telling> telling) {
    return say(Access.PUBLIC, telling);
  }

  /** What is being told in one append. */
  record Telling(Append append, Access access) {
    /** A report that rests on its own observation, published by {@code key}. */
    Telling report(String key) {
      return source(Source.of(key, SourceType.REPORT, "Report of " + key));
    }

    Telling source(Source source) {
      append.declare(source.with(access));
      return this;
    }

    /** Registers a reference list, without its bytes. */
    Telling list(String key) {
      append.add(
          new ReferenceList(
              "un-xml",
              "ab".repeat(32),
              Optional.empty(),
              new TreeMap<>(),
              append.declare(Source.of(key, SourceType.LIST, "List " + key))),
          0);
      return this;
    }

    /** A facility called by its id. */
    Telling facility(String source, String id, String kind) {
      return says(source, "Facility", id, "name", "Place " + id, "kind", kind);
    }

    Telling says(String source, String schema, String id, String... pairs) {
      return says(StatementDetails.NONE, source, schema, id, pairs);
    }

    Telling says(
        StatementDetails details, String source, String schema, String id, String... pairs) {
      for (int i = 0; i < pairs.length; i += 2) {
        RecordId cited = append.cited(source).orElseThrow();
        append.add(new Statement(id, schema, pairs[i], pairs[i + 1], cited, details), 0);
      }
      return this;
    }
  }

  /** Judges two ids to be one thing. */
  SampleCase same(String one, String other) {
    return judge(one, other, Resolution.Judgement.SAME, Optional.empty());
  }

  SampleCase judge(
      String one, String other, Resolution.Judgement judgement, Optional<String> note) {
    try (Append append = file.append(Access.PUBLIC)) {
      append.add(Resolution.on(one, other, judgement, note, Optional.empty()), 0);
      append.commit(Append.Deed.of(Act.Deed.RESOLVE));
    }
    return this;
  }

  SampleCase withdraw(String source) {
    try (Append append = file.append(Access.PUBLIC)) {
      append.commit(
          new Append.Deed(
              Act.Deed.WITHDRAW,
              Optional.empty(),
              Optional.empty(),
              List.of(append.cited(source).orElseThrow()),
              Optional.of("asked to")));
    }
    return this;
  }

  // ---- case files

  /** Adds a case file with these rows. */
  SampleCase read(String name, String csv) {
    try {
      return read(Files.writeString(folder.resolve(name), csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SampleCase read(Path path) {
    String name = path.getFileName().toString();
    try (Append append = file.append(Access.PUBLIC)) {
      Formats.recognise(Head.of(path))
          .orElseThrow(() -> new AssertionError("no format of ours: " + name))
          .read(
              new InputFile(path, name, Files.size(path)),
              new Desk(append, append.declare(Source.of(name, SourceType.CASE_FILE, name))));
      append.commit(Append.Deed.of(Act.Deed.ADD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Adds an area series with its pictures, as {@code add} does. */
  SampleCase images(Path document) {
    InputFile alone = new InputFile(document, "area-series.json", size(document));
    try (Append append = file.append(Access.PUBLIC)) {
      AreaSeriesReader reader = new AreaSeriesReader();
      List<InputFile> beside = reader.beside(alone);
      RecordId source =
          append.declare(Source.of("images", SourceType.DATASET, "image series of a test"));
      reader.read(
          new InputFile(alone.path(), alone.name(), alone.size(), beside),
          new Desk(append, source));
      keep(append, alone, reader.format(), source);
      for (InputFile png : beside) {
        keep(append, png, "png", source);
      }
      append.commit(Append.Deed.of(Act.Deed.ADD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keep(Append append, InputFile file, String format, RecordId source)
      throws IOException {
    try (Vault.Staged staged = append.vault().stage(Files.readAllBytes(file.path()))) {
      append.add(new Exhibit(staged.sha256(), staged.size(), file.name(), format, source), 0);
      append.keep(staged);
    }
  }

  private record Desk(Append append, RecordId source) implements Intake {
    @Override
    public RecordId declare(Source declared, long row) {
      return append.declare(declared);
    }

    @Override
    public Optional<RecordId> cited(String key) {
      return append.cited(key);
    }

    @Override
    public Optional<String> schemaOf(String entity) {
      return append.schemaOf(entity);
    }

    @Override
    public void accept(Statement statement, long row) {
      append.accept(statement, row);
    }
  }
}

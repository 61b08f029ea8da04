package org.davylamp.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;

/** A case in memory: recognises files, reads them, and remembers what they said. */
final class CaseDesk implements Intake {
  /** What other files refer to: three sources, three facilities, three bodies, two ships. */
  static final List<String> PRELUDE =
      List.of(
          """
          source,type,title,relies_on
          report,report,A report,none
          article,article,An article,report
          list,list,A list,
          """,
          """
          facility,kind,name,source
          camp-1,kwan-li-so,Camp 1,report
          mine-1,mine,Mine 1,report
          port-1,port,Port 1,report
          """,
          """
          body,name,type,source
          office,Office,public-body,list
          trader,Trader,company,list
          person,Person,person,list
          """,
          """
          vessel,name,source
          ship-1,Ship 1,list
          ship-2,Ship 2,list
          """);

  final Map<String, Source> sources = new LinkedHashMap<>();
  final Map<String, String> schemata = new LinkedHashMap<>();
  final List<Statement> statements = new ArrayList<>();
  final List<Long> rows = new ArrayList<>();

  private static final CaseDesk READY = new CaseDesk();

  static {
    PRELUDE.forEach(READY::read);
  }

  static CaseDesk withPrelude() {
    CaseDesk desk = new CaseDesk();
    desk.sources.putAll(READY.sources);
    desk.schemata.putAll(READY.schemata);
    return desk;
  }

  /** Reads a file by the one reader that recognises it. */
  CaseDesk read(String csv) {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  CaseDesk read(byte[] csv) {
    FormatReader reader = recognised(csv).getFirst();
    return read(reader, csv);
  }

  CaseDesk read(FormatReader reader, byte[] csv) {
    try {
      Path file = Files.createTempFile("case-desk", ".csv");
      try {
        Files.write(file, csv);
        reader.read(new InputFile(file, "rows.csv", csv.length), this);
      } finally {
        Files.delete(file);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<FormatReader> recognised(byte[] csv) {
    boolean whole = csv.length <= Head.LENGTH;
    Head head = new Head(whole ? csv : java.util.Arrays.copyOf(csv, Head.LENGTH), whole);
    return CaseTableReader.all().stream().filter(reader -> reader.recognises(head)).toList();
  }

  static FormatReader reader(String kind) {
    return CaseTableReader.all().stream()
        .filter(reader -> reader.format().equals("case-" + kind))
        .findFirst()
        .orElseThrow();
  }

  /** Everything said, as {@code entity Schema property = value}. */
  List<String> said() {
    return statements.stream().map(CaseDesk::line).toList();
  }

  private static String line(Statement statement) {
    return statement.entity()
        + " "
        + statement.schema()
        + " "
        + statement.property()
        + " = "
        + statement.value()
        + statement.original().map(original -> " [" + original + "]").orElse("");
  }

  Source described(String key) {
    return Optional.ofNullable(sources.get(key)).orElseThrow();
  }

  Statement of(String entity, String property) {
    return statements.stream()
        .filter(s -> s.entity().equals(entity) && s.property().equals(property))
        .findFirst()
        .orElseThrow();
  }

  static RecordId id(String key) {
    try {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      return new RecordId(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public RecordId source() {
    return id("the file itself");
  }

  @Override
  public RecordId declare(Source source, long row) {
    source
        .reliance()
        .keys()
        .forEach(
            key -> {
              if (!sources.containsKey(key)) {
                throw new AssertionError(source.key() + " declared before " + key);
              }
            });
    sources.put(source.key(), source);
    return id(source.key());
  }

  @Override
  public Optional<RecordId> cited(String key) {
    return Optional.ofNullable(sources.get(key)).map(source -> id(source.key()));
  }

  @Override
  public Optional<String> schemaOf(String entity) {
    return Optional.ofNullable(schemata.get(entity));
  }

  @Override
  public void accept(Statement statement, long row) {
    statements.add(statement);
    rows.add(row);
    schemata.putIfAbsent(statement.entity(), statement.schema());
  }
}

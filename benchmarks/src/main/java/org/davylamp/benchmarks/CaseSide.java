package org.davylamp.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.CaseVerifier;
import org.davylamp.casefile.Settings;
import org.davylamp.casefile.SigningKeys;
import org.davylamp.casefile.Vault;
import org.davylamp.casefile.Verification;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.Folding;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.exchange.FtmJsonReader;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.Intake;

/** One run of one side of {@link CaseBenchmark}, as a process of its own. Prints nanoseconds. */
final class CaseSide {
  private CaseSide() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "add" -> add(folder, Path.of(arguments[2]));
      case "documents" -> documents(folder, Path.of(arguments[2]));
      case "verify" -> verify(folder);
      case "read" -> readAndHash(folder);
      case "open" -> open(folder);
      case "vault" -> vault(folder);
      case "sha256" -> sha256(Long.parseLong(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static Settings settings(Path folder) {
    Path keys = folder.resolveSibling(folder.getFileName() + "-keys");
    return new Settings(new SigningKeys(keys), Clock.systemUTC(), "benchmark");
  }

  /** The way of the command: stage, read, append, commit. The case's creation is not counted. */
  private static void add(Path folder, Path input) throws IOException {
    CaseFile file = CaseFile.create(folder, "benchmark", settings(folder));
    long begun = System.nanoTime();
    Vault vault = file.vault(Access.PUBLIC);
    try (InputStream in = Files.newInputStream(input);
        Vault.Staged staged = vault.stage(in, done -> {});
        Append append = file.append(Access.PUBLIC)) {
      RecordId source = append.declare(Source.of("benchmark", SourceType.DATASET, "Benchmark"));
      append.add(new Exhibit(staged.sha256(), staged.size(), "benchmark", "ftm-json", source), 0);
      new FtmJsonReader()
          .read(new InputFile(staged.path(), "benchmark", staged.size()), intake(append, source));
      append.keep(staged);
      append.commit(
          new Append.Deed(
              Act.Deed.ADD,
              Optional.of("ftm-json/1"),
              Optional.of(staged.sha256()),
              List.of(),
              Optional.empty()));
    }
    System.out.println(System.nanoTime() - begun);
  }

  private static Intake intake(Append append, RecordId source) {
    return new Intake() {
      @Override
      public RecordId source() {
        return source;
      }

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
      public void accept(org.davylamp.evidence.Statement statement, long row) {
        append.accept(statement, row);
      }
    };
  }

  /** The full-text documents of a case, for the peer: it has to fill the same ones. */
  private static void documents(Path folder, Path target) throws SQLException, IOException {
    try (Connection connection = connect(folder);
        Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery("SELECT seq, body FROM record ORDER BY seq");
        BufferedWriter out = Files.newBufferedWriter(target)) {
      StringBuilder document = new StringBuilder();
      String entity = "";
      while (rows.next()) {
        if (EvidenceRecord.parse(rows.getBytes(2))
                instanceof org.davylamp.evidence.Statement statement
            && searchable(statement)) {
          if (!statement.entity().equals(entity)) {
            entity = statement.entity();
            out.write(document.isEmpty() ? "" : document + "\n");
            document.setLength(0);
            document.append(rows.getLong(1)).append('\t').append('\u0001');
          }
          document.append(Folding.fold(statement.value())).append('\u0001');
        }
      }
      out.write(document + "\n");
    }
  }

  private static boolean searchable(org.davylamp.evidence.Statement statement) {
    return Ontology.standard()
        .schema(statement.schema())
        .flatMap(schema -> schema.property(statement.property()))
        .map(property -> property.type().searchable())
        .orElse(true);
  }

  private static Connection connect(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
  }

  private static void verify(Path folder) {
    CaseFile file = CaseFile.open(folder, settings(folder));
    long begun = System.nanoTime();
    Verification found =
        new CaseVerifier(file, (what, done, of) -> {}).verify(Optional.empty(), false);
    System.out.println(System.nanoTime() - begun);
    if (!found.holds()) {
      throw new IllegalStateException(String.join("\n", found.failures()));
    }
  }

  /**
   * The limit of {@code verify}: a loop that reads the same rows and hashes their bytes, no more.
   */
  private static void readAndHash(Path folder)
      throws SQLException, NoSuchAlgorithmException, IOException {
    long begun = System.nanoTime();
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    try (Connection connection = connect(folder);
        Statement query = connection.createStatement()) {
      for (String sql :
          List.of(
              "SELECT body FROM record ORDER BY seq",
              "SELECT hashes FROM tile",
              "SELECT prefix, seq FROM record_id",
              "SELECT no, text FROM word",
              "SELECT no, id FROM entity",
              "SELECT entity, property, seq, schema, source FROM statement",
              "SELECT entity, seq FROM reference",
              "SELECT term, count(*), sum(doc) FROM full_text_pairs GROUP BY term")) {
        try (ResultSet rows = query.executeQuery(sql)) {
          int columns = rows.getMetaData().getColumnCount();
          byte[] numbers = new byte[8 * columns];
          while (rows.next()) {
            hash(sha256, rows, columns, numbers);
          }
        }
      }
    }
    try (java.util.stream.Stream<Path> objects = Files.walk(folder.resolve("vault"))) {
      for (Path object : objects.filter(Files::isRegularFile).toList()) {
        hash(sha256, object);
      }
    }
    System.out.println(System.nanoTime() - begun);
  }

  private static void hash(MessageDigest sha256, ResultSet rows, int columns, byte[] numbers)
      throws SQLException {
    if (columns == 1) {
      sha256.update(rows.getBytes(1));
      sha256.digest();
      return;
    }
    java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(numbers);
    for (int i = 0; i < columns; i++) {
      if (i == 1 && columns == 2 && rows.getMetaData().getColumnType(2) == java.sql.Types.VARCHAR) {
        sha256.update(rows.getString(2).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      } else {
        buffer.putLong(i * 8, rows.getLong(i + 1));
      }
    }
    sha256.update(numbers);
    sha256.digest();
  }

  private static void hash(MessageDigest sha256, Path object) throws IOException {
    byte[] chunk = new byte[256 << 10];
    try (InputStream in = Files.newInputStream(object)) {
      for (int n; (n = in.read(chunk)) > 0; ) {
        sha256.update(chunk, 0, n);
      }
    }
    sha256.digest();
  }

  /** Opening a case and finding one entity in it. */
  private static void open(Path folder) {
    long begun = System.nanoTime();
    try (CaseReader reader = CaseFile.open(folder, settings(folder)).read(Access.PUBLIC)) {
      if (reader.search("pyongyang", 1).hits().isEmpty()) {
        throw new IllegalStateException();
      }
    }
    System.out.println(System.nanoTime() - begun);
  }

  /** Hashing one large vault object as verification does; the second time counts. */
  private static void vault(Path folder) throws IOException {
    Vault.hash(folder, size -> {});
    long begun = System.nanoTime();
    Vault.hash(folder, size -> {});
    System.out.println(System.nanoTime() - begun);
  }

  /** This machine's SHA-256 rate: the same number of bytes from memory; the second time counts. */
  private static void sha256(long bytes) throws NoSuchAlgorithmException {
    byte[] chunk = new byte[256 << 10];
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    long begun = System.nanoTime();
    for (int time = 0; time < 2; time++) {
      begun = System.nanoTime();
      for (long done = 0; done < bytes; done += chunk.length) {
        sha256.update(chunk);
      }
      sha256.digest();
    }
    System.out.println(System.nanoTime() - begun);
  }
}

package org.davylamp.findings.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Screening.Checked;
import org.davylamp.evidence.Screening.Listing;
import org.davylamp.exchange.BadInput;
import org.davylamp.findings.verdicts.Reason;

/**
 * An earlier screening, to tell what is new: rows are found by their id, of several with one id
 * each by its turn. Memory: some sixty bytes a row of it. Rows are asked for in the order of their
 * table, by one thread.
 */
public final class Earlier implements Closeable {
  private static final int LONGEST_LINE = 16 << 20;

  /** A row of it: a hash of its id, where it stood in its table, where it stands in the file. */
  private record Old(long id, long line, long offset, int length) {}

  private final RandomAccessFile file;
  private final Old[] rows;
  private final BitSet met = new BitSet();
  private final Optional<LineReader.Against> against;
  private Optional<List<String>> differences = Optional.empty();

  private Earlier(RandomAccessFile file, Old[] rows, Optional<LineReader.Against> against) {
    this.file = file;
    this.rows = rows;
    this.against = against;
  }

  /**
   * Reads a file of results.
   *
   * @param name of the file, for errors
   * @throws BadInput if a line is no row of results
   */
  public static Earlier read(Path path, String name) throws IOException {
    List<Old> rows = new ArrayList<>();
    Optional<LineReader.Against> against = Optional.empty();
    long offset = 0;
    long no = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      for (byte[] line = next(in, name, no); line.length > 0; line = next(in, name, ++no)) {
        LineReader.Line read = parsed(line, name, no + 1);
        if (no == 0) {
          against = read.against();
        }
        rows.add(
            new Old(
                hash(read.row().screened().row()),
                read.row().screened().line(),
                offset,
                line.length));
        offset += line.length + 1;
      }
    }
    Old[] sorted = rows.toArray(new Old[0]);
    Arrays.sort(sorted, Comparator.comparingLong(Old::id).thenComparingLong(Old::line));
    return new Earlier(new RandomAccessFile(path.toFile(), "r"), sorted, against);
  }

  private static byte[] next(InputStream in, String name, long no) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
      line.write(one);
      if (line.size() > LONGEST_LINE) {
        throw new BadInput(
            name, no + 1, "expected a row of results, found a line of more than 16 MiB");
      }
    }
    return line.toByteArray();
  }

  private static LineReader.Line parsed(byte[] line, String name, long no) {
    try {
      return LineReader.line(line);
    } catch (EvidenceException e) {
      throw new BadInput(
          name, no, "expected a row of results as screen writes them; " + e.getMessage());
    }
  }

  /** FNV-1a, 64 bits; rows are compared by their ids themselves once they are found. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** What its lines say they were checked against; those that a case keeps do not say so. */
  public Optional<LineReader.Against> against() {
    return against;
  }

  /** Compares what both were checked against: what differs may be the cause of what is new. */
  public void compare(Checked before, Checked now) {
    differences = Optional.of(differences(before, now));
  }

  /**
   * What is new of a row.
   *
   * @return the row with the change; empty if verdict and reasons are what they were
   */
  public Optional<RowResult> changed(RowResult row) throws IOException {
    Optional<RowResult> old = find(row.screened().row());
    if (old.isEmpty()) {
      return Optional.of(
          row.with(
              new RowResult.Change(
                  RowResult.Change.What.NEW,
                  Optional.empty(),
                  List.of(),
                  List.of("the row was not in the earlier table"))));
    }
    if (isSame(old.get(), row)) {
      return Optional.empty();
    }
    List<String> because = new ArrayList<>();
    if (!old.get().said().equals(row.said())) {
      because.add("the row says something else than it did");
    }
    because.addAll(differences.orElse(List.of()));
    return Optional.of(
        row.with(
            new RowResult.Change(
                RowResult.Change.What.CHANGED,
                Optional.of(old.get().verdict()),
                rules(old.get()),
                because)));
  }

  private static boolean isSame(RowResult old, RowResult row) {
    return old.verdict() == row.verdict()
        && Compared.found(old.screened().reasons())
            .equals(Compared.found(row.screened().reasons()));
  }

  private static List<String> rules(RowResult row) {
    return row.screened().reasons().stream().map(Reason::rule).distinct().toList();
  }

  private Optional<RowResult> find(String id) throws IOException {
    long hash = hash(id);
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[middle].id() < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int at = met.nextClearBit(low); at < rows.length && rows[at].id() == hash; ) {
      RowResult old = read(rows[at]);
      if (old.screened().row().equals(id)) {
        met.set(at);
        return Optional.of(old);
      }
      at = met.nextClearBit(at + 1);
    }
    return Optional.empty();
  }

  private RowResult read(Old row) throws IOException {
    byte[] line = new byte[row.length()];
    file.seek(row.offset());
    file.readFully(line);
    return LineReader.row(line);
  }

  /** The rows that are in no table any more, in the order in which they stood in theirs. */
  public void gone(Results.RowTaker to) throws IOException {
    List<Old> gone = new ArrayList<>();
    for (int at = met.nextClearBit(0); at < rows.length; at = met.nextClearBit(at + 1)) {
      gone.add(rows[at]);
    }
    gone.sort(Comparator.comparingLong(Old::line).thenComparingLong(Old::offset));
    for (Old row : gone) {
      RowResult old = read(row);
      to.accept(
          old.with(
              new RowResult.Change(
                  RowResult.Change.What.GONE,
                  Optional.of(old.verdict()),
                  rules(old),
                  List.of("the row is not in the table any more"))));
    }
  }

  // ---- what differs

  private static List<String> differences(Checked before, Checked now) {
    List<String> differences = new ArrayList<>();
    lists(before, now, differences);
    if (!before.rules().equals(now.rules())) {
      differences.add("what the case says of measures is not what it was");
    }
    if (!before.network().equals(now.network())) {
      differences.add("what the case says of parties and links is not what it was");
    }
    differ("the day", Checked::asOf, before, now, differences);
    differ("hops", checked -> Integer.toString(checked.hops()), before, now, differences);
    differ("the threshold", Checked::threshold, before, now, differences);
    differ("Davylamp's version", Checked::version, before, now, differences);
    return differences;
  }

  private static void differ(
      String what,
      Function<Checked, String> field,
      Checked before,
      Checked now,
      List<String> differences) {
    String was = field.apply(before);
    String is = field.apply(now);
    if (!was.equals(is)) {
      differences.add(what + ": " + was + ", now " + is);
    }
  }

  private static void lists(Checked before, Checked now, List<String> differences) {
    Map<String, Listing> earlier =
        before.lists().stream()
            .collect(Collectors.toMap(Listing::name, each -> each, (a, b) -> b, HashMap::new));
    for (Listing list : now.lists()) {
      Optional<Listing> was = Optional.ofNullable(earlier.remove(list.name()));
      if (was.isEmpty()) {
        differences.add("the list " + called(list) + " was not searched then");
      } else if (!was.get().sha256().equals(list.sha256())) {
        differences.add("the list " + called(was.get()) + " is now " + called(list));
      }
    }
    before.lists().stream()
        .filter(list -> earlier.containsKey(list.name()))
        .forEach(list -> differences.add("the list " + called(list) + " is not searched any more"));
  }

  private static String called(Listing list) {
    return list.name()
        + list.date().map(date -> " " + date).orElse("")
        + " ("
        + Objects.requireNonNull(list.sha256()).substring(0, Math.min(8, list.sha256().length()))
        + ")";
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

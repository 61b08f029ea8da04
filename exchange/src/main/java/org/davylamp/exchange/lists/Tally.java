package org.davylamp.exchange.lists;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.davylamp.evidence.Edtf;

/** Hands entries out, and counts them by kind on the way. For one file, in one thread. */
final class Tally implements Closeable {
  private final String format;
  private final Consumer<ListEntry> to;
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final SeenIds seen = new SeenIds();
  private Optional<String> date = Optional.empty();
  private long unnamed;
  private long unattached;

  Tally(String format, Consumer<ListEntry> to) {
    this.format = format;
    this.to = to;
  }

  /** The date that the list bears; the first that is one counts. */
  void date(Optional<Edtf> found) {
    date = date.or(() -> found.map(Edtf::toString));
  }

  void unattached(long rows) {
    unattached += rows;
  }

  /**
   * One entry of the list, whole.
   *
   * @param kind what the list calls its kind
   */
  void entry(String kind, EntryDraft draft) throws IOException {
    counts.merge(kind, 1L, Long::sum);
    seen.add(draft.id());
    Optional<ListEntry> entry = draft.entry();
    if (entry.isEmpty()) {
      unnamed++;
    } else {
      to.accept(entry.get());
    }
  }

  OfficialList end() throws IOException {
    return new OfficialList(format, date, counts, unnamed, seen.repeated(), unattached);
  }

  @Override
  public void close() throws IOException {
    seen.close();
  }
}

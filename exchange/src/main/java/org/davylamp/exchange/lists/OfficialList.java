package org.davylamp.exchange.lists;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.InputFile;

/**
 * A sanctions list as its authority publishes it: which it is, of what date, and what reading its
 * entries came to. Reads the file streaming, once; the few lists that keep addresses or documents
 * apart from their entries once more for each {@link Batch#MOST} entries.
 *
 * @param format which list in which form: {@code un-xml}, {@code ofac-xml}, {@code ofac-csv} …
 * @param date EDTF date that the list bears, if it bears one
 * @param counts how many entries it has, by the kind that the list itself gives them; those without
 *     a name included
 * @param unnamed how many of them have no name, and so were not handed out
 * @param repeated how many have an id that stood before in the file; they were handed out
 * @param unattached rows of aliases and addresses beside the list whose entry the list does not
 *     have
 */
public record OfficialList(
    String format,
    Optional<String> date,
    SortedMap<String, Long> counts,
    long unnamed,
    long repeated,
    long unattached) {

  /** Of the readers, in acts. */
  public static final String VERSION = "2";

  public OfficialList {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    date.ifPresent(Edtf::parse);
  }

  public OfficialList(String format, Optional<String> date, SortedMap<String, Long> counts) {
    this(format, date, counts, 0, 0, 0);
  }

  /**
   * Recognises a list by its content and counts its entries.
   *
   * @return empty if it is none that is known here
   * @throws org.davylamp.exchange.BadInput if it is one, and damaged
   */
  public static Optional<OfficialList> of(InputFile file) throws IOException {
    return read(file, entry -> {});
  }

  /**
   * Recognises a list by its content and hands out its entries, as {@link ListReader#read}.
   *
   * @return empty if it is none that is known here; then nothing was handed out
   * @throws org.davylamp.exchange.BadInput if it is one, and damaged
   */
  public static Optional<OfficialList> read(InputFile file, Consumer<ListEntry> to)
      throws IOException {
    Optional<ListReader> reader = ListFormats.recognise(file);
    return reader.isPresent() ? Optional.of(reader.get().read(file, to)) : Optional.empty();
  }

  /** How many entries it has, of all kinds. */
  public long entries() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}

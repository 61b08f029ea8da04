package org.davylamp.exchange.lists;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tells two versions of a list apart. Entries are the same if their ids are; where a list repeats
 * an id, the first is compared with the first, the second with the second. The order of names,
 * addresses and the like does not matter, nor does the row.
 *
 * <p>Cost: the older version is read twice, the newer once. Memory: {@value #BYTES} bytes for each
 * entry of the older version, whatever its entries hold: hashes of 64 bits of its id, of 32 bits of
 * each field. That a change is overlooked has a probability of 2⁻³² for each field changed.
 */
public final class ListDelta {

  /** The entries of a version, as often as they are asked for, in the same order. */
  @FunctionalInterface
  public interface Version {
    void forEach(Consumer<ListEntry> to) throws IOException;
  }

  private record Field(String name, Function<ListEntry, Object> value) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("schema", ListEntry::schema),
          new Field("names", ListEntry::names),
          new Field("births", ListEntry::births),
          new Field("birthPlaces", ListEntry::birthPlaces),
          new Field("nationalities", ListEntry::nationalities),
          new Field("countries", ListEntry::countries),
          new Field("gender", ListEntry::gender),
          new Field("titles", ListEntry::titles),
          new Field("positions", ListEntry::positions),
          new Field("addresses", ListEntry::addresses),
          new Field("identifiers", ListEntry::identifiers),
          new Field("vessel", ListEntry::vessel),
          new Field("programmes", ListEntry::programmes),
          new Field("listed", ListEntry::listed),
          new Field("remarks", ListEntry::remarks));

  /** Arrays grow by doubling, so twice what is in them. */
  static final int BYTES =
      2 * (Long.BYTES + 15 * Integer.BYTES + 1) + Long.BYTES + 2 * Integer.BYTES;

  private ListDelta() {}

  /**
   * Hands out what changed: first what was added and changed, in the order of the newer version,
   * then what was removed, in the order of the older.
   */
  public static void between(Version before, Version after, Consumer<ListChange> to)
      throws IOException {
    Prints prints = new Prints(FIELDS.size());
    before.forEach(entry -> prints.add(entry.id(), print(entry)));
    after.forEach(
        entry -> {
          int row = prints.take(entry.id());
          if (row < 0) {
            to.accept(new ListChange.Added(entry));
            return;
          }
          SortedSet<String> changed = changed(print(entry), prints, row);
          if (!changed.isEmpty()) {
            to.accept(new ListChange.Changed(entry, changed));
          }
        });
    int[] row = new int[1];
    before.forEach(
        entry -> {
          if (!prints.taken(row[0]++)) {
            to.accept(new ListChange.Removed(entry));
          }
        });
  }

  private static SortedSet<String> changed(int[] now, Prints prints, int row) {
    SortedSet<String> changed = new TreeSet<>();
    for (int f = 0; f < now.length; f++) {
      if (now[f] != prints.of(row, f)) {
        changed.add(FIELDS.get(f).name());
      }
    }
    return changed;
  }

  private static int[] print(ListEntry entry) {
    int[] print = new int[FIELDS.size()];
    for (int f = 0; f < print.length; f++) {
      print[f] = (int) hash(FIELDS.get(f).value().apply(entry));
    }
    return print;
  }

  /** Of a collection the sum over its values, so that their order does not matter. */
  private static long hash(Object value) {
    if (value instanceof Collection<?> values) {
      long sum = values.size();
      for (Object each : values) {
        sum += Hashing.of(Objects.toString(each));
      }
      return Hashing.of(sum, values.size());
    }
    return Hashing.of(Objects.toString(value));
  }
}

package org.davylamp.exchange.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads suppliers, shipments or ships as a stream: a table with a header, or an object of JSON a
 * line. Memory: one row, and the meanings of cells that come again and again.
 *
 * @param understood columns that are read, each with what it is taken for; empty for JSON
 * @param ignored columns that mean nothing here
 * @param rows how many rows were handed out
 */
public record Rows(List<String> understood, List<String> ignored, long rows) {
  /** What a table is of. */
  public enum Kind {
    SUPPLIERS,
    SHIPMENTS,
    VESSELS;

    /** As it is called on the command line and in errors. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Rows {
    understood = List.copyOf(understood);
    ignored = List.copyOf(ignored);
  }

  /** Is told what there is to read, then takes the rows in their order. */
  public interface Taker extends Consumer<Row> {
    /** The columns of a table, before its first row. */
    default void columns(List<String> understood, List<String> ignored) {}
  }

  /**
   * Reads all of it, on the calling thread.
   *
   * @param file its name, for errors
   * @param kind what its rows are; the taker is handed {@link SupplierRow}s, {@link ShipmentRow}s
   *     or {@link VesselRow}s alone
   * @param renamed columns of the file, each with the name that it has here
   * @throws org.davylamp.exchange.BadInput if it is no such table; what was handed out before stays
   *     handed out
   */
  public static Rows read(
      InputStream in, String file, Kind kind, Map<String, String> renamed, Taker to)
      throws IOException {
    throw new UnsupportedOperationException();
  }
}

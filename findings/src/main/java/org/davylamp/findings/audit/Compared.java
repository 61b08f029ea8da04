package org.davylamp.findings.audit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.exchange.rows.NamedUntil;
import org.davylamp.exchange.rows.Party;
import org.davylamp.exchange.rows.Row;
import org.davylamp.exchange.rows.ShipmentRow;
import org.davylamp.exchange.rows.Stake;
import org.davylamp.exchange.rows.SupplierRow;
import org.davylamp.exchange.rows.VesselRow;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.verdicts.Basis;
import org.davylamp.findings.verdicts.Reason;

/**
 * Hashes of what was compared. By them it is seen whether a row says what it said, whether the same
 * was found of it, and so whether a decision still answers the question. On which line a row stands
 * does not count, nor what is only advice: what to ask, what would change the verdict.
 */
public final class Compared {
  /**
   * Hexadecimal digits of a row's digest: it tells rows of one id apart, nothing is proved by it.
   */
  private static final int SHORT = 32;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

  private static final VarHandle LENGTH =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private Compared() {}

  /** Digest of what a row says, 32 hexadecimal digits. */
  public static String said(Row row) {
    return switch (row) {
      case SupplierRow supplier -> said(supplier);
      case ShipmentRow shipment -> said(shipment);
      case VesselRow vessel -> said(vessel);
    };
  }

  private static String said(SupplierRow row) {
    List<String> parts = new ArrayList<>(List.of("supplier", row.id(), row.name()));
    names(row.otherNames(), parts);
    parts.add(row.country().written());
    parts.addAll(List.of(row.city(), row.address(), row.registrationNumber(), row.website()));
    parts.add(row.products());
    cells(row.hs(), parts);
    stakes(row.owners(), parts);
    parts.add(row.ownersWritten());
    list(row.directors(), parts);
    parts.addAll(List.of(row.since().written(), row.until().written(), row.remarks()));
    return digest(parts).substring(0, SHORT);
  }

  private static String said(ShipmentRow row) {
    List<String> parts = new ArrayList<>(List.of("shipment", row.id(), row.date().written()));
    cells(row.hs(), parts);
    parts.add(row.description());
    for (Cell<?> cell :
        List.<Cell<?>>of(
            row.origin(), row.loading(), row.discharge(), row.imo(), row.mmsi(), row.flag())) {
      parts.add(cell.written());
    }
    parts.addAll(List.of(row.vessel(), row.consignor(), row.consignee()));
    list(row.parties().stream().map(Party::written).toList(), parts);
    parts.addAll(List.of(row.quantity().written(), row.value().written(), row.remarks()));
    return digest(parts).substring(0, SHORT);
  }

  private static String said(VesselRow row) {
    List<String> parts = new ArrayList<>(List.of("vessel", row.id(), row.name()));
    names(row.otherNames(), parts);
    parts.addAll(List.of(row.imo().written(), row.mmsi().written(), row.callSign()));
    parts.add(row.flag().written());
    cells(row.formerFlags(), parts);
    stakes(row.owners(), parts);
    parts.add(row.remarks());
    return digest(parts).substring(0, SHORT);
  }

  private static void list(List<String> values, List<String> parts) {
    parts.add(Integer.toString(values.size()));
    parts.addAll(values);
  }

  private static <T> void cells(List<Cell<T>> cells, List<String> parts) {
    list(cells.stream().map(Cell::written).toList(), parts);
  }

  private static void names(List<NamedUntil> names, List<String> parts) {
    parts.add(Integer.toString(names.size()));
    for (NamedUntil name : names) {
      parts.add(name.name());
      parts.add(name.former() ? "former" : "borne");
      parts.add(name.until().map(Edtf::toString).orElse(""));
    }
  }

  private static void stakes(List<Stake> stakes, List<String> parts) {
    parts.add(Integer.toString(stakes.size()));
    for (Stake stake : stakes) {
      parts.add(stake.holder());
      parts.add(stake.percent().map(String::valueOf).orElse(""));
      parts.add(stake.since().map(Edtf::toString).orElse(""));
      parts.add(stake.until().map(Edtf::toString).orElse(""));
      stakes(stake.holders(), parts);
    }
  }

  /** Digest of what was found, 64 hexadecimal digits: of no reason, too. */
  public static String found(List<Reason> reasons) {
    List<String> parts = new ArrayList<>();
    for (Reason reason : reasons) {
      parts.addAll(List.of(reason.rule(), reason.verdict().word(), undated(reason.text())));
      parts.add(Integer.toString(reason.basis().size()));
      for (Basis basis : reason.basis()) {
        parts.add(basis.title());
        parts.add(basis.id().orElse(""));
        parts.add(basis.since().orElse(""));
      }
      parts.add(Integer.toString(reason.path().size()));
      for (Leg leg : reason.path()) {
        parts.addAll(List.of(leg.from(), leg.to(), leg.tie(), leg.dates(), leg.ground().word()));
      }
    }
    return digest(parts);
  }

  /**
   * A sentence without its days: that of the screening may be among them, and those that matter
   * stand in the basis and on the path.
   */
  private static String undated(String text) {
    return DAY.matcher(text).replaceAll("");
  }

  /** Digest of both, 64 hexadecimal digits: what a decision is made on. */
  public static String basis(String said, List<Reason> reasons) {
    return digest(List.of(said, found(reasons)));
  }

  /** Each part behind its length, so that no others have the same bytes. */
  private static String digest(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] length = new byte[Integer.BYTES];
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        LENGTH.set(length, 0, bytes.length);
        digest.update(length);
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package org.davylamp.exchange.rows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column can mean. Which kind of table has which is told in {@code columns.txt}. */
enum Field {
  ID("id", Several.FIRST),
  NAME("name", Several.REFUSED),
  LOCAL_NAME("localName", Several.JOINED),
  ALIAS("alias", Several.JOINED),
  FORMER_NAME("formerName", Several.JOINED),
  COUNTRY("country", Several.FIRST),
  CITY("city", Several.FIRST),
  ADDRESS("address", Several.JOINED),
  REGISTRATION_NUMBER("registrationNumber", Several.JOINED),
  WEBSITE("website", Several.FIRST),
  PRODUCTS("products", Several.JOINED),
  HS("hs", Several.JOINED),
  OWNERS("owners", Several.JOINED),
  DIRECTORS("directors", Several.JOINED),
  SINCE("since", Several.REFUSED),
  UNTIL("until", Several.REFUSED),
  REMARKS("remarks", Several.JOINED),
  DATE("date", Several.REFUSED),
  DESCRIPTION("description", Several.JOINED),
  ORIGIN("origin", Several.REFUSED),
  LOADING("portOfLoading", Several.REFUSED),
  DISCHARGE("portOfDischarge", Several.REFUSED),
  VESSEL("vessel", Several.REFUSED),
  IMO("imo", Several.REFUSED),
  MMSI("mmsi", Several.REFUSED),
  CALL_SIGN("callSign", Several.FIRST),
  FLAG("flag", Several.FIRST),
  FORMER_FLAG("formerFlag", Several.JOINED),
  CONSIGNOR("consignor", Several.JOINED),
  CONSIGNEE("consignee", Several.JOINED),
  NOTIFY("notify", Several.JOINED),
  MAKER("maker", Several.JOINED),
  SHIP_OWNER("shipOwner", Several.JOINED),
  CARRIER("carrier", Several.JOINED),
  BROKER("broker", Several.JOINED),
  QUANTITY("quantity", Several.FIRST),
  UNIT("unit", Several.FIRST),
  VALUE("value", Several.FIRST),
  CURRENCY("currency", Several.FIRST);

  /** What is done with several columns of one meaning. */
  enum Several {
    /** Their cells are read one after the other. */
    JOINED,
    /** The one whose name stands first in our table is read, the others are told as ignored. */
    FIRST,
    /** Nobody can tell which is meant: the user has to. */
    REFUSED
  }

  private final String column;
  private final Several several;

  Field(String column, Several several) {
    this.column = column;
    this.several = several;
  }

  /** What we call it. */
  String column() {
    return column;
  }

  Several several() {
    return several;
  }

  /** What stands between the cells of several columns. */
  String between() {
    return this == ADDRESS ? ", " : "; ";
  }

  /** Whether a row can be screened by it. */
  boolean sought() {
    return switch (this) {
      case ID, COUNTRY, CITY, ADDRESS, WEBSITE, SINCE, UNTIL, REMARKS, DATE, FLAG, FORMER_FLAG ->
          false;
      case QUANTITY, UNIT, VALUE, CURRENCY -> false;
      default -> true;
    };
  }

  /** By our name for it, whatever its case. */
  static Optional<Field> of(String column) {
    String name = column.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(field -> field.column.toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}

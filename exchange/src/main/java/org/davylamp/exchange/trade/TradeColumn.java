package org.davylamp.exchange.trade;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What columns, or fields of JSON, mean, by their names without case, spaces and signs. */
enum TradeColumn {
  TYPE("typecode"),
  CLASSIFICATION("classificationcode", "classification", "pfcode", "nomenclature", "nomencode"),
  YEAR("refyear", "year", "yr", "t"),
  PERIOD("period"),
  REPORTER("reportercode", "rtcode"),
  REPORTER_ISO("reporteriso", "reporteriso3", "rt3iso"),
  REPORTER_NAME("reporterdesc", "reporter", "reportername", "rttitle"),
  PARTNER("partnercode", "ptcode"),
  PARTNER_ISO("partneriso", "partneriso3", "pt3iso"),
  PARTNER_NAME("partnerdesc", "partner", "partnername", "pttitle"),
  SECOND_PARTNER("partner2code", "ptcode2", "2ndpartnercode"),
  EXPORTER("exporterm49", "i"),
  EXPORTER_ISO("exporteriso3"),
  EXPORTER_NAME("exporter", "exportername"),
  IMPORTER("importerm49", "j"),
  IMPORTER_ISO("importeriso3"),
  IMPORTER_NAME("importer", "importername"),
  FLOW("flowcode", "tradeflowcode", "rgcode"),
  FLOW_NAME("flowdesc", "tradeflow", "tradeflowname", "rgdesc"),
  COMMODITY("cmdcode", "commoditycode", "productcode", "k", "industryid"),
  COMMODITY_NAME("cmddesc", "commodity", "cmddesce", "productdescription", "industrydescr"),
  CUSTOMS("customscode", "customsproccode", "cstcode"),
  TRANSPORT("motcode", "modeoftransportcode"),
  SUPPLY("moscode"),
  UNIT_CODE("qtyunitcode", "qtcode"),
  UNIT("qtyunitabbr", "qtyunit", "qtdesc", "quantitytoken", "quantityunit"),
  QUANTITY("qty", "tradequantity", "quantity"),
  QUANTITY_ESTIMATED("isqtyestimated"),
  TONNES("q"),
  NET_WEIGHT("netwgt", "netweightkg", "netweight", "netweightinkgm"),
  NET_WEIGHT_ESTIMATED("isnetwgtestimated"),
  VALUE("primaryvalue", "tradevalueus", "tradevalue"),
  THOUSANDS("tradevaluein1000usd", "tradevalue1000usd", "v"),
  MILLIONS("trade"),
  DOLLARS_OF_2010("valueusd2010"),
  EXPORT_THOUSANDS("exportusthousand"),
  IMPORT_THOUSANDS("importusthousand"),
  CIF("cifvalue", "ciftradevalueus"),
  FOB("fobvalue", "fobtradevalueus"),
  LEGACY_FLAG("legacyestimationflag", "flag", "estcode"),
  REPORTED("isreported"),
  MIRROR("flagmirror"),
  ZERO("flagzero");

  private static final Map<String, TradeColumn> BY_NAME = new HashMap<>();

  static {
    for (TradeColumn column : values()) {
      Arrays.stream(column.names.split(" ")).forEach(name -> BY_NAME.put(name, column));
    }
  }

  private final String names;

  TradeColumn(String... names) {
    this.names = String.join(" ", names);
  }

  static Optional<TradeColumn> of(String written) {
    String plain = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return Optional.ofNullable(BY_NAME.get(plain));
  }

  /** The publisher whose columns these are. */
  static Optional<TradePublisher> publisher(Set<TradeColumn> columns) {
    if (columns.contains(EXPORTER_NAME) || columns.contains(EXPORTER_ISO)) {
      return columns.contains(MILLIONS) || columns.contains(DOLLARS_OF_2010)
          ? Optional.of(TradePublisher.ITPD_E)
          : Optional.empty();
    }
    if (columns.containsAll(Set.of(YEAR, EXPORTER, IMPORTER, COMMODITY, THOUSANDS))) {
      return Optional.of(TradePublisher.BACI);
    }
    if (columns.contains(EXPORT_THOUSANDS)
        || columns.contains(IMPORT_THOUSANDS)
        || columns.contains(THOUSANDS)) {
      return Optional.of(TradePublisher.WITS);
    }
    return columns.contains(VALUE) && (columns.contains(FLOW) || columns.contains(FLOW_NAME))
        ? Optional.of(TradePublisher.COMTRADE)
        : Optional.empty();
  }
}

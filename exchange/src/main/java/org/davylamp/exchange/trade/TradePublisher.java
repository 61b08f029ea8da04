package org.davylamp.exchange.trade;

/** Who made a file of trade statistics. */
public enum TradePublisher {
  COMTRADE("UN Comtrade"),
  BACI("BACI"),
  ITPD_E("ITPD-E"),
  WITS("WITS");

  private final String title;

  TradePublisher(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

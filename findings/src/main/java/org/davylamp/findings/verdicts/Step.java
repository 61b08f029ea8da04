package org.davylamp.findings.verdicts;

/**
 * The five steps of the OECD Due Diligence Guidance for Responsible Supply Chains of Minerals from
 * Conflict-Affected and High-Risk Areas (third edition, 2016, Annex I).
 */
public enum Step {
  MANAGEMENT(1, "establish strong company management systems"),
  IDENTIFY(2, "identify and assess risk in the supply chain"),
  RESPOND(3, "design and implement a strategy to respond to identified risks"),
  AUDIT(4, "carry out independent third-party audit"),
  REPORT(5, "report annually on supply chain due diligence");

  private final int number;
  private final String title;

  Step(int number, String title) {
    this.number = number;
    this.title = title;
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }
}

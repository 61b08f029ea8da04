package org.davylamp.exchange.rows;

import java.util.List;

/**
 * Somebody who has a part in a shipment.
 *
 * @param role which part
 * @param written the cell as it stands there
 * @param name who it is: the cell without the owners that stand in brackets behind the name
 * @param owners who holds it, as far as the cell says: {@code Guanhe Logistics (60 % Hongda Trade)}
 */
public record Party(Role role, String written, String name, List<Stake> owners) {
  /** The parts that parties of a shipment have. */
  public enum Role {
    CONSIGNOR("consignor"),
    CONSIGNEE("consignee"),
    NOTIFY("notify party"),
    MAKER("maker"),
    SHIP_OWNER("owner of the ship"),
    CARRIER("carrier"),
    BROKER("broker");

    private final String words;

    Role(String words) {
      this.words = words;
    }

    /** As it is called within a sentence. */
    public String words() {
      return words;
    }
  }

  public Party {
    owners = List.copyOf(owners);
  }
}

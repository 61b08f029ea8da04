package org.davylamp.exchange.lists;

import java.util.HashMap;
import java.util.Map;
import org.davylamp.exchange.XmlElement;

/** What the numbers in OFAC's advanced form stand for: its {@code ReferenceValueSets}. */
final class AdvancedReferences {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();

  static AdvancedReferences of(XmlElement sets) {
    AdvancedReferences references = new AdvancedReferences();
    for (XmlElement set : sets.children()) {
      for (XmlElement value : set.children()) {
        references.put(value);
      }
    }
    return references;
  }

  private void put(XmlElement value) {
    String key = key(value.name(), value.attribute("ID"));
    texts.put(key, value.text());
    if (value.name().equals("Country") && !value.attribute("ISO2").isEmpty()) {
      codes.put(key, value.attribute("ISO2"));
    }
    if (value.name().equals("AreaCode")) {
      parents.put(key, value.attribute("CountryID"));
    }
    if (value.name().equals("PartySubType")) {
      parents.put(key, value.attribute("PartyTypeID"));
    }
  }

  private static String key(String set, String id) {
    return set + ":" + id;
  }

  /** What stands under that number; the empty string if nothing does. */
  String text(String set, String id) {
    return texts.getOrDefault(key(set, id), "");
  }

  /** A country's name, or its ISO code if it has none. */
  String country(String id) {
    String name = text("Country", id);
    return name.isEmpty() ? codes.getOrDefault(key("Country", id), "") : name;
  }

  /** The country that an area is in, or is. */
  String area(String id) {
    return country(parents.getOrDefault(key("AreaCode", id), ""));
  }

  /** Person, entity, vessel or aircraft, in the words of OFAC's other forms. */
  String kind(String partySubType) {
    String sub = text("PartySubType", partySubType);
    if (!sub.isEmpty() && !sub.equalsIgnoreCase("unknown")) {
      return sub;
    }
    return text("PartyType", parents.getOrDefault(key("PartySubType", partySubType), ""));
  }
}

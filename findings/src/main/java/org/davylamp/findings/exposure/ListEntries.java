package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.SourceType;
import org.davylamp.findings.analysis.CaseView;

/**
 * Who has his name in the case from an entry of a list, and is the only one who has it from there.
 * An entry that names several (a firm, its ships, the ministry it answers to) is about one of them,
 * and which one only a listing says.
 */
public final class ListEntries {
  /** A single entry: {@code entry 22324}, {@code KPe.042}, {@code Annex XVI.B, no. 10}. */
  private static final Pattern ENTRY =
      Pattern.compile("(?:entry )?[\\p{Alnum}./-]*\\d[\\p{Alnum}./-]*|Annex [^,;]+, no\\. \\d+");

  private final Map<String, List<Recorded>> byParty = new LinkedHashMap<>();

  private ListEntries(CaseView view) {
    Map<String, Set<String>> named = new HashMap<>();
    Map<Recorded, String> told = new LinkedHashMap<>();
    Map<String, Entity> parties = parties(view);
    for (Entity party : parties.values()) {
      for (Recorded name : party.asserting("name")) {
        if (view.source(name).type() == SourceType.LIST) {
          String at = name.statement().source().hex() + " " + locator(name);
          named.computeIfAbsent(at, key -> new HashSet<>()).add(party.id());
          if (isEntry(locator(name))) {
            told.put(name, at);
          }
        }
      }
    }
    for (Entity party : parties.values()) {
      for (Recorded name : party.asserting("name")) {
        String at = told.get(name);
        if (at != null && named.getOrDefault(at, Set.of()).size() == 1) {
          byParty.computeIfAbsent(party.id(), id -> new ArrayList<>()).add(name);
        }
      }
    }
  }

  public static ListEntries of(CaseView view) {
    return view.derived(ListEntries.class, ListEntries::new);
  }

  private static Map<String, Entity> parties(CaseView view) {
    Map<String, Entity> parties = new LinkedHashMap<>();
    Ontology.standard().schemata().stream()
        .filter(schema -> schema.isA("LegalEntity") || schema.isA("Vessel"))
        .flatMap(schema -> view.all(schema.name()).stream())
        .forEach(entity -> parties.putIfAbsent(entity.id(), entity));
    return parties;
  }

  private static String locator(Recorded told) {
    return told.statement().details().locator().orElse("");
  }

  /** Whether a locator is that of one entry. */
  public static boolean isEntry(String locator) {
    return ENTRY.matcher(locator).matches();
  }

  /** The statements that give a party its name from an entry that is about nobody else. */
  public List<Recorded> of(String party) {
    return byParty.getOrDefault(party, List.of());
  }

  /** Whoever has such a name. */
  public Set<String> parties() {
    return Set.copyOf(byParty.keySet());
  }
}

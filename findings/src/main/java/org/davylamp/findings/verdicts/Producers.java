package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.HsSet;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.measures.Goods;
import org.davylamp.findings.wording.Lexicon;

/**
 * Mines, works, camps and prisons of the case by the place that they are called by, so that {@code
 * Chungbong mine} and {@code Kangdong works} are found, and told apart by what they make. Read once;
 * safe for threads.
 */
final class Producers {
  /** Words of names that say what sort of place it is, and not which. */
  private static final Set<String> SORTS =
      Set.of(
          "mine", "mines", "coal", "iron", "copper", "gold", "zinc", "lead", "magnesite", "graphite",
          "molybdenum", "camp", "no", "kyo", "hwa", "so", "kwan", "li", "kyohwaso", "kwalliso",
          "gwalliso", "gyohwaso", "kwanliso", "works", "complex", "youth", "area", "mining",
          "colliery", "factory", "steel", "plant", "prison", "center", "centre", "re", "education",
          "labour", "labor", "training", "the", "of", "and", "hero", "mmi", "group", "county",
          "political", "detention", "facility", "smelter", "smeltery", "magnesia", "ironworks",
          "광산", "탄광", "관리소", "교화소", "청년탄광", "호", "공장", "제련소");

  private static final int SHORTEST = 4;

  /** What sort of place a text names. */
  private enum Sort {
    CAMP,
    MINE,
    ANY
  }

  /**
   * A place that makes goods.
   *
   * @param id of the entity
   * @param name what it is called
   * @param camp whether people are held there
   * @param mine whether it is a mine
   * @param goods by code; empty if not told
   */
  record Producer(String id, String name, boolean camp, boolean mine, HsSet goods) {}

  private final List<Producer> byPhrase = new ArrayList<>();
  private final Lexicon lexicon;

  private Producers(Map<String, Set<Producer>> byPlace) {
    List<String> phrases = new ArrayList<>();
    byPlace.forEach(
        (place, producers) ->
            producers.forEach(
                producer -> {
                  phrases.add(place);
                  byPhrase.add(producer);
                }));
    lexicon = new Lexicon(phrases);
  }

  static Producers of(CaseView view) {
    return view.derived(Producers.class, Producers::read);
  }

  private static Producers read(CaseView view) {
    Map<String, Set<Producer>> byPlace = new LinkedHashMap<>();
    view.facilities()
        .forEach(
            facility -> {
              Producer producer = producer(view, facility);
              for (String property :
                  List.of("name", "nameHangul", "nameMcCuneReischauer", "nameRevised", "alias")) {
                facility.asserted(property).stream()
                    .map(Producers::place)
                    .filter(place -> place.length() >= SHORTEST || place.length() > 1 && place.charAt(0) > '\u3000')
                    .forEach(place -> byPlace.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(producer));
              }
            });
    return new Producers(byPlace);
  }

  private static Producer producer(CaseView view, Entity facility) {
    List<String> kinds = facility.asserted("kind");
    boolean camp =
        kinds.stream().anyMatch(kind -> kind.contains("kwan-li-so") || kind.contains("kyo-hwa-so") || kind.contains("detention"));
    boolean mine = kinds.stream().anyMatch(kind -> kind.equals("mine") || kind.contains("complex"));
    List<String> codes = new ArrayList<>();
    for (Entity production : view.pointing("Production", "facility", facility)) {
      codes.addAll(production.asserted("hsCode"));
    }
    return new Producer(facility.id(), facility.caption(), camp, mine, set(codes));
  }

  private static HsSet set(List<String> codes) {
    try {
      return HsSet.of(codes);
    } catch (EvidenceException unreadable) {
      return HsSet.NONE;
    }
  }

  /** A name without the words that say what sort of place it is. */
  private static String place(String name) {
    StringBuilder place = new StringBuilder();
    for (String word : words(name).split(" ")) {
      if (!SORTS.contains(word) && !word.chars().allMatch(Character::isDigit)) {
        place.append(place.isEmpty() ? "" : " ").append(word);
      }
    }
    return place.toString();
  }

  private static String words(String text) {
    return Lexicon.folded(text).replaceAll("[^\\p{L}\\p{N}' ]+", " ").replaceAll(" +", " ").strip();
  }

  // ---- asking

  /** The places that a text names as where goods were made, if they make such goods. */
  List<Producer> named(String text, Goods goods) {
    String words = words(text);
    Set<Producer> found = new LinkedHashSet<>();
    lexicon.longestIn(words).forEach(hit -> found.add(byPhrase.get(hit.phrase())));
    if (found.isEmpty()) {
      return List.of();
    }
    Sort sort = sort(words.toLowerCase(Locale.ROOT));
    Set<Producer> making = new HashSet<>();
    for (Producer producer : found) {
      boolean fits =
          switch (sort) {
            case CAMP -> producer.camp;
            case MINE -> producer.mine;
            case ANY -> true;
          };
      if (fits && !producer.goods.isEmpty() && goods.among(producer.goods).maybe()) {
        making.add(producer);
      }
    }
    return making.stream().sorted(java.util.Comparator.comparing(Producer::id)).toList();
  }

  private static Sort sort(String words) {
    if (contains(words, "camp", "kwan li so", "kwanliso", "kyo hwa so", "kyohwaso", "prison", "관리소", "교화소", "수용소", "集中营", "лагер")) {
      return Sort.CAMP;
    }
    return contains(words, "mine", "colliery", "pit", "광산", "탄광", "矿", "шахт", "рудник") ? Sort.MINE : Sort.ANY;
  }

  private static boolean contains(String words, String... any) {
    return java.util.Arrays.stream(any).anyMatch(words::contains);
  }

}

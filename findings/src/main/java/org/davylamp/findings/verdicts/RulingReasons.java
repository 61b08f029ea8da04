package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.evidence.Certainty;
import org.davylamp.findings.measures.Goods;
import org.davylamp.findings.measures.Measure;
import org.davylamp.findings.measures.Ruling;
import org.davylamp.findings.measures.Term;
import org.davylamp.findings.measures.Way;

/** Rulings as reasons, in words for whoever decides and files them. */
final class RulingReasons {
  /** What a measure means where its codes are wider, by the words of its terms. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("heavy-arms", "heavy weapons and their parts"),
          Map.entry("weapons-goods", "goods for weapons programmes"),
          Map.entry("luxury", "luxury goods, of which the Council had no list"),
          Map.entry("luxury-car", "luxury and racing cars"),
          Map.entry("rare-earth-mineral", "minerals of rare earths"),
          Map.entry("vanadium-ore", "ore of vanadium"),
          Map.entry("gold-ore", "ore of gold"),
          Map.entry("iron", "iron, and whether an alloy of it is meant is arguable"),
          Map.entry("statue", "statues and monuments"),
          Map.entry("aviation-fuel", "aviation gasoline, jet and rocket fuel"),
          Map.entry("condensate", "condensates and natural-gas liquids"),
          Map.entry("crude-oil", "crude oil"),
          Map.entry("new-vessel", "new ships and helicopters, and whether a used one is meant is arguable"));

  private RulingReasons() {}

  // ---- banned

  static Reason banned(String sort, List<Ruling> rulings, List<Basis> bases, GoodsRules.Told told) {
    Ruling first = rulings.getFirst();
    String cited = first.measure().citation(first.reach());
    String notes = notes(rulings);
    return switch (sort) {
      case "nationals-goods" ->
          reason("presumed-forced-labour", Verdict.MATCH,
              "%s: what nationals of the DPRK made, wholly or in part and wherever, is taken for goods of forced labour and not let into the United States since %s (%s).%s"
                  .formatted(told.subject(), since(first.measure()), cited, notes),
              bases, Step.RESPOND,
              "Ask who made the goods, with payroll and recruitment papers of the works for the whole time of production.",
              "Clear and convincing evidence, accepted by US Customs, that no national of the DPRK had a part in them would lift the presumption.");
      case "forced-labour-goods" ->
          reason("forced-labour-goods", Verdict.MATCH,
              "%s: the row itself tells that prisoners or forced labour made them, and such goods may not be brought in since %s (%s).%s"
                  .formatted(told.subject(), since(first.measure()), cited, notes),
              bases, Step.RESPOND,
              "Ask on what the remark rests, for the contract with the works, and for an independent audit of it.",
              "Evidence that free and paid workers made them would change it; the supplier’s word would not.");
      case "sea-transfers" ->
          reason("transfer-at-sea", Verdict.MATCH,
              "%s: handing over goods to or from ships of the DPRK at sea is banned since %s (%s).%s"
                  .formatted(told.subject(), since(first.measure()), cited, notes),
              bases, Step.RESPOND,
              "Ask for the name and IMO number of the receiving ship, the track of both, and the papers of the transfer.",
              "Proof that the other ship is not of the DPRK and serves no trade with it would change it.");
      case "fishing-rights" ->
          reason("fishing-rights", Verdict.MATCH,
              "%s: buying rights to fish from the DPRK counts as trade in its seafood and is banned since %s (%s).%s"
                  .formatted(told.subject(), since(first.measure()), cited, notes),
              bases, Step.RESPOND,
              "Ask who was paid, on whose account, and for which waters.",
              "Proof that the waters and the payee are another State’s would change it.");
      default -> bannedGoods(rulings, bases, told, cited, notes);
    };
  }

  private static Reason bannedGoods(
      List<Ruling> rulings, List<Basis> bases, GoodsRules.Told told, String cited, String notes) {
    Ruling first = rulings.getFirst();
    Way way = first.measure().way(first.reach());
    boolean to = told.trade().to() == Certainty.CERTAINLY && way != Way.FROM;
    String claims = told.trade().claims().all().isEmpty() || rulings.stream().allMatch(r -> r.notes().isEmpty())
        ? " The row claims no exemption that would let it pass." : "";
    String text = "%s: %s%s.%s%s".formatted(told.subject(), since(first, cited), title(first.measure()), notes, claims);
    return reason("banned-goods", Verdict.MATCH, text, bases, Step.RESPOND,
        to
            ? "Hold the goods; ask for the end user, and for the Committee’s letter if an exemption is meant."
            : "Hold the goods and any payment; ask for contract, bill of lading and certificate of origin, and report them to the authority.",
        to
            ? "A written exemption of the Committee for this very shipment, or another receiver outside the DPRK, would change it."
            : "Papers from mine or works to port that show another origin would change it; an exemption counts only where the measure has one" + runOff(first.measure()) + ".");
  }

  private static String since(Ruling ruling, String cited) {
    return ruling.measure().licenses()
        ? cited + " lets such trade pass within limits only, and this is outside them: "
        : cited + " has banned this since " + since(ruling.measure()) + ": ";
  }

  private static String title(Measure measure) {
    String title = measure.title();
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  private static String runOff(Measure measure) {
    return measure.runOffEnds().map(day -> " (contracts from before it, until " + day + ")").orElse("");
  }

  private static String since(Measure measure) {
    return measure.since().orElse("a day that the case does not tell");
  }

  private static String notes(List<Ruling> rulings) {
    return rulings.stream()
        .flatMap(ruling -> ruling.notes().stream())
        .distinct()
        .limit(3)
        .map(note -> " " + note)
        .collect(Collectors.joining());
  }

  // ---- claimed

  static Reason claimed(List<Ruling> rulings, List<Basis> bases, GoodsRules.Told told) {
    Ruling first = rulings.getFirst();
    String word = first.exemption().map(Term::word).orElse("rebuttal");
    List<Basis> all = new ArrayList<>(bases);
    all.add(Guidance.of(Step.IDENTIFY));
    return reason(
        "exemption-claimed",
        Verdict.REVIEW,
        "%s would be banned by %s, but an exemption is claimed.%s"
            .formatted(told.subject(), first.measure().citation(first.reach()), notes(rulings)),
        all,
        Step.IDENTIFY,
        asked(word),
        "Papers that show the exemption let it pass; without them " + first.measure().citation(first.reach()) + " bans it.");
  }

  private static String asked(String exemption) {
    return switch (exemption) {
      case "livelihood" -> "Ask for the determination of the importing State that it serves livelihood alone, and for who earned from it.";
      case "old-contract" -> "Ask for the written contract with its date, the import declaration with its date, and the notice to the Committee.";
      case "third-country-coal" -> "Ask for the exporting State’s confirmation of the origin, the notice to the Committee, and rail papers from the mine to Rajin.";
      case "rebuttal" -> "Ask for the ruling of US Customs and what it rests on.";
      case "scarce-goods" -> "Ask for the ruling that such goods were let in, and who the makers were.";
      default -> "Ask for the letter of the Committee for this very shipment.";
    };
  }

  // ---- open

  static Reason open(
      Set<Ruling.Open> what, List<Ruling> rulings, List<Basis> bases, GoodsRules.Told told) {
    Ruling first = rulings.getFirst();
    String cited = first.measure().citation(first.reach());
    List<String> sentences = new ArrayList<>();
    if (what.contains(Ruling.Open.DIRECTION) && !told.doubt().isEmpty()) {
      sentences.add(told.doubt());
    }
    if (what.contains(Ruling.Open.DATE)) {
      sentences.add(
          told.trade().date().isEmpty()
              ? "The row tells no day that can be read; %s counts from %s on.".formatted(cited, since(first.measure()))
              : "The day may be before or after %s, from which %s counts.".formatted(since(first.measure()), cited));
    }
    if (what.contains(Ruling.Open.GOODS)) {
      sentences.add("What the goods are is left open by code and words: some of %s are under %s."
          .formatted(told.goods().phrase(), cited));
    }
    if (what.contains(Ruling.Open.KIND)) {
      sentences.add(kind(first, told.goods(), cited));
    }
    if (what.contains(Ruling.Open.PRICE)) {
      sentences.add("%s is of pieces above a price, and what a piece costs is not told.".formatted(cited));
    }
    if (what.contains(Ruling.Open.BOUND)) {
      sentences.add("Into whose country they are brought is not told.");
    }
    rulings.stream().flatMap(ruling -> ruling.notes().stream()).distinct().limit(2).forEach(sentences::add);
    List<Basis> all = new ArrayList<>(bases);
    all.add(Guidance.of(Step.IDENTIFY));
    return reason(
        rule(what),
        Verdict.REVIEW,
        "%s: whether %s bans this cannot be told from the row. %s"
            .formatted(told.subject(), cited, String.join(" ", sentences)).strip(),
        all,
        Step.IDENTIFY,
        ask(what),
        changes(what, cited));
  }

  private static String kind(Ruling ruling, Goods goods, String cited) {
    String meant =
        ruling.measure().terms(Term.Kind.NARROWS)
            .filter(term -> goods.among(term.goods()).maybe())
            .map(term -> MEANT.getOrDefault(term.word(), term.word()))
            .findFirst()
            .orElse("");
    return meant.isEmpty() ? "" : "%s means %s.".formatted(cited, meant);
  }

  private static String rule(Set<Ruling.Open> what) {
    if (what.contains(Ruling.Open.CAP)) {
      return "cap-not-told";
    }
    if (what.contains(Ruling.Open.DIRECTION)) {
      return "origin-open";
    }
    return what.contains(Ruling.Open.DATE) ? "day-open" : "goods-open";
  }

  private static String ask(Set<Ruling.Open> what) {
    if (what.contains(Ruling.Open.DIRECTION)) {
      return "Ask for the certificate of origin with the papers behind it: mine or works, way to the port, bill of lading.";
    }
    if (what.contains(Ruling.Open.CAP)) {
      return "Ask for the notice to the Committee, for what was left under the limit on that day, and for all who had a part in the sale.";
    }
    if (what.contains(Ruling.Open.DATE)) {
      return "Ask for the bill of lading and the import declaration, with their dates.";
    }
    return "Ask for the invoice and the packing list, with the full tariff code and the price of a piece.";
  }

  private static String changes(Set<Ruling.Open> what, String cited) {
    if (what.contains(Ruling.Open.DIRECTION)) {
      return "Another origin, shown from its source on, clears it; if it is of the DPRK, " + cited + " bans it.";
    }
    if (what.contains(Ruling.Open.CAP)) {
      return "Proof of notice and of room under the limit lets it pass; a listed party in it, or a limit reached, makes it banned by " + cited + ".";
    }
    if (what.contains(Ruling.Open.DATE)) {
      return "A day before " + cited + " counted lets it pass; one on or after makes it banned.";
    }
    return "Goods that " + cited + " does not mean pass; those it means are banned.";
  }

  // ---- goods of the country that nothing bans

  static Reason ofTheCountry(List<Ruling> near, List<Basis> bases, GoodsRules.Told told) {
    return reason(
        "dprk-origin",
        Verdict.REVIEW,
        "%s: no measure of the case bans them on that day%s. Forced labour is told of whole sectors there, and the row names no producer."
            .formatted(told.subject(), near.isEmpty() ? "" : nearest(near.getFirst())),
        bases,
        Step.IDENTIFY,
        "Ask where and by whom they were made or mined, who was paid, and whether the cargo was inspected.",
        "A named producer whose workers are free and paid, shown by somebody who was there, would change it; so would another origin. A mine or works of a camp or prison makes it exposed.");
  }

  private static String nearest(Ruling ruling) {
    String cited = ruling.measure().citation(ruling.reach());
    return ruling.outcome() == Ruling.Outcome.OTHER_DAY
        ? " (%s bans such goods from %s%s)".formatted(cited, since(ruling.measure()),
            ruling.measure().lapses().map(end -> " to " + end).orElse(" on"))
        : " (%s is of other goods of the chapter)".formatted(cited);
  }

  private static Reason reason(
      String rule, Verdict verdict, String text, List<Basis> bases, Step step, String ask, String changes) {
    return new Reason(rule, verdict, text, bases, List.of(), step, ask, changes);
  }
}

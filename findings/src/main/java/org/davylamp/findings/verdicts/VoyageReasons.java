package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.HsSet;
import org.davylamp.findings.measures.Goods;
import org.davylamp.findings.wording.Claim;
import org.davylamp.findings.wording.Claims;
import org.davylamp.findings.wording.PlaceWords;

/** What a row tells of a ship that hid: its track, its flag, its name, a transfer at sea. */
final class VoyageReasons {
  private VoyageReasons() {}

  static List<Reason> of(Claims claims, String ship) {
    List<Reason> reasons = new ArrayList<>();
    boolean explained =
        claims.claimed(Claim.Kind.GAP_REGION).isPresent()
            && claims.claimed(Claim.Kind.LOG_SHOWN).isPresent();
    claims
        .claimed(Claim.Kind.WENT_DARK)
        .filter(claim -> !explained)
        .map(
            claim ->
                reason(
                    "went-dark",
                    ship,
                    claim,
                    "sent no position for a time",
                    "Ask for the whole AIS track from port to port, the log book, and the reason for the gap.",
                    "A whole track, or a gap that port papers on either side explain, closes it."))
        .ifPresent(reasons::add);
    claims
        .claimed(Claim.Kind.FALSE_POSITION)
        .map(
            claim ->
                reason(
                    "false-position",
                    ship,
                    claim,
                    "sent positions that do not fit",
                    "Ask for the track from a second provider, satellite images of the ports told, and the log book.",
                    "Port papers and images that put the ship where it says close it."))
        .ifPresent(reasons::add);
    boolean proved = claims.claimed(Claim.Kind.REGISTER_SHOWN).isPresent();
    Optional<Claim> flag = claims.claimed(Claim.Kind.FLAG_CHANGED);
    Optional<Claim> name = claims.claimed(Claim.Kind.NAME_CHANGED);
    if (!proved) {
      flag.map(
              claim ->
                  reason(
                      "flag-changed",
                      ship,
                      claim,
                      "changed its flag, or has none that is known",
                      "Ask for the extract of the register and the Continuous Synopsis Record with all flags and owners.",
                      "An extract of the register that shows flag, owners and the day of change closes it."))
          .ifPresent(reasons::add);
      name.map(
              claim ->
                  reason(
                      "name-changed",
                      ship,
                      claim,
                      "changed its name",
                      "Ask for the IMO number as painted on the hull, all former names, and the Continuous Synopsis Record.",
                      "A number that is on no list, with the former names shown, closes it."))
          .ifPresent(reasons::add);
    }
    claims
        .claimed(Claim.Kind.SEA_TRANSFER)
        .filter(claim -> claims.claimed(Claim.Kind.TRANSFER_SHOWN).isEmpty())
        .map(
            claim ->
                reason(
                    "sea-transfer",
                    ship,
                    claim,
                    "handed over or took goods at sea",
                    "Ask for the other ship’s name and IMO number, the position, and the papers of the transfer.",
                    "Another ship that is known, on no list and far from the DPRK closes it."))
        .ifPresent(reasons::add);
    return reasons;
  }

  /** Goods that a letter of the Committee alone does not clear. */
  private static final HsSet BANNED_MOSTLY =
      HsSet.of(List.of("03", "25-27", "50-63", "71-72", "74-75", "78-79", "84-89"));

  /**
   * Pieces of a text that tell of a port of the DPRK at which a ship called; nothing if the goods
   * are told, are of a kind that no ban reaches, and the Committee's letter is claimed.
   */
  static Optional<Reason> called(String told, String ship) {
    if (letter(told)) {
      return Optional.empty();
    }
    for (String piece : told.split("[;\\n]", -1)) {
      if (Claims.of(piece).claimed(Claim.Kind.PORT_CALL).isPresent()) {
        Optional<PlaceWords.Place> place =
            PlaceWords.in(piece).stream().filter(each -> each.sort().within()).findFirst();
        if (place.isPresent()) {
          return Optional.of(
              Guidance.question(
                  "called-in-the-dprk",
                  "%s called at %s, by the row (“%s”): what it carried there and back, and whether that was allowed on that day, is not told."
                      .formatted(ship, place.get().name(), piece.strip()),
                  "Ask for the bills of lading, the port papers and the AIS track of that call, and for any leave of the Committee.",
                  "Papers that show lawful cargo or none, or another ship, close it; banned cargo makes it a match."));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean letter(String told) {
    if (Claims.of(told).claimed(Claim.Kind.APPROVED).isEmpty()) {
      return false;
    }
    Goods goods = Goods.of(List.of(), told);
    return !goods.unknown() && goods.among(BANNED_MOSTLY) == Certainty.NO;
  }

  /** A ship that flies the flag of the DPRK, whoever owns it. */
  static Reason underFlag(String ship) {
    return Guidance.question(
        "flag-of-the-dprk",
        ship
            + " flies the flag of the DPRK, by the row: such ships carry the country’s trade, and to"
            + " own, hire, insure or crew one is banned to members of the UN (UNSCR 2270, para 20,"
            + " and UNSCR 2321, paras 8 and 9).",
        "Ask for the owner and operator, the cargo with its bills of lading, and all port calls of the voyage.",
        "A register that shows another flag on that day closes it; cargo of the DPRK, or for it, brings its measures to bear.");
  }

  private static Reason reason(
      String rule, String ship, Claim claim, String what, String ask, String changes) {
    return Guidance.question(
        rule,
        "%s %s, as the row tells (“%s”): what it did then cannot be told from the row."
            .formatted(ship, what, claim.words()),
        ask,
        changes);
  }
}

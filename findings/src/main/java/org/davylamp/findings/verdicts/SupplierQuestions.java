package org.davylamp.findings.verdicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.rows.SupplierRow;
import org.davylamp.findings.measures.Goods;
import org.davylamp.findings.wording.Claim;
import org.davylamp.findings.wording.Claims;
import org.davylamp.findings.wording.PlaceWords;

/** The goods that a supplier supplies, and what of him cannot be known from the row. */
final class SupplierQuestions {
  private static final String DPRK = "kp";

  /** Words for Korea that do not say which. */
  private static final Set<String> KOREA =
      Set.of(
          "korea",
          "korea (unspecified)",
          "corea",
          "corée",
          "corea (unspecified)",
          "корея",
          "koreas",
          "kor.");

  private final GoodsRules rules;

  SupplierQuestions(ScreeningBasis basis) {
    rules = new GoodsRules(basis.measures());
  }

  List<Reason> of(Asked asked, SupplierRow row, boolean ofDprk, DayRange today) {
    List<Reason> reasons = new ArrayList<>();
    String told = (row.ownersWritten() + ". " + row.remarks()).strip();
    Claims claims = Claims.of(told);
    boolean dprk =
        ofDprk || row.country().value().filter(DPRK::equals).isPresent() || inTownOfDprk(row);
    boolean korea = !dprk && isKorea(row);
    if (dprk || korea) {
      reasons.addAll(
          rules.supplied(
              row.hs(),
              row.products(),
              dprk && !ofOthers(row) ? Certainty.CERTAINLY : Certainty.POSSIBLY,
              day(asked, today),
              told));
    }
    if (!inTownOfDprk(row)) {
      country(asked, row, korea).ifPresent(reasons::add);
    }
    if (!dprk) {
      passesThrough(asked, row).ifPresent(reasons::add);
    }
    PrisonTold.of(asked, claims).ifPresent(reasons::add);
    rumour(asked, claims).ifPresent(reasons::add);
    goods(asked, row).ifPresent(reasons::add);
    if (!dprk) {
      district(asked, row, claims).ifPresent(reasons::add);
    }
    hands(asked, claims).ifPresent(reasons::add);
    return reasons;
  }

  /** Where the country is not told, or not which Korea, a town of the DPRK tells it. */
  private static boolean inTownOfDprk(SupplierRow row) {
    return row.country().value().isEmpty()
        && Districts.place(row.city()).filter(place -> place.sort().within()).isPresent();
  }

  /** Goods of others that go through a place of the DPRK, by what it says that it supplies. */
  private static Optional<Reason> passesThrough(Asked asked, SupplierRow row) {
    Optional<PlaceWords.Place> place =
        PlaceWords.in(row.products()).stream().filter(each -> each.sort().within()).findFirst();
    boolean told =
        Claims.of(row.products()).claimed(Claim.Kind.TRANSIT, Claim.Kind.VIA).isPresent();
    return place
        .filter(each -> told)
        .map(
            each ->
                Guidance.question(
                    "through-the-dprk",
                    "%s supplies “%s”: what passes through %s may pass on conditions that the row does not tell."
                        .formatted(
                            ListedReasons.subject(asked), row.products().strip(), each.name()),
                    "Ask for the origin as the exporting State confirms it, the notice to the Committee, and who is paid at the port.",
                    "All conditions shown for each shipment close it; goods of the DPRK make it a match."));
  }

  /** What nobody has checked is no finding, and no clearance. */
  private static Optional<Reason> rumour(Asked asked, Claims claims) {
    return claims
        .claimed(Claim.Kind.SUSPECTED)
        .map(
            claim ->
                Guidance.question(
                    "told-by-nobody-known",
                    "Something is told of %s that nobody has checked, by the row’s own words (“%s”)."
                        .formatted(asked.name().strip(), claim.words()),
                    "Ask who tells it, on what it rests, and for papers of the goods or dealings that it is about.",
                    "A source that can be asked, or papers that show otherwise."));
  }

  /** Whether it says of its goods that they are another country's and only pass through. */
  private static boolean ofOthers(SupplierRow row) {
    return Claims.of(row.products())
        .claimed(Claim.Kind.TRANSIT, Claim.Kind.ORIGIN_SAID)
        .isPresent();
  }

  /** Goods are judged as of today, or as of the last day on which they were supplied. */
  private static Edtf day(Asked asked, DayRange today) {
    long last = Math.min(today.last(), asked.dealings().map(DayRange::last).orElse(today.last()));
    return Edtf.parse(LocalDate.ofEpochDay(last).toString());
  }

  private static boolean isKorea(SupplierRow row) {
    String written = row.country().written().toLowerCase(java.util.Locale.ROOT).strip();
    return row.country().value().isEmpty()
        && (KOREA.contains(written) || written.matches("korea\\W*(?:unspecified|unknown|\\?).*"));
  }

  private static Optional<Reason> country(Asked asked, SupplierRow row, boolean korea) {
    if (korea) {
      return Optional.of(
          Guidance.question(
              "which-korea",
              "%s is of “%s”: which of the two Koreas is not told."
                  .formatted(ListedReasons.subject(asked), row.country().written()),
              "Ask for the country in full, the address, and an extract from the register.",
              "If it is the DPRK, its goods are judged as goods of the DPRK; if it is the Republic"
                  + " of Korea, nothing is left of this."));
    }
    if (row.country().value().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Guidance.question(
            "country-not-told",
            row.country().isAbsent()
                ? "Of %s no country is told, so neither name nor goods can be judged."
                    .formatted(asked.name().strip())
                : "%s is of “%s”, which is no country that is known here."
                    .formatted(ListedReasons.subject(asked), row.country().written()),
            "Ask for the country, the address and the registration number.",
            "A country and a register entry, with which name and goods can be judged again."));
  }

  private static Optional<Reason> goods(Asked asked, SupplierRow row) {
    boolean told =
        !row.products().isBlank() || row.hs().stream().anyMatch(cell -> !cell.isAbsent());
    return told
        ? Optional.empty()
        : Optional.of(
            Guidance.question(
                "goods-not-told",
                "What %s supplies is not told, so no measure on goods can be asked."
                    .formatted(asked.name().strip()),
                "Ask what it supplies, with the HS code of each kind of goods.",
                "The goods by code, with which the measures can be asked."));
  }

  /** Goods of a kind that comes from the DPRK, at a place through which it comes, maker unknown. */
  private static Optional<Reason> district(Asked asked, SupplierRow row, Claims claims) {
    boolean shown =
        claims
            .claimed(Claim.Kind.PAPERS, Claim.Kind.CLEAN_AUDIT, Claim.Kind.ORIGIN_CONFIRMED)
            .isPresent();
    Optional<PlaceWords.Place> place =
        Districts.place(row.city()).or(() -> Districts.place(row.address()));
    if (shown || place.isEmpty() || place.get().sort().within()) {
      return Optional.empty();
    }
    Goods goods = Goods.of(row.hs(), row.products());
    return Districts.of(place.get(), goods)
        .filter(concern -> !goods.vague())
        .map(
            concern ->
                Guidance.question(
                    concern.where() == Districts.Where.TRANSFER
                        ? "place-of-transfer"
                        : "district-of-risk",
                    "%s supplies %s. %s"
                        .formatted(
                            ListedReasons.subject(asked),
                            goods.phrase(),
                            OriginWords.of(concern, row.city())),
                    OriginWords.ask(concern),
                    "A maker or mine with papers of each step, or an audit that saw who works there,"
                        + " closes it; goods or workers of the DPRK make it a match or exposed."));
  }

  /** Whose hands made the goods, if the row says so itself. */
  private static Optional<Reason> hands(Asked asked, Claims claims) {
    Optional<Claim> workers =
        claims
            .of(Claim.Kind.DPRK_WORKERS)
            .filter(claim -> claim.status() != Claim.Status.DENIED)
            .findFirst();
    return workers.map(
        claim ->
            Guidance.question(
                "dprk-workers",
                "%s has, or had, workers of the DPRK by the row's own words (“%s”): they were to be"
                        .formatted(ListedReasons.subject(asked), claim.words())
                    + " home by 2019-12-22 (UNSCR 2397, para 8), and in the United States goods made"
                    + " by them are presumed made by forced labour (CAATSA 321).",
                "Ask when the last of them left, with payrolls and permits, whether any goods from"
                    + " their time are still in stock, and whether goods go to the United States.",
                "Proof that they left by then, and that no goods of theirs are supplied, closes it;"
                    + " workers there today make it a match for what enters the United States."));
  }
}

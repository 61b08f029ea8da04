package org.davylamp.findings.verdicts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.Certainty;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.exchange.rows.Port;
import org.davylamp.exchange.rows.ShipmentRow;
import org.davylamp.findings.measures.Goods;
import org.davylamp.findings.wording.Claim;
import org.davylamp.findings.wording.Claims;
import org.davylamp.findings.wording.PlaceWords;

/**
 * Where goods come from and go to, as far as a row tells: by its origin, the places of loading and
 * landing, and what its words say of where they were made.
 *
 * @param made whether they were made in the DPRK
 * @param from whether they leave it: made there, or loaded there whatever their origin
 * @param to whether they go there
 * @param transit whether another country's goods are loaded at the port from which such may pass
 * @param doubt why it cannot be told for certain
 * @param why the same as a whole sentence; empty if nothing is in doubt
 * @param concern the place and goods that raise a question
 * @param importers where they are brought in, in lower case
 * @param exporters where they are sent from, in lower case
 */
record Movement(
    Certainty made,
    Certainty from,
    Certainty to,
    boolean transit,
    Doubt doubt,
    String why,
    Optional<Districts.Concern> concern,
    Map<String, Certainty> importers,
    Map<String, Certainty> exporters) {
  static final String DPRK = "kp";
  private static final String SOUTH = "kr";
  private static final String RUSSIA = "ru";

  /** Why it cannot be told. */
  enum Doubt {
    NONE,
    /** Korea alone. */
    WHICH_KOREA,
    /** One Korea by origin, the other by port. */
    CONTRADICTION,
    /** No origin, or none that is a country. */
    NO_ORIGIN,
    /** Another country's goods through Rajin. */
    TRANSIT,
    /** Sent back. */
    RETURNED,
    /** Place and goods raise a question. */
    DISTRICT,
    /** The case tells of such a cargo. */
    TOLD
  }

  /** What a row tells. */
  static Movement of(ShipmentRow row, Goods goods, Claims claims, TextsRead texts) {
    return new Reading(row, goods, claims, texts).movement();
  }

  /** The same, made there for certain: somebody documents that very cargo. */
  Movement documented() {
    return new Movement(
        Certainty.CERTAINLY,
        Certainty.CERTAINLY,
        to,
        false,
        Doubt.NONE,
        "",
        concern,
        importers,
        exporters);
  }

  /** The same, sold by a body of the DPRK, whatever the origin. */
  Movement soldByItsNationals() {
    return new Movement(
        made, Certainty.CERTAINLY, to, false, Doubt.NONE, "", concern, importers, exporters);
  }

  /** The same, perhaps made there: somebody tells of such cargoes. */
  Movement suspected(String sentence) {
    return from == Certainty.CERTAINLY
        ? this
        : new Movement(
            made,
            Certainty.POSSIBLY,
            to,
            transit,
            Doubt.TOLD,
            sentence,
            concern,
            importers,
            exporters);
  }

  /** The same without the question that place and goods raise: where they are from is shown. */
  Movement shown() {
    return doubt == Doubt.DISTRICT || (doubt == Doubt.TOLD)
        ? new Movement(
            made, made, to, transit, Doubt.NONE, "", Optional.empty(), importers, exporters)
        : this;
  }

  /** Whether its people made them, there or abroad: in a district they may have. */
  Certainty madeByItsPeople() {
    return made == Certainty.NO && doubt == Doubt.DISTRICT ? Certainty.POSSIBLY : made;
  }

  /** Whether the DPRK has a part in it for certain. */
  boolean concernsDprk() {
    return from == Certainty.CERTAINLY || to == Certainty.CERTAINLY || made == Certainty.CERTAINLY;
  }

  /** Reads a row. */
  private static final class Reading {
    private final ShipmentRow row;
    private final Goods goods;
    private final Claims claims;
    private final TextsRead texts;
    private final Optional<String> origin;
    private final Optional<String> loading;
    private final Optional<String> discharge;
    private final Optional<PlaceWords.Place> loaded;

    private Certainty made = Certainty.NO;
    private Certainty from = Certainty.NO;
    private Doubt doubt = Doubt.NONE;
    private String why = "";

    Reading(ShipmentRow row, Goods goods, Claims claims, TextsRead texts) {
      this.row = row;
      this.goods = goods;
      this.claims = claims;
      this.texts = texts;
      origin = row.origin().value();
      loading = country(row.loading());
      discharge = country(row.discharge());
      loaded = Districts.place(row.loading());
    }

    private static Optional<String> country(Cell<Port> port) {
      Optional<String> told = port.value().flatMap(Port::country);
      return told.isPresent() || port.isAbsent()
          ? told
          : Districts.place(port)
              .filter(place -> place.sort().within())
              .map(PlaceWords.Place::country);
    }

    Movement movement() {
      origin();
      madeByWords();
      kaesong();
      from = made;
      boolean transit = loadedThere();
      Certainty to = goesThere();
      returned(to);
      Optional<Districts.Concern> concern = concern();
      if (concern.isPresent() && from == Certainty.NO && to == Certainty.NO) {
        district(concern.get());
      }
      return new Movement(
          made,
          from,
          to,
          transit,
          doubt,
          why,
          concern,
          countries(doubt == Doubt.RETURNED ? loading : discharge),
          countries(loading.or(() -> origin)));
    }

    private static Map<String, Certainty> countries(Optional<String> country) {
      Map<String, Certainty> told = new HashMap<>();
      country.ifPresent(code -> told.put(code, Certainty.CERTAINLY));
      return told;
    }

    private void origin() {
      if (origin.isPresent()) {
        made = origin.get().equals(DPRK) ? Certainty.CERTAINLY : Certainty.NO;
        mixUp();
      } else if (isKorea(row.origin().written())) {
        whichKorea();
      } else {
        noOrigin();
      }
    }

    private void mixUp() {
      if (origin.filter(DPRK::equals).isPresent() && loading.filter(SOUTH::equals).isPresent()) {
        made = Certainty.POSSIBLY;
        doubt(
            Doubt.CONTRADICTION,
            "The row says “%s” and %s, a port of South Korea: the two Koreas are mixed up in one of the two places."
                .formatted(row.origin().written(), row.loading().written()));
      } else if (origin.filter(SOUTH::equals).isPresent()
          && loading.filter(DPRK::equals).isPresent()) {
        made = Certainty.POSSIBLY;
        doubt(
            Doubt.CONTRADICTION,
            "The row says “%s” and %s, a port of the DPRK: one of the two is wrong."
                .formatted(row.origin().written(), row.loading().written()));
      }
    }

    static boolean isKorea(String written) {
      String small = written.toLowerCase(Locale.ROOT);
      return small.contains("korea")
          || small.contains("corea")
          || small.contains("corée")
          || small.contains("coree")
          || small.contains("coreia")
          || small.contains("коре")
          || small.contains("조선")
          || small.contains("코리아")
          || small.contains("高丽");
    }

    private void whichKorea() {
      if (loading.isPresent() && (loading.get().equals(DPRK) || loading.get().equals(SOUTH))) {
        made = loading.get().equals(DPRK) ? Certainty.CERTAINLY : Certainty.NO;
        return;
      }
      made = Certainty.POSSIBLY;
      doubt(
          Doubt.WHICH_KOREA,
          "The row gives “%s” as the origin, and neither a port nor anything else tells which Korea."
              .formatted(row.origin().written()));
    }

    private void noOrigin() {
      if (loading.filter(DPRK::equals).isPresent()) {
        made = Certainty.CERTAINLY;
        return;
      }
      made = Certainty.POSSIBLY;
      doubt(
          Doubt.NO_ORIGIN,
          row.origin().isAbsent()
              ? "The row does not say where the goods come from."
              : "What the row gives as the origin, “%s”, is no country."
                  .formatted(row.origin().written()));
    }

    private void doubt(Doubt what, String sentence) {
      doubt = what;
      why = sentence;
    }

    /** Sewn in Sinuiju, made with ore of Musan: the words say so, whatever the column says. */
    private void madeByWords() {
      boolean there =
          claimedThere(Claim.Kind.MADE_AT)
              || claimedThere(Claim.Kind.FEED)
              || claimedThere(Claim.Kind.FOUND_BANNED);
      if (there && made != Certainty.CERTAINLY) {
        made = Certainty.CERTAINLY;
        doubt(Doubt.NONE, "");
      }
    }

    /** Whether it is claimed in words that name a place of the DPRK. */
    private boolean claimedThere(Claim.Kind kind) {
      for (Claim claim : claims.all()) {
        if (claim.kind() == kind && claim.isClaimed() && texts.namesDprk(claim.words())) {
          return true;
        }
      }
      return false;
    }

    /** Firms of the Republic had goods made there, in the DPRK: papers then say Korea. */
    private void kaesong() {
      boolean open = made == Certainty.NO || doubt == Doubt.NO_ORIGIN || doubt == Doubt.WHICH_KOREA;
      boolean named =
          texts.places(row.origin().written()).stream()
                  .anyMatch(place -> place.id().equals("kaesong"))
              || claims.claimed(Claim.Kind.KAESONG).isPresent();
      if (open && named) {
        made = Certainty.POSSIBLY;
        doubt(
            Doubt.CONTRADICTION,
            "The row gives “%s” as the origin and names Kaesong, which lies in the DPRK: goods made there are the DPRK’s, whatever firm had them made."
                .formatted(row.origin().written()));
      }
    }

    /** What is loaded there leaves it, whatever its origin; through one port others' goods pass. */
    private boolean loadedThere() {
      boolean bywords = claimedThere(Claim.Kind.LOADED_AT);
      boolean there = loading.filter(DPRK::equals).isPresent();
      boolean transit =
          there
              && made == Certainty.NO
              && loaded.filter(place -> place.sort() == PlaceWords.Sort.RASON).isPresent();
      boolean back = discharge.filter(DPRK::equals).isPresent();
      if (transit) {
        from = Certainty.POSSIBLY;
        doubt(
            Doubt.TRANSIT,
            "The row says %s and %s, a port of the DPRK: whether they only passed through it, in whose hands, is open."
                .formatted(row.origin().written(), row.loading().written()));
      } else if ((there || bywords) && doubt == Doubt.NONE && !back) {
        from = Certainty.CERTAINLY;
      }
      return transit;
    }

    private Certainty goesThere() {
      if (loading.filter(DPRK::equals).isPresent()) {
        return Certainty.NO;
      }
      boolean atSea = claimedThere(Claim.Kind.SEA_TRANSFER);
      boolean receiver = texts.namesDprk(row.consignee());
      if (discharge.filter(DPRK::equals).isPresent()
          || (made == Certainty.NO && atSea)
          || (discharge.isEmpty() && receiver && made == Certainty.NO)) {
        return Certainty.CERTAINLY;
      }
      return receiver && made != Certainty.CERTAINLY ? Certainty.POSSIBLY : Certainty.NO;
    }

    private void returned(Certainty to) {
      if (to == Certainty.CERTAINLY && made == Certainty.CERTAINLY) {
        from = Certainty.POSSIBLY;
        made = Certainty.CERTAINLY;
        doubt(
            Doubt.RETURNED,
            "Goods of the DPRK that go to %s: sent back, as it seems, and not bought."
                .formatted(row.discharge().written()));
      }
    }

    // ---- districts

    private Optional<Districts.Concern> concern() {
      if (loaded.isEmpty() || shown()) {
        return Optional.empty();
      }
      PlaceWords.Place place = loaded.get();
      if (discharge.filter("us"::equals).isPresent() && isFarEast(place)) {
        Optional<Districts.Concern> concern = Districts.of(place, Districts.Where.FAR_EAST, goods);
        if (concern.isPresent()) {
          return concern;
        }
      }
      boolean ofTheCountry =
          origin.isEmpty()
              || origin.get().equals(place.country())
              || place.sort() == PlaceWords.Sort.RASON;
      return ofTheCountry ? Districts.of(place, goods) : Optional.empty();
    }

    private static boolean isFarEast(PlaceWords.Place place) {
      return place.sort() == PlaceWords.Sort.TRANSFER && place.country().equals(RUSSIA);
    }

    /** Whether maker or origin are shown: papers on file, an audit that found nothing. */
    private boolean shown() {
      boolean withheld =
          claims.tells(Claim.Kind.ORIGIN_WITHHELD)
              || claims.claimed(Claim.Kind.BOUGHT_AT_BORDER).isPresent()
              || claims.claimed(Claim.Kind.PAPERS_DOUBTED).isPresent()
              || claims.claimed(Claim.Kind.DPRK_WORKERS).isPresent();
      return !withheld
          && claims
              .claimed(Claim.Kind.PAPERS, Claim.Kind.CLEAN_AUDIT, Claim.Kind.INSPECTED)
              .isPresent();
    }

    private void district(Districts.Concern concern) {
      from = Certainty.POSSIBLY;
      doubt(Doubt.DISTRICT, OriginWords.of(concern, row.loading().written()));
    }
  }
}

package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.Edtf;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.measures.Measure;
import org.davylamp.findings.measures.Measures;
import org.davylamp.findings.measures.Ruling;
import org.davylamp.findings.wording.Claim;
import org.davylamp.findings.wording.Claims;

/** What a row tells of whose hands made the goods, of ventures and of money behind the trade. */
final class HandReasons {
  private final List<Measure> workers;
  private final List<Measure> ventures;
  private final List<Measure> finance;

  HandReasons(Measures measures) {
    workers = measures.reaching("workers");
    ventures = measures.reaching("ventures");
    finance = measures.reaching("finance");
  }

  List<Reason> of(
      Claims claims, Optional<Edtf> day, boolean dprk, List<Ruling> rulings, String subject) {
    List<Reason> reasons = new ArrayList<>();
    prison(claims, rulings, subject).ifPresent(reasons::add);
    claims.claimed(Claim.Kind.DPRK_WORKERS).ifPresent(claim -> reasons.add(workers(claim, day, rulings, subject)));
    convicts(claims, rulings, subject).ifPresent(reasons::add);
    if (dprk) {
      claims.claimed(Claim.Kind.VENTURE).ifPresent(claim -> reasons.add(venture(claim, claims, day, subject)));
      claims.claimed(Claim.Kind.EXPORT_CREDIT).ifPresent(claim -> reasons.add(money(claim, day, subject)));
    }
    return reasons;
  }

  // ---- prisons

  private static Optional<Reason> prison(Claims claims, List<Ruling> rulings, String subject) {
    return claims
        .claimed(Claim.Kind.PRISON_MADE)
        .map(
            claim -> {
              List<Basis> bases = new ArrayList<>(List.of(Guidance.of(Step.IDENTIFY)));
              bases.addAll(labourLaws(rulings));
              Leg leg =
                  new Leg(
                      claim.words(), subject, "made", "undated", Leg.Ground.DECLARED, 60, List.of());
              return new Reason(
                  "prison-made",
                  Verdict.EXPOSED,
                  "%s: the row itself tells that they come out of a camp or prison of the DPRK (“%s”).%s"
                      .formatted(subject, claim.words(), soon(rulings)),
                  bases,
                  List.of(leg),
                  Step.RESPOND,
                  "Ask on what the remark rests, which camp or prison it is, and who ordered the goods there.",
                  "Proof that the remark is wrong, and of another maker, would change it.");
            });
  }

  /** Laws on forced labour that the trade falls under, on this day or from another on. */
  private static List<Basis> labourLaws(List<Ruling> rulings) {
    return rulings.stream()
        .filter(ruling -> ruling.reach().word().equals("forced-labour-goods") || ruling.reach().word().equals("nationals-goods"))
        .map(ruling -> GoodsRules.basis(ruling.measure(), ruling.reach()))
        .toList();
  }

  private static String soon(List<Ruling> rulings) {
    return rulings.stream()
        .filter(ruling -> ruling.outcome() == Ruling.Outcome.OTHER_DAY && ruling.reach().word().equals("forced-labour-goods"))
        .findFirst()
        .map(ruling -> " %s applies from %s only.".formatted(ruling.measure().citation(ruling.reach()), ruling.measure().since().orElse("")))
        .orElse("");
  }

  private static Optional<Reason> convicts(Claims claims, List<Ruling> rulings, String subject) {
    Optional<Claim> told = claims.claimed(Claim.Kind.CONVICT_LABOUR).or(() -> claims.claimed(Claim.Kind.FORCED_LABOUR));
    if (claims.claimed(Claim.Kind.PRISON_MADE).isPresent()) {
      return Optional.empty();
    }
    return told.map(
        claim -> {
          List<Basis> bases = new ArrayList<>(List.of(Guidance.of(Step.IDENTIFY)));
          bases.addAll(labourLaws(rulings));
          return new Reason(
              "convict-labour-told",
              Verdict.REVIEW,
              "%s: the row tells of convict or forced labour (“%s”) and leaves open whose and where."
                  .formatted(subject, claim.words()),
              bases,
              List.of(),
              Step.IDENTIFY,
              "Ask which prison or works it is, under which contract, and whether those who work there are free to leave and paid.",
              "An independent audit that finds free and paid work closes it; prisoners made to work bar the goods from the United States and, from its day, from the Union.");
        });
  }

  // ---- workers, ventures, money

  /** The measures of that sort in force on the day, the latest first; else the next to come. */
  private static List<Measure> then(List<Measure> measures, Optional<Edtf> day) {
    Comparator<Measure> byBeginning =
        Comparator.comparingLong(measure -> measure.effective().map(date -> date.days().first()).orElse(0L));
    List<Measure> inForce =
        measures.stream()
            .filter(measure -> day.map(date -> measure.inForce(date).maybe()).orElse(true))
            .sorted(byBeginning.reversed())
            .toList();
    return inForce.isEmpty() ? measures.stream().min(byBeginning).stream().toList() : inForce;
  }

  private static List<Basis> bases(List<Measure> measures, String word) {
    List<Basis> bases = new ArrayList<>();
    measures.forEach(measure -> bases.add(GoodsRules.basis(measure, measure.reaching(word).findFirst().orElseThrow())));
    bases.add(Guidance.of(Step.IDENTIFY));
    return bases;
  }

  private Reason workers(Claim claim, Optional<Edtf> day, List<Ruling> rulings, String subject) {
    List<Measure> then = then(workers, day);
    List<Basis> bases = bases(then, "workers");
    bases.addAll(labourLaws(rulings));
    String law = then.isEmpty() ? "" : " (%s)".formatted(bases.getFirst().title());
    return new Reason(
        "dprk-workers",
        Verdict.REVIEW,
        "%s: the row tells of workers of the DPRK (“%s”). Workers whom their State sends are a strong sign of forced labour; the measures on them%s bind States, and what follows for the goods is arguable outside the United States.%s"
            .formatted(subject, claim.words(), law, soon(rulings)),
        bases,
        List.of(),
        Step.IDENTIFY,
        "Ask who hired them and when, until when they stayed, who was paid, and whether the permits are from before the measure.",
        "Papers that no such worker was there when these goods were made close it; entry into the United States makes it a match.");
  }

  private Reason venture(Claim claim, Claims claims, Optional<Edtf> day, String subject) {
    List<Measure> then = then(ventures, day);
    String founded =
        claims.claimed(Claim.Kind.FOUNDED).flatMap(Claim::date).map(date -> ", founded " + date + ",").orElse("");
    return new Reason(
        "joint-venture",
        Verdict.REVIEW,
        "%s: a joint venture%s has a part in it (“%s”). New ventures with the DPRK were banned on 2017-08-05, and all were to be closed by 2018-01-09; the goods were not banned by that."
            .formatted(subject, founded, claim.words()),
        bases(then, "ventures"),
        List.of(),
        Step.IDENTIFY,
        "Ask when it was founded, who holds it, what became of it after 2018-01-09, and for a leave of the Committee.",
        "Proof that it was closed, or that no body of the DPRK holds a part of it, would change it.");
  }

  private Reason money(Claim claim, Optional<Edtf> day, String subject) {
    List<Measure> then = then(finance, day).stream().filter(measure -> day.map(date -> measure.inForce(date) != Certainty.NO).orElse(true)).toList();
    return new Reason(
        "finance",
        Verdict.REVIEW,
        "%s: a State’s credit or insurance stands behind it (“%s”); support for trade with the DPRK is barred since 2016-11-30, which binds whoever gives it."
            .formatted(subject, claim.words()),
        bases(then, "finance"),
        List.of(),
        Step.IDENTIFY,
        "Ask who gave the cover and on what leave.",
        "Proof that there is none, or leave of the Committee, closes it.");
  }
}

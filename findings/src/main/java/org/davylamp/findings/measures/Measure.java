package org.davylamp.findings.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.HsCode;
import org.davylamp.evidence.HsSet;
import org.davylamp.evidence.Quantity;
import org.davylamp.findings.exposure.Cited;

/**
 * A measure, as the statements of the case tell it.
 *
 * @param id of its entity
 * @param title the rule in words
 * @param resolution the resolution, act or notice
 * @param paragraph where in it; may be empty
 * @param authority who adopted it
 * @param way which way goods go
 * @param targets whose trade it restricts, in lower case; empty if everybody's
 * @param goods by code; empty if it is not of goods, or its codes are not known
 * @param adopted when it was adopted
 * @param effective first day in force; empty if the case does not say
 * @param lapses last day in force
 * @param runOff until when old contracts may be carried out
 * @param cap the most that may pass
 * @param capValue the most that may be paid
 * @param amends ids of the measures that it replaces or changes
 * @param terms what of it can be judged
 * @param sources who tells it
 */
public record Measure(
    String id,
    String title,
    String resolution,
    String paragraph,
    String authority,
    Way way,
    Set<String> targets,
    HsSet goods,
    Optional<Edtf> adopted,
    Optional<Edtf> effective,
    Optional<Edtf> lapses,
    Optional<Edtf> runOff,
    Optional<Quantity> cap,
    Optional<Quantity> capValue,
    Set<String> amends,
    List<Term> terms,
    List<Cited> sources) {
  public Measure {
    targets = Set.copyOf(targets);
    amends = Set.copyOf(amends);
    terms = List.copyOf(terms);
    sources = List.copyOf(sources);
  }

  public Stream<Term> terms(Term.Kind kind) {
    return terms.stream().filter(term -> term.kind() == kind);
  }

  /** The terms by which it reaches something. */
  public Stream<Term> reaching(String word) {
    return terms(Term.Kind.REACHES).filter(term -> term.word().equals(word));
  }

  /** The goods that a term is of: its own, else the measure's. */
  public HsSet goods(Term term) {
    return term.goods().isEmpty() ? goods : term.goods();
  }

  /** Which way the goods of a term go: its own, else the measure's. */
  public Way way(Term term) {
    return term.direction() == Way.NONE ? way : term.direction();
  }

  /** Who is bound, in lower case; empty if all States are. */
  public Set<String> bound() {
    Set<String> bound = new LinkedHashSet<>();
    terms(Term.Kind.BINDS).forEach(term -> bound.addAll(term.countries()));
    return bound;
  }

  /** Whether goods may pass under a limit or on conditions, so that a row alone shows no breach. */
  public boolean licenses() {
    return cap.isPresent()
        || capValue.isPresent()
        || terms(Term.Kind.REQUIRES).anyMatch(term -> term.word().isEmpty());
  }

  /** What goods may pass under requires, besides the cap. */
  public Set<String> licenceRequires() {
    Set<String> required = new LinkedHashSet<>();
    terms(Term.Kind.REQUIRES)
        .filter(term -> term.word().isEmpty())
        .forEach(term -> required.addAll(term.requires()));
    return required;
  }

  /** What an exemption requires, by whichever term says so. */
  public Set<String> requiredFor(Term exemption) {
    Set<String> required = new LinkedHashSet<>(exemption.requires());
    terms(Term.Kind.REQUIRES)
        .filter(term -> term.word().equals(exemption.word()))
        .forEach(term -> required.addAll(term.requires()));
    return required;
  }

  // ---- time

  /** From the first day in force to the last; empty if the case does not say when it begins. */
  public Optional<DayRange> inForce() {
    return effective.map(
        date ->
            new DayRange(
                date.days().first(),
                Math.max(
                    date.days().first(),
                    lapses.map(end -> end.days().last()).orElse(DayRange.EVER_AFTER))));
  }

  /** Whether it was in force when something happened; possibly, if either date leaves it open. */
  public Certainty inForce(Edtf when) {
    if (effective.isEmpty() || replacedBeforeItBegan()) {
      return effective.isEmpty() ? Certainty.POSSIBLY : Certainty.NO;
    }
    Certainty begun = notBefore(when, effective.get());
    Certainty lasting = lapses.map(end -> notAfter(when, end)).orElse(Certainty.CERTAINLY);
    return both(begun, lasting);
  }

  private boolean replacedBeforeItBegan() {
    return lapses.isPresent()
        && effective.isPresent()
        && lapses.get().days().last() < effective.get().days().first();
  }

  /** Whether something happened on the first day or later: on any day of it, if it has several. */
  private static Certainty notBefore(Edtf when, Edtf first) {
    return negated(when.within().before(first.within()));
  }

  static Certainty notAfter(Edtf when, Edtf last) {
    return negated(when.within().after(last.within()));
  }

  static Certainty negated(Certainty answer) {
    return switch (answer) {
      case CERTAINLY -> Certainty.NO;
      case POSSIBLY -> Certainty.POSSIBLY;
      case NO -> Certainty.CERTAINLY;
    };
  }

  static Certainty both(Certainty one, Certainty other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  // ---- words

  /** As it is cited as a whole: {@code UNSCR 2371 (2017)}. */
  public String citation() {
    boolean resolutionOfTheCouncil = resolution.startsWith("UNSCR ");
    return resolutionOfTheCouncil && adopted.isPresent()
        ? resolution + " (" + adopted.get().toString().substring(0, 4) + ")"
        : resolution;
  }

  /** As it is cited for one of its terms: {@code UNSCR 2371 (2017), para 8}. */
  public String citation(Term term) {
    if (!term.citedAs().isEmpty()) {
      return term.citedAs();
    }
    String where = term.paragraph().isEmpty() ? paragraph : term.paragraph();
    return where.isEmpty() ? citation() : citation() + ", " + paragraphs(where);
  }

  private static String paragraphs(String where) {
    boolean number = Character.isDigit(where.charAt(0));
    boolean several = where.matches("\\d+\\S* (and|to) \\d.*|\\d+\\S*, \\d.*|\\d+-\\d+.*");
    return number ? (several ? "paras " : "para ") + where : where;
  }

  /** Who tells it and this term of it. */
  public List<Cited> sources(Term term) {
    List<Cited> all = new ArrayList<>(term.sources());
    sources.stream().filter(cited -> !all.contains(cited)).forEach(all::add);
    return all;
  }

  /** Its first day as people write it; empty if the case does not say. */
  public Optional<String> since() {
    return effective.map(Edtf::toString);
  }

  /** The last day of the run-off; empty if there is none. */
  public Optional<LocalDate> runOffEnds() {
    return runOff.map(end -> LocalDate.ofEpochDay(end.days().last()));
  }

  /** Whether it is of some goods of that chapter, or its codes are not known. */
  boolean mayReach(String chapter) {
    return reaching("goods").anyMatch(term -> goods(term).holds(new HsCode(chapter)).maybe());
  }
}

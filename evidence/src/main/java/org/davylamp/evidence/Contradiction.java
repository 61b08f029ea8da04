package org.davylamp.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two things that sources say and that cannot both be so: with the statements it rests on, and one
 * sentence with the figures. Which of them is right is not decided here.
 */
public sealed interface Contradiction {
  /** Every statement involved, in the order recorded within each side. */
  List<Recorded> statements();

  /** What does not fit, in one sentence with its figures. */
  String sentence();

  /** Two positions given for one thing. */
  record Apart(List<Recorded> first, List<Recorded> second, Distance distance)
      implements Contradiction {
    public Apart {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }

    @Override
    public List<Recorded> statements() {
      return joined(first, second);
    }

    @Override
    public String sentence() {
      return String.format(
          Locale.ROOT,
          "Two positions lie %s apart: %s and %s; rounding can explain %s of that.",
          distance,
          told(first.getFirst()),
          told(second.getFirst()),
          metres(distance.uncertainty()));
    }

    private static String metres(double metres) {
      return metres < 10
          ? String.format(Locale.ROOT, "%.1f m", metres)
          : new Distance(metres, 0).toString();
    }
  }

  /** One value that one statement asserts and another denies. */
  record Denied(String property, String value, List<Recorded> asserting, List<Recorded> denying)
      implements Contradiction {
    public Denied {
      asserting = List.copyOf(asserting);
      denying = List.copyOf(denying);
    }

    @Override
    public List<Recorded> statements() {
      return joined(asserting, denying);
    }

    @Override
    public String sentence() {
      return String.format(
          Locale.ROOT,
          "%s '%s' is asserted by %s and denied by %s.",
          property,
          value,
          counted(asserting),
          counted(denying));
    }

    private static String counted(List<Recorded> statements) {
      return statements.size() == 1 ? "one statement" : statements.size() + " statements";
    }
  }

  /**
   * A change in percent that is not the change of the figures.
   *
   * @param stated the statements of the change as told
   * @param figures the statements of both quantities and their units
   * @param from the earlier quantity, as told
   * @param to the later quantity, as told
   * @param statedPercent the change as told
   * @param computedPercent the change of the figures as written, to one decimal
   */
  record Change(
      List<Recorded> stated,
      List<Recorded> figures,
      String from,
      String to,
      BigDecimal statedPercent,
      BigDecimal computedPercent)
      implements Contradiction {
    public Change {
      stated = List.copyOf(stated);
      figures = List.copyOf(figures);
    }

    @Override
    public List<Recorded> statements() {
      return joined(stated, figures);
    }

    @Override
    public String sentence() {
      return String.format(
          Locale.ROOT,
          "From %s to %s is %s %%, but the change is stated as %s %%.",
          from,
          to,
          signed(computedPercent),
          signed(statedPercent));
    }

    private static String signed(BigDecimal number) {
      return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }
  }

  /**
   * An area that does not fit the length and width told with it.
   *
   * @param figures the statements of area, length, width and outline
   * @param area the area as told
   * @param dimensions length and width as told
   * @param product length × width in m², to the square metre
   * @param rectangular whether the outline is said to be rectangular; if not, length and width are
   *     those of a box around it, and only an area larger than the box is a contradiction
   */
  record Area(
      List<Recorded> figures,
      String area,
      String dimensions,
      BigDecimal product,
      boolean rectangular)
      implements Contradiction {
    public Area {
      figures = List.copyOf(figures);
    }

    @Override
    public List<Recorded> statements() {
      return figures;
    }

    @Override
    public String sentence() {
      return String.format(
          Locale.ROOT,
          rectangular
              ? "The area is stated as %s, but a rectangle of %s has %,d m2."
              : "The area is stated as %s, but no outline within %s can exceed %,d m2.",
          area,
          dimensions,
          product.toBigInteger());
    }
  }

  /** Several values of a property that can only have one. */
  record Several(String property, List<Entity.Value> values) implements Contradiction {
    public Several {
      values = List.copyOf(values);
    }

    @Override
    public List<Recorded> statements() {
      return values.stream().flatMap(value -> value.asserting().stream()).toList();
    }

    @Override
    public String sentence() {
      List<String> texts = values.stream().map(value -> "'" + value.value() + "'").toList();
      int last = texts.size() - 1;
      return property
          + " can have one value only, and is told as "
          + String.join(", ", texts.subList(0, last))
          + " and "
          + texts.get(last)
          + ".";
    }
  }

  private static List<Recorded> joined(List<Recorded> first, List<Recorded> second) {
    List<Recorded> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private static String told(Recorded recorded) {
    return recorded.statement().original().orElse(recorded.statement().value());
  }
}

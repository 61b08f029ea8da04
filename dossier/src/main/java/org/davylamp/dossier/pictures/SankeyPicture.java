package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * What passes between groups as ribbons whose widths are the amounts, on one scale for the whole
 * picture. Flow goes from left to right, or from top to bottom where there is no full page for it.
 * Ribbons bounded by published figures are solid, assumed ones pale with a broken edge; what stays
 * with a group is the hatched part of its bar, and a whisker beside the bar is the interval of what
 * it received.
 */
public final class SankeyPicture {
  private static final double EDGE = 1e-6;

  /**
   * A group.
   *
   * @param through what it received, or passes on if nothing comes in
   * @param kept what stays with it
   */
  public record Node(String name, Amount through, Amount kept) {
    public Node {
      Refusal.unless(
          through.low() >= 0 && kept.low() >= 0,
          "expected amounts of 0 or more of \"%s\", found %s and %s",
          name,
          through.text(),
          kept.text());
    }
  }

  /**
   * What passes from one group to another, both as numbers of nodes.
   *
   * @param documented whether published figures bound it
   * @param note for the table: what stands behind the amount
   */
  public record Link(int from, int to, Amount amount, boolean documented, String note) {}

  private SankeyPicture() {}

  /**
   * The picture.
   *
   * @param unit of every amount
   * @throws IllegalArgumentException if a link has no such end, links lead in a circle, or more
   *     leaves a group than came in
   */
  public static Picture draw(Frame frame, String unit, List<Node> nodes, List<Link> links) {
    return paint(new Canvas(frame), unit, nodes, links);
  }

  static Picture paint(Canvas canvas, String unit, List<Node> nodes, List<Link> links) {
    links.forEach(link -> checked(link, nodes));
    for (int node = 0; node < nodes.size(); node++) {
      balanced(node, nodes.get(node), links);
    }
    DataTable table = table(canvas.title(), unit, nodes, links);
    if (links.stream().allMatch(link -> link.amount().level() == 0)) {
      return canvas.empty("No flow to show", table);
    }
    return new SankeyPainter(canvas, unit, nodes, links).paint(table);
  }

  private static void checked(Link link, List<Node> nodes) {
    Refusal.unless(
        link.from() >= 0
            && link.from() < nodes.size()
            && link.to() >= 0
            && link.to() < nodes.size()
            && link.from() != link.to(),
        "expected a link between two of %s nodes, found one from %s to %s",
        nodes.size(),
        link.from(),
        link.to());
    Refusal.unless(
        link.amount().low() >= 0,
        "expected an amount of 0 or more, found %s",
        link.amount().text());
  }

  /** What comes in is what the bar shows, and is what goes on and what stays. */
  private static void balanced(int node, Node shown, List<Link> links) {
    double in = sum(links.stream().filter(link -> link.to() == node).toList());
    double out = sum(links.stream().filter(link -> link.from() == node).toList());
    double through = shown.through().level();
    double room = EDGE + through * 1e-3;
    Refusal.unless(
        Math.abs(out + shown.kept().level() - through) <= room
            && (in == 0 || Math.abs(in - through) <= room),
        "expected what \"%s\" received, %s, to be what it keeps and passes on, found %s in, %s out and %s kept",
        shown.name(),
        through,
        in,
        out,
        shown.kept().level());
  }

  private static double sum(List<Link> links) {
    return links.stream().mapToDouble(link -> link.amount().level()).sum();
  }

  /** Whole units: what is drawn from ranges bears no more. */
  static String words(Amount amount) {
    String level = Figures.count(Math.round(amount.level()));
    return amount.isRange()
        ? level
            + " ("
            + Figures.count(Math.round(amount.low()))
            + "–"
            + Figures.count(Math.round(amount.high()))
            + ")"
        : level;
  }

  private static DataTable table(String caption, String unit, List<Node> nodes, List<Link> links) {
    List<List<String>> rows = new ArrayList<>();
    for (Link link : links) {
      rows.add(
          row(
              nodes.get(link.from()).name(),
              nodes.get(link.to()).name(),
              link.amount(),
              link.note()));
    }
    for (Node node : nodes) {
      if (node.kept().high() > 0) {
        rows.add(row(node.name(), "stays there", node.kept(), "what nobody else takes"));
      }
    }
    return new DataTable(
        caption, List.of("From", "To", "Mean (" + unit + ")", "Low", "High", "Basis"), rows);
  }

  private static List<String> row(String from, String to, Amount amount, String note) {
    return List.of(
        from,
        to,
        Figures.count(Math.round(amount.level())),
        Figures.count(Math.round(amount.low())),
        Figures.count(Math.round(amount.high())),
        note);
  }
}

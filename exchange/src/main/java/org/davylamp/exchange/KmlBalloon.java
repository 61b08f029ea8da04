package org.davylamp.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Reliability;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.StatementDetails;

/**
 * What a placemark shows when it is clicked: paragraphs and lists, no style, no script, no image,
 * every text escaped, and links only to web addresses.
 */
final class KmlBalloon {
  private KmlBalloon() {}

  static String html(GeoJsonDrawing drawing) {
    StringBuilder html = new StringBuilder();
    html.append("<p>").append(text(drawing.kind())).append("</p>");
    html.append("<p>").append(text(position(drawing))).append("</p>");
    list(html, "Position according to", drawing.asserting().stream().map(KmlBalloon::cited));
    list(html, "Position denied by", drawing.denying().stream().map(KmlBalloon::cited));
    list(html, "Names", drawing.names().stream().map(KmlBalloon::said));
    list(html, "Description", drawing.descriptions().stream().map(KmlBalloon::said));
    return html.toString();
  }

  private static String position(GeoJsonDrawing drawing) {
    String which =
        drawing.count() == 1
            ? "The only position known: "
            : "Position " + drawing.number() + " of " + drawing.count() + ": ";
    String basis =
        drawing.coordinates().told().isPresent() ? "" : " (rounding of the digits; none is stated)";
    return which
        + drawing.coordinates().latitude().toPlainString()
        + ", "
        + drawing.coordinates().longitude().toPlainString()
        + "; uncertain by "
        + drawing.uncertainty()
        + " m"
        + basis
        + "; "
        + drawing.standing();
  }

  private static void list(StringBuilder html, String title, Stream<String> items) {
    List<String> all = items.toList();
    if (!all.isEmpty()) {
      html.append("<p>").append(title).append("</p><ul>");
      all.forEach(item -> html.append("<li>").append(item).append("</li>"));
      html.append("</ul>");
    }
  }

  private static String said(GeoJsonDrawing.Said said) {
    return text(said.value())
        + said.by().stream().map(KmlBalloon::cited).collect(Collectors.joining("; ", " (", ")"));
  }

  private static String cited(GeoJsonDrawing.Cited cited) {
    Source source = cited.source();
    StatementDetails details = cited.recorded().statement().details();
    return Stream.of(
            Optional.of(text(source.title())),
            source.publisher().map(KmlBalloon::text),
            source.url().map(KmlBalloon::link),
            details.locator().map(KmlBalloon::text),
            Optional.of(grade(source.reliability())),
            details.credibility().map(c -> "credibility " + c.digit() + ", " + c.meaning()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static String grade(Reliability reliability) {
    return "reliability " + reliability.name() + ", " + reliability.meaning();
  }

  private static String link(String url) {
    String folded = url.toLowerCase(Locale.ROOT);
    String shown = text(url);
    return folded.startsWith("http://") || folded.startsWith("https://")
        ? "<a href=\"" + shown + "\">" + shown + "</a>"
        : shown;
  }

  private static String text(String text) {
    return KmlMarkup.escape(text);
  }
}

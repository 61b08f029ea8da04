package org.davylamp.exchange.stac;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.exchange.BadInput;

/** A row of a manifest: the values of its cells, or where what is wrong stands. */
record ManifestRow(CsvRecord row, Map<String, Integer> columns, String file, URI base) {
  private static final Pattern NUMBERED = Pattern.compile("(.*)#band=([1-9][0-9]{0,4})");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*|file:.*");

  long line() {
    return row.getStartingLineNumber();
  }

  Optional<String> cell(String column) {
    int index = columns.getOrDefault(column, Integer.MAX_VALUE);
    return index < row.getFieldCount()
        ? Optional.of(row.getField(index).strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  String need(String column) {
    return cell(column).orElseThrow(() -> bad(column, "expected a value in '" + column + "'"));
  }

  BadInput bad(String column, String problem) {
    return new BadInput(file, line(), columns.getOrDefault(column, -1) + 1L, problem);
  }

  private BadInput refused(String column, String expected) {
    return bad(
        column, "expected " + expected + ", found '" + Shown.text(cell(column).orElse("")) + "'");
  }

  /** The time, if the date has one. */
  Optional<Instant> instant() {
    String text = need("date").toUpperCase(Locale.ROOT);
    if (text.indexOf('T') < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw refused("date", "a day, or a time with its zone such as 2020-06-15T06:06:41Z");
    }
  }

  LocalDate day() {
    LocalDate day;
    try {
      day =
          instant()
              .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC))
              .orElseGet(() -> LocalDate.parse(need("date")));
    } catch (DateTimeException e) {
      throw refused("date", "a day such as 2020-06-15");
    }
    if (day.getYear() < 1900 || day.getYear() > 2200) {
      throw refused("date", "a day from 1900 to 2200");
    }
    return day;
  }

  SceneAsset band() {
    return asset("href", need("band"), scale(), number("nodata"), hash("sha256"));
  }

  Optional<SceneQuality> quality() {
    Optional<SceneQuality.Codes> codes =
        cell("qa")
            .map(
                text ->
                    SceneQuality.Codes.of(text)
                        .orElseThrow(() -> refused("qa", "scl, qa_pixel or fmask")));
    if (cell("qaHref").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SceneQuality(
            asset("qaHref", "qa", Optional.empty(), OptionalDouble.empty(), Optional.empty()),
            codes));
  }

  Optional<Scene.Item> item() {
    Optional<String> hash = hash("itemSha256");
    if (cell("item").isEmpty() || hash.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Scene.Item(address("item", need("item")), hash.get()));
  }

  private SceneAsset asset(
      String column,
      String band,
      Optional<SampleScale> scale,
      OptionalDouble nodata,
      Optional<String> sha256) {
    String text = need(column);
    Matcher numbered = NUMBERED.matcher(text);
    boolean one = numbered.matches();
    return new SceneAsset(
        band,
        address(column, one ? numbered.group(1) : text),
        one ? OptionalInt.of(Integer.parseInt(numbered.group(2))) : OptionalInt.empty(),
        scale,
        nodata,
        sha256);
  }

  /** A path is meant from the manifest's folder on, as it is: no character is an escape. */
  private URI address(String column, String text) {
    if (SCHEME.matcher(text).matches() || !"file".equals(base.getScheme())) {
      return StacDocument.absolute(base, text)
          .orElseThrow(() -> refused(column, "a path or an address"));
    }
    try {
      return Path.of(base).resolveSibling(text).normalize().toUri();
    } catch (InvalidPathException e) {
      throw refused(column, "a path or an address");
    }
  }

  private Optional<SampleScale> scale() {
    OptionalDouble scale = number("scale");
    OptionalDouble offset = number("offset");
    if (scale.isEmpty() && offset.isEmpty()) {
      return Optional.empty();
    }
    if (scale.orElse(1) == 0) {
      throw refused("scale", "a scale other than 0");
    }
    return Optional.of(new SampleScale(scale.orElse(1), offset.orElse(0), SampleScale.From.STATED));
  }

  OptionalDouble number(String column) {
    Optional<String> text = cell(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!text.get()
            .matches("[+-]?([0-9]{1,40}\\.?[0-9]{0,40}|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?")
        || !Double.isFinite(Double.parseDouble(text.get()))) {
      throw refused(column, "a number");
    }
    return OptionalDouble.of(Double.parseDouble(text.get()));
  }

  private Optional<String> hash(String column) {
    Optional<String> text = cell(column).map(hash -> hash.toLowerCase(Locale.ROOT));
    if (text.isPresent() && !text.get().matches("[0-9a-f]{64}")) {
      throw refused(column, "a SHA-256, 64 hexadecimal digits");
    }
    return text;
  }
}

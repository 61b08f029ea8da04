package org.davylamp.exchange.stac;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a scene of an item. */
final class ItemReader {
  private static final int LONGEST_ID = 500;

  /** Words that only say that the licence is elsewhere. */
  private static final Set<String> NO_LICENCE = Set.of("proprietary", "various", "other");

  private ItemReader() {}

  /** What a catalogue or collection says of all that is in it. */
  record Context(Optional<String> collection, Optional<String> licence, Optional<String> credit) {
    static final Context NONE = new Context(Optional.empty(), Optional.empty(), Optional.empty());

    /** What a collection says, and above it those that it is in. */
    Context within(JsonValue.Obj object) {
      return new Context(
          object.member("extent").isPresent() ? object.text("id") : collection,
          ItemReader.licence(object, object).or(() -> licence),
          ItemReader.credit(object).or(() -> credit));
    }
  }

  /**
   * Reads.
   *
   * @throws org.davylamp.exchange.BadInput if it has no id, time or assets, or is of another
   *     version
   */
  static Scene read(StacDocument document, JsonValue.Obj item, Context context) {
    document.checkVersion(item);
    String id =
        item.text("id")
            .map(String::strip)
            .filter(text -> !text.isEmpty() && text.length() <= LONGEST_ID)
            .orElseThrow(
                () ->
                    document.bad(
                        item.member("id").orElse(item),
                        "expected an id, a text of at most " + LONGEST_ID + " characters"));
    JsonValue.Obj properties =
        item.object("properties")
            .orElseThrow(
                () -> document.bad(item, "expected 'properties' in item " + Shown.text(id)));
    JsonValue.Obj assets =
        item.object("assets")
            .orElseThrow(() -> document.bad(item, "expected 'assets' in item " + Shown.text(id)));
    Instant instant = instant(document, id, properties);
    Optional<String> collection = item.text("collection").or(context::collection);
    AssetReader reader =
        new AssetReader(document, properties, Reflectance.of(id, collection, properties));
    reader.read(assets);
    List<SceneAsset> bands = reader.bands();
    List<String> notes = new ArrayList<>(reader.notes());
    OptionalDouble cloud = cloudCover(properties, notes);
    return new Scene(
        id,
        LocalDate.ofInstant(instant, ZoneOffset.UTC),
        Optional.of(instant),
        collection,
        text(properties, "platform", "eo:platform", "constellation", "eo:constellation"),
        bands,
        reader.quality(),
        cloud,
        licence(item, properties).or(context::licence),
        credit(properties).or(context::credit),
        Optional.of(new Scene.Item(document.address(), document.sha256())),
        notes);
  }

  private static Optional<String> text(JsonValue.Obj object, String... names) {
    for (String name : names) {
      Optional<String> text = object.text(name).map(String::strip).filter(t -> !t.isEmpty());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** A range is taken for its start if it lies in one day, for a day is what is needed. */
  private static Instant instant(StacDocument document, String id, JsonValue.Obj properties) {
    if (properties.member("datetime").isPresent()) {
      return instant(document, properties, "datetime");
    }
    String prefix = properties.member("start_datetime").isPresent() ? "" : "dtr:";
    Instant start = instant(document, properties, prefix + "start_datetime");
    Instant end = instant(document, properties, prefix + "end_datetime");
    LocalDate first = LocalDate.ofInstant(start, ZoneOffset.UTC);
    if (!first.equals(LocalDate.ofInstant(end, ZoneOffset.UTC))) {
      throw document.bad(
          properties,
          "expected one time or a range within one day (UTC) for %s, found %s to %s"
              .formatted(Shown.text(id), start, end));
    }
    return start;
  }

  private static Instant instant(StacDocument document, JsonValue.Obj properties, String name) {
    String text = properties.text(name).orElse("");
    try {
      Instant instant = OffsetDateTime.parse(text.strip().toUpperCase(Locale.ROOT)).toInstant();
      if (instant.atOffset(ZoneOffset.UTC).getYear() < 1900
          || instant.atOffset(ZoneOffset.UTC).getYear() > 2200) {
        throw new DateTimeException("no time of satellites");
      }
      return instant;
    } catch (DateTimeException e) {
      throw document.bad(
          properties.member(name).orElse(properties),
          "expected '%s' as RFC 3339, such as 2020-06-15T06:06:41Z, found %s"
              .formatted(name, text.isEmpty() ? "none" : "'" + Shown.text(text) + "'"));
    }
  }

  private static OptionalDouble cloudCover(JsonValue.Obj properties, List<String> notes) {
    Optional<JsonValue> told = properties.member("eo:cloud_cover");
    if (told.isPresent() && told.get() instanceof JsonValue.Num number) {
      double cover = number.value();
      if (cover >= 0 && cover <= 100) {
        return OptionalDouble.of(cover);
      }
    }
    if (told.isPresent()) {
      notes.add("the stated cloud cover is no percentage");
    }
    return OptionalDouble.empty();
  }

  private static Optional<String> licence(JsonValue.Obj object, JsonValue.Obj properties) {
    Optional<String> word = text(properties, "license");
    Optional<String> link =
        object.objects("links").stream()
            .filter(one -> one.text("rel").orElse("").equals("license"))
            .flatMap(one -> one.text("href").stream())
            .findFirst();
    return word.filter(text -> !NO_LICENCE.contains(text.toLowerCase(Locale.ROOT)))
        .or(() -> link)
        .or(() -> word);
  }

  /** Who made, processed or licensed it. */
  private static Optional<String> credit(JsonValue.Obj object) {
    String names =
        object.objects("providers").stream()
            .filter(ItemReader::isToBeNamed)
            .flatMap(provider -> provider.text("name").stream())
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .limit(8)
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static boolean isToBeNamed(JsonValue.Obj provider) {
    List<String> roles = provider.texts("roles");
    return roles.isEmpty() || roles.stream().anyMatch(role -> !role.equals("host"));
  }
}

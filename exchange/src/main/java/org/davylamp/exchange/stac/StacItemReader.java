package org.davylamp.exchange.stac;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Schema;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.FormatReader;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.Intake;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A STAC item, or a collection of items, as entities of schema {@code Scene}: the scene's id, time,
 * platform, collection, cloud cover, licence, credit and the SHA-256 of its files. No footprint: it
 * says where somebody looked, which may be a place that is to be kept. Nothing is fetched; the item
 * itself is the exhibit. docs/formats/scenes.md has the table.
 */
public final class StacItemReader implements FormatReader {
  private static final String SCHEMA = "Scene";
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Addresses are not kept; any base will do. */
  private static final URI NOWHERE = URI.create("file:///");

  @Override
  public String format() {
    return "stac";
  }

  @Override
  public int version() {
    return 1;
  }

  /** Whether it is GeoJSON by its type, and says its version of STAC before its head ends. */
  @Override
  public boolean recognises(Head head) {
    String text = head.text().strip();
    if (!text.startsWith("{") || !text.contains("\"stac_version\"")) {
      return false;
    }
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), new StringReader(text))) {
      parser.nextToken();
      return isItem(parser);
    } catch (JacksonException e) {
      return false; // the head ends before anything told
    }
  }

  /** The members of the first object, and of the first of its features. */
  private static boolean isItem(JsonParser parser) {
    boolean version = false;
    boolean geojson = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "stac_version" -> version = true;
        case "type" -> geojson = parser.getString().startsWith("Feature");
        case "features" -> {
          if (value == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
            return isItem(parser);
          }
          return false;
        }
        default -> parser.skipChildren();
      }
      if (version && geojson) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.path())) {
      bytes = in.readNBytes(MAX_ELEMENT + 1);
    }
    if (bytes.length > MAX_ELEMENT) {
      throw new BadInput(
          file.name(),
          0,
          String.format(
              Locale.ROOT, "expected at most %d MiB of STAC items, found more", MAX_ELEMENT >> 20));
    }
    StacDocument document =
        new StacDocument(
            NOWHERE,
            file.name(),
            "",
            JsonDocument.read(bytes, file.name(), StacLimits.USUAL.values()));
    Set<String> ids = new HashSet<>();
    if (document.root().text("type").orElse("").equals("FeatureCollection")) {
      for (JsonValue feature : document.root().items("features")) {
        if (feature instanceof JsonValue.Obj item) {
          item(document, item, ids, intake);
        } else {
          throw document.bad(feature, "expected an item, an object, in 'features'");
        }
      }
    } else {
      item(document, document.root(), ids, intake);
    }
  }

  private static void item(
      StacDocument document, JsonValue.Obj item, Set<String> ids, Intake intake) {
    Scene scene = ItemReader.read(document, item, ItemReader.Context.NONE);
    if (!ids.add(scene.id())) {
      throw document.bad(
          item, "expected each scene once, found " + Shown.text(scene.id()) + " again");
    }
    Entry entry = new Entry(document, item, SceneEntity.id(scene.id()), intake);
    entry.say("sceneId", scene.id(), "id");
    scene
        .instant()
        .ifPresent(
            instant ->
                entry.say(
                    "acquired",
                    DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
                        .withZone(ZoneOffset.UTC)
                        .format(instant),
                    "properties/datetime"));
    scene.platform().ifPresent(platform -> entry.say("platform", platform, "properties/platform"));
    scene.collection().ifPresent(collection -> entry.say("collection", collection, "collection"));
    if (scene.cloudCover().isPresent()) {
      BigDecimal cover = BigDecimal.valueOf(scene.cloudCover().getAsDouble());
      entry.say(
          "cloudCover", cover.stripTrailingZeros().toPlainString(), "properties/eo:cloud_cover");
    }
    scene.licence().ifPresent(licence -> entry.say("licence", licence, "properties/license"));
    scene.credit().ifPresent(credit -> entry.say("credit", credit, "properties/providers"));
    for (SceneAsset band : scene.bands()) {
      band.sha256().ifPresent(hash -> entry.say("sha256", hash, "assets/" + band.band()));
    }
    scene
        .quality()
        .flatMap(quality -> quality.asset().sha256())
        .ifPresent(hash -> entry.say("sha256", hash, "assets/qa"));
    scene.notes().forEach(note -> entry.say("notes", note, "assets"));
  }

  /** Hands on what is said of one scene. */
  private record Entry(StacDocument document, JsonValue.Obj item, String entity, Intake intake) {
    void say(String property, String text, String locator) {
      Schema schema = Ontology.standard().schema(SCHEMA).orElseThrow();
      String printable = text.replaceAll("\\p{Cc}", " ").strip();
      if (printable.isEmpty()) {
        return;
      }
      try {
        String value = schema.property(property).orElseThrow().normalise(printable);
        StatementDetails details = StatementDetails.NONE.withLocator(locator);
        intake.accept(
            Statement.of(entity, SCHEMA, property, value, intake.source())
                .with(value.equals(text) ? details : details.withOriginal(text)),
            item.at().line());
      } catch (EvidenceException e) {
        throw document.bad(
            item,
            "expected another value of "
                + property
                + ": "
                + Optional.ofNullable(e.getMessage()).orElse(""));
      }
    }
  }
}

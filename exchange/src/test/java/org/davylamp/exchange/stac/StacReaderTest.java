package org.davylamp.exchange.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.davylamp.exchange.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StacReaderTest {
  @TempDir private Path folder;

  private static String item(String id) {
    return StacItems.ZERO_EIGHT.replace("old-1", id);
  }

  private static String catalogue(String... links) {
    StringBuilder text =
        new StringBuilder("{\"stac_version\": \"1.0.0\", \"type\": \"Catalog\",\n");
    text.append("\"id\": \"c\", \"links\": [{\"rel\": \"root\", \"href\": \"./catalog.json\"}");
    for (String link : links) {
      String[] parts = link.split(" ", 2);
      text.append(",\n{\"rel\": \"%s\", \"href\": \"%s\"}".formatted(parts[0], parts[1]));
    }
    return text + "]}";
  }

  private static StacScenes read(Map<String, String> documents, StacLimits limits)
      throws IOException {
    return StacReader.read(
        StacItems.AT.resolve("catalog.json"), StacItems.documents(documents), limits);
  }

  @Test
  void linksAreFollowedInTheirOrderAndNamesAreMeantFromTheirDocument() throws IOException {
    Map<String, String> documents = new HashMap<>();
    documents.put("catalog.json", catalogue("child a/collection.json", "item ./z.json"));
    documents.put(
        "a/collection.json",
        catalogue("item ../items/one.json", "item two.json", "parent ../catalog.json")
            .replace("Catalog", "Collection")
            .replace(
                "\"id\": \"c\"",
                "\"id\": \"col\", \"extent\": {}, \"license\": \"CC0-1.0\","
                    + " \"providers\": [{\"name\": \"Agency\"}]"));
    documents.put("items/one.json", item("one"));
    documents.put("a/two.json", item("two"));
    documents.put("z.json", item("z"));
    StacScenes found = read(documents, StacLimits.USUAL);
    assertThat(found.unread()).isEmpty();
    assertThat(found.scenes()).extracting(Scene::id).containsExactly("one", "two", "z");
    Scene one = found.scenes().getFirst();
    assertThat(one.collection()).contains("col");
    assertThat(one.licence()).contains("CC0-1.0");
    assertThat(one.credit()).contains("Agency");
    assertThat(one.bands().getFirst().href())
        .hasToString("https://example.org/scenes/items/B4.TIF");
    assertThat(found.scenes().get(2).licence()).isEmpty();
  }

  @Test
  void loopsBrokenLinksAndDoublesAreNamedAndTheRestIsRead() throws IOException {
    Map<String, String> documents = new HashMap<>();
    documents.put(
        "catalog.json",
        catalogue(
            "child a.json",
            "item gone.json",
            "item bad.json",
            "item one.json",
            "item same.json",
            "item http://[",
            "child catalog.json",
            "item one.json"));
    documents.put("a.json", catalogue("child catalog.json", "child a.json"));
    documents.put("bad.json", "{\"type\": \"Feature\",\n 7}");
    documents.put("one.json", item("one"));
    documents.put("same.json", item("one"));
    StacScenes found = read(documents, StacLimits.USUAL);
    assertThat(found.scenes()).extracting(Scene::id).containsExactly("one");
    String at = "https://example.org/scenes/";
    assertThat(found.unread()).extracting(Unread::toString).hasSize(7);
    assertThat(found.unread().get(0).toString())
        .isEqualTo(at + "catalog.json: a loop: " + at + "a.json links back to it");
    assertThat(found.unread().get(1).toString())
        .isEqualTo(at + "a.json: a loop: " + at + "a.json links back to it");
    assertThat(found.unread().get(2).toString()).contains("gone.json: expected a document", "404");
    assertThat(found.unread().get(3).toString()).contains("bad.json, line 2, column");
    assertThat(found.unread().get(4).toString())
        .isEqualTo(
            "one: expected each scene once, found it in "
                + at
                + "one.json and again in "
                + at
                + "same.json");
    assertThat(found.unread().get(5).what()).isEqualTo("http://[");
    assertThat(found.unread().get(6).why()).startsWith("a loop");
  }

  @Test
  void depthAndNumberAreBoundedAndSaidSo() throws IOException {
    Map<String, String> documents = new HashMap<>();
    documents.put("catalog.json", catalogue("child 1.json"));
    for (int i = 1; i < 9; i++) {
      documents.put(i + ".json", catalogue("item i" + i + ".json", "child " + (i + 1) + ".json"));
      documents.put("i" + i + ".json", item("i" + i));
    }
    StacScenes deep = read(documents, new StacLimits(3, 1000, 1 << 20, 1000));
    assertThat(deep.scenes()).extracting(Scene::id).containsExactly("i1", "i2");
    assertThat(deep.unread())
        .extracting(Unread::why)
        .containsExactly(
            "expected at most 3 links deep, found more",
            "expected at most 3 links deep, found more");
    StacScenes many = read(documents, new StacLimits(100, 4, 1 << 20, 1000));
    assertThat(many.scenes()).extracting(Scene::id).containsExactly("i1");
    assertThat(many.unread().getFirst().why())
        .isEqualTo(
            "expected at most 4 documents, found more: links from line 3 on are not followed");
  }

  @Test
  void whatIsNotNamedIsCounted() throws IOException {
    String[] loops = new String[12];
    java.util.Arrays.fill(loops, "child catalog.json");
    StacScenes found =
        read(Map.of("catalog.json", catalogue(loops)), new StacLimits(3, 5, 1 << 20, 1000));
    assertThat(found.unread()).hasSize(6);
    assertThat(found.unread().getLast().why()).isEqualTo("there are 7 more that are not named");
  }

  @Test
  void ofAnItemCollectionTheGoodItemsAreRead() {
    StacScenes found =
        StacItems.read(
            "{\"type\": \"FeatureCollection\", \"features\": ["
                + item("a")
                + ","
                + item("b").replace("\"assets\"", "\"none\"")
                + ", 7,"
                + item("c")
                + "], \"links\": [{\"rel\": \"next\", \"href\": \"?page=2\"}]}");
    assertThat(found.scenes()).extracting(Scene::id).containsExactly("a", "c");
    assertThat(found.unread())
        .extracting(Unread::what)
        .containsExactly("b", "item 3", "https://example.org/scenes/item.json");
    assertThat(found.unread().get(2).why()).contains("next page");
  }

  @Test
  void filesAreReadAndServersAreNot() throws IOException {
    Files.createDirectory(folder.resolve("with space"));
    Path file = folder.resolve("with space/item.json");
    Files.writeString(file, item("here"));
    Path catalogue = folder.resolve("catalog.json");
    Files.writeString(
        catalogue, catalogue("item with space/item.json", "item https://example.org/x.json"));
    StacScenes found = StacReader.read(catalogue.toUri(), Documents.files(), StacLimits.USUAL);
    assertThat(found.scenes()).extracting(Scene::id).containsExactly("here");
    assertThat(Path.of(found.scenes().getFirst().bands().getFirst().href()))
        .isEqualTo(folder.resolve("with space/B4.TIF"));
    assertThat(found.unread().getFirst().why())
        .contains("expected a file, found an address elsewhere");
    assertThat(
            catchThrowable(
                () ->
                    StacReader.read(
                        folder.resolve("none.json").toUri(), Documents.files(), StacLimits.USUAL)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such file: ");
    StacLimits small = new StacLimits(1, 10, 100, 1000);
    assertThat(catchThrowable(() -> StacReader.read(file.toUri(), Documents.files(), small)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("expected at most 100 bytes");
  }
}

package org.davylamp.exchange.stac;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.exchange.BadInput;

/**
 * Reads an item, an item collection, or a static catalogue or collection with all that it links to
 * by {@code child} and {@code item}, in the order of the links. Relative addresses are meant from
 * the document in which they stand.
 *
 * <p>The first document must be right. What is wrong with a further one, or with one item of
 * several, is told as {@link Unread} and the rest is read; so are loops and what lies beyond the
 * {@link StacLimits}. Pages of a search that follow ({@code next}) are not fetched, and that is
 * told too. Not safe for several threads.
 */
public final class StacReader {
  private final Documents documents;
  private final StacLimits limits;
  private final List<Scene> scenes = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Map<String, URI> ids = new HashMap<>();
  private final Set<URI> seen = new HashSet<>();
  private final Set<URI> path = new HashSet<>();
  private long untold;

  private StacReader(Documents documents, StacLimits limits) {
    this.documents = documents;
    this.limits = limits;
  }

  /**
   * Reads what is there.
   *
   * @param address absolute: a file or an object on a server, as {@code documents} has them
   * @throws BadInput if the first document is not STAC, with its place
   * @throws IOException if it cannot be read
   */
  public static StacScenes read(URI address, Documents documents, StacLimits limits)
      throws IOException {
    StacReader reader = new StacReader(documents, limits);
    URI first = address.normalize();
    reader.seen.add(first);
    reader.document(reader.fetch(first), 0, ItemReader.Context.NONE);
    if (reader.untold > 0) {
      reader.unread.add(
          new Unread(
              StacDocument.name(first),
              String.format(Locale.ROOT, "there are %,d more that are not named", reader.untold)));
    }
    return new StacScenes(reader.scenes, reader.unread);
  }

  /** Names what was not read; of as many as there may be documents, for a list has an end. */
  private void tell(Unread one) {
    if (unread.size() < limits.documents()) {
      unread.add(one);
    } else {
      untold++;
    }
  }

  private StacDocument fetch(URI address) throws IOException {
    return StacDocument.of(address, documents.read(address, limits.bytes()), limits);
  }

  private void document(StacDocument document, int depth, ItemReader.Context context)
      throws IOException {
    JsonValue.Obj root = document.root();
    switch (root.text("type").orElse("")) {
      case "Feature" -> scene(ItemReader.read(document, root, context));
      case "FeatureCollection" -> items(document, context);
      case "Catalog", "Collection" -> catalogue(document, depth, context);
      default -> {
        if (root.text("type").isPresent() || root.items("links").isEmpty()) {
          throw document.bad(
              root.member("type").orElse(root),
              "expected a STAC item, item collection, catalogue or collection, found "
                  + root.text("type").map(type -> "'" + Shown.text(type) + "'").orElse("none"));
        }
        catalogue(document, depth, context); // before 1.0 they had no type
      }
    }
  }

  private void scene(Scene scene) {
    URI at = scene.item().orElseThrow().href();
    URI first = ids.putIfAbsent(scene.id(), at);
    if (first == null) {
      scenes.add(scene);
    } else {
      tell(
          new Unread(
              scene.id(),
              "expected each scene once, found it in "
                  + StacDocument.name(first)
                  + " and again in "
                  + StacDocument.name(at)));
    }
  }

  private void items(StacDocument document, ItemReader.Context context) {
    int number = 0;
    for (JsonValue feature : document.root().items("features")) {
      number++;
      if (feature instanceof JsonValue.Obj item) {
        String name = item.text("id").orElse("item " + number);
        try {
          scene(ItemReader.read(document, item, context));
        } catch (BadInput e) {
          tell(new Unread(name, String.valueOf(e.getMessage())));
        }
      } else {
        tell(new Unread("item " + number, "expected an object in 'features'"));
      }
    }
    boolean more =
        document.root().objects("links").stream()
            .anyMatch(link -> link.text("rel").orElse("").equals("next"));
    if (more) {
      tell(
          new Unread(
              StacDocument.name(document.address()),
              "there is a next page of the search, which is not fetched"));
    }
  }

  private void catalogue(StacDocument document, int depth, ItemReader.Context outer)
      throws IOException {
    document.checkVersion(document.root());
    ItemReader.Context context = outer.within(document.root());
    path.add(document.address());
    for (JsonValue.Obj link : document.root().objects("links")) {
      String rel = link.text("rel").orElse("");
      if (!rel.equals("child") && !rel.equals("item")) {
        continue;
      }
      if (seen.size() >= limits.documents()) {
        tell(
            new Unread(
                StacDocument.name(document.address()),
                String.format(
                    Locale.ROOT,
                    "expected at most %,d documents, found more: links from line %d on are not followed",
                    limits.documents(),
                    link.at().line())));
        break;
      }
      follow(document, link, depth + 1, context);
    }
    path.remove(document.address());
  }

  /** Reads what a link points at; what is wrong with it is told and nothing else suffers. */
  private void follow(StacDocument from, JsonValue.Obj link, int depth, ItemReader.Context context)
      throws IOException {
    String what = Shown.text(link.text("href").orElse("a link without address"));
    try {
      URI address = from.resolve(link.text("href").orElse(""), link.member("href").orElse(link));
      what = StacDocument.name(address);
      if (path.contains(address)) {
        tell(
            new Unread(what, "a loop: " + StacDocument.name(from.address()) + " links back to it"));
        return;
      }
      if (depth > limits.depth()) {
        tell(
            new Unread(
                what,
                String.format(
                    Locale.ROOT, "expected at most %d links deep, found more", limits.depth())));
        return;
      }
      if (seen.add(address)) {
        document(fetch(address), depth, context);
      }
    } catch (BadInput e) {
      tell(new Unread(what, String.valueOf(e.getMessage())));
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      String why = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
      tell(new Unread(what, "expected a document, found none that can be read: " + why));
    }
  }
}

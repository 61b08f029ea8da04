package org.davylamp.dossier;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/**
 * Follows every reference of a folder of web pages: links, pictures, style sheets and the fonts
 * that these name, ids that labels and drawings point at. What leads into the web is not followed.
 * Takes pages one at a time and keeps of each its ids and its references only.
 */
final class LinkCheck {
  private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)['\"]?\\s*\\)");
  private static final Pattern WEB = Pattern.compile("https?://[^/\\s]");
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "xlink:href", "action", "data", "poster");
  private static final Set<String> ID_LISTS =
      Set.of(
          "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "for", "headers");

  private final Path root;
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final Map<String, Set<String>> references = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Boolean> there = new HashMap<>();

  LinkCheck(Path root) {
    this.root = root;
  }

  /** Takes in a page. */
  void page(String path, Document page) {
    Set<String> own = new HashSet<>();
    Set<String> out = new LinkedHashSet<>();
    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      attributes(path, (Element) all.item(i), own, out);
    }
    ids.put(path, own);
    references.put(path, out);
  }

  private void attributes(String path, Element element, Set<String> own, Set<String> out) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = ((Attr) attributes.item(i)).getName();
      String value = ((Attr) attributes.item(i)).getValue();
      if (name.equals("id") && !own.add(value)) {
        faults.add(path + ": the id '" + value + "' twice");
      } else if (ADDRESSES.contains(name)) {
        out.add(value);
      } else if (ID_LISTS.contains(name)) {
        for (String id : value.strip().split("\\s+", -1)) {
          out.add("#" + id);
        }
      } else if (value.contains("url(")) {
        urls(value, out);
      }
    }
  }

  private static void urls(String css, Set<String> out) {
    Matcher matcher = CSS_URL.matcher(css);
    while (matcher.find()) {
      out.add(matcher.group(1));
    }
  }

  /** Takes in a style sheet. */
  void style(String path, String css) {
    Set<String> out = new LinkedHashSet<>();
    urls(css, out);
    if (css.contains("@import")) {
      faults.add(path + ": imports another style sheet");
    }
    references.put(path, out);
  }

  /** What leads nowhere, after all pages were taken in: page, reference, why. */
  List<String> faults() {
    references.forEach(
        (path, out) ->
            out.forEach(
                reference -> {
                  String why = why(path, reference);
                  if (!why.isEmpty()) {
                    faults.add(path + ": '" + reference + "' " + why);
                  }
                }));
    return faults;
  }

  private String why(String from, String reference) {
    if (WEB.matcher(reference).lookingAt()) {
      return "";
    }
    URI uri;
    try {
      uri = URI.create(reference);
    } catch (IllegalArgumentException e) {
      return "is no address: " + e.getMessage();
    }
    if (uri.isAbsolute() || uri.getRawAuthority() != null || reference.startsWith("/")) {
      return "leads out, and not to the web";
    }
    String path = uri.getRawPath().isEmpty() ? from : resolved(from, uri.getRawPath());
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root)) {
      return "leads out of the folder";
    }
    if (!there.computeIfAbsent(path, key -> exactly(root.resolve(key)))) {
      return "leads to no file";
    }
    String fragment = uri.getRawFragment();
    return fragment == null
            || ids.getOrDefault(path, Set.of())
                .contains(URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8))
        ? ""
        : "leads to no id there";
  }

  private static String resolved(String from, String rawPath) {
    String plain = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
    Path base = Path.of("/").resolve(from).resolveSibling("");
    return Path.of("/").relativize(base.resolve(plain).normalize()).toString().replace('\\', '/');
  }

  /** Whether a file is there under just this name, upper and lower case told apart. */
  private static boolean exactly(Path file) {
    try {
      return Files.isRegularFile(file)
          && file.toRealPath().getFileName().equals(file.getFileName());
    } catch (IOException e) {
      return false;
    }
  }
}

package org.davylamp.dossier;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A written dossier, read again by programs of others. */
record Site(Path root) {
  private static final String DOCTYPE = "<!DOCTYPE html>\n";

  /** Every file, from the folder, in order. */
  List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  List<String> pages() throws IOException {
    return files().stream().filter(file -> file.endsWith(".html")).toList();
  }

  String text(String file) throws IOException {
    return Files.readString(root.resolve(file), StandardCharsets.UTF_8);
  }

  /** What is to be read in a file, without its markup. */
  String words(String file) throws IOException {
    return text(file).replaceAll("<[^>]*>", "");
  }

  /** A page as XML has it: its doctype is HTML's, which XML cannot read. */
  Document page(String path) throws IOException {
    String text = text(path);
    if (!text.startsWith(DOCTYPE)) {
      throw new AssertionError(path + " does not begin with " + DOCTYPE);
    }
    try {
      return builder().parse(new InputSource(new StringReader(text.substring(DOCTYPE.length()))));
    } catch (SAXException e) {
      throw new AssertionError(path + " is not well-formed: " + e, e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform has an XML parser", e);
    }
  }

  /** What is wrong with it, in words; empty if nothing is. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    LinkCheck links = new LinkCheck(root);
    Map<String, String> folded = new HashMap<>();
    for (String file : files()) {
      String other = folded.put(file.toLowerCase(Locale.ROOT), file);
      if (other != null) {
        faults.add(file + " and " + other + " are one file on some machines");
      }
      if (file.endsWith(".html")) {
        Document page = page(file);
        faults.addAll(PageCheck.faults(file, page));
        links.page(file, page);
      } else if (file.endsWith(".css")) {
        links.style(file, text(file));
      }
    }
    faults.addAll(links.faults());
    return faults;
  }

  /** Every file with its bytes. */
  SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    for (String file : files()) {
      contents.put(file, HexFormat.of().formatHex(Files.readAllBytes(root.resolve(file))));
    }
    return contents;
  }

  /** All that a reader could find anywhere in it: names of files and their bytes. */
  String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String file : files()) {
      all.append(file).append('\n');
      all.append(new String(Files.readAllBytes(root.resolve(file)), StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }
}

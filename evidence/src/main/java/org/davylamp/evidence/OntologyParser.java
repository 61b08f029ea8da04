package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads description files line by line ({@code docs/formats/ontology.md}). Every start of the
 * command pays for this, so it splits by hand and keeps to plain loops: no regular expressions, no
 * streams, no lambdas.
 */
final class OntologyParser {
  private final Map<String, SchemaDraft> drafts = new LinkedHashMap<>();

  /** What the words after a property's type say. */
  private static final class Options {
    final Set<Property.Trait> traits = EnumSet.noneOf(Property.Trait.class);
    boolean hiddenReverse;
    DateMeaning dateMeaning = DateMeaning.WITHIN;
    Optional<String> format = Optional.empty();
    Optional<String> exportAs = Optional.empty();
    String label = "";
  }

  /**
   * Adds a file's schemata to those read before.
   *
   * @param file its name, for errors
   * @param extension whether these are Davylamp's own schemata
   * @throws EvidenceException naming file and line, if it cannot be understood
   */
  OntologyParser read(String file, String text, boolean extension) {
    @Nullable SchemaDraft schema = null;
    int number = 0;
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      DescriptionLine line = new DescriptionLine(file, ++number, text, from, to);
      if (line.more()) {
        if (!line.indented()) {
          schema = topLevel(line, extension);
        } else if (schema != null) {
          part(schema, line);
        } else {
          throw line.fault("expected a line 'schema NAME' before an indented one, found none");
        }
      }
      from = to + 1;
    }
    return this;
  }

  /** What has been read, with the other ends of entity properties and every name checked. */
  Ontology ontology() {
    return new OntologyLinker(drafts).ontology();
  }

  private @Nullable SchemaDraft topLevel(DescriptionLine line, boolean extension) {
    String keyword = line.word("'schema' or 'about'");
    return switch (keyword) {
      case "schema" -> schema(line, extension);
      case "about" -> {
        about(line);
        yield null;
      }
      default -> throw line.expected("'schema' or 'about'", keyword);
    };
  }

  private SchemaDraft schema(DescriptionLine line, boolean extension) {
    String name = named("a schema's name", line);
    List<SchemaDraft> parents = new ArrayList<>(2);
    if (line.more()) {
      arrow("<", line);
      do {
        parents.add(known(line));
      } while (line.more());
    }
    SchemaDraft draft = new SchemaDraft(name, extension, List.copyOf(parents), line);
    if (drafts.putIfAbsent(name, draft) != null) {
      throw line.expected("a schema that is not described yet", name);
    }
    return draft;
  }

  /** {@code about SCHEMA single PROPERTY…}: what we add to properties that others named. */
  private void about(DescriptionLine line) {
    SchemaDraft draft = known(line);
    String what = line.word("'single' or 'throughout'");
    do {
      String name = line.word("a property's name");
      Property property = draft.properties.get(name);
      if (property == null) {
        throw line.expected("a property that " + draft.name + " itself declares", name);
      }
      draft.properties.put(
          name,
          switch (what) {
            case "single" -> property.single();
            case "throughout" -> property.throughout();
            default -> throw line.expected("'single' or 'throughout'", what);
          });
    } while (line.more());
  }

  private void part(SchemaDraft schema, DescriptionLine line) {
    String word = line.word("a keyword or a property's name");
    switch (word) {
      case "is" -> traits(schema, line);
      case "called" -> {
        schema.label = line.quotation("a label");
        schema.plural = line.more() ? line.quotation("a plural") : "";
      }
      case "caption" -> schema.caption = line.words("a property's name");
      case "featured" -> schema.featured = line.words("a property's name");
      case "required" -> schema.required = line.words("a property's name");
      case "begins" -> schema.begins = line.words("a property's name");
      case "ends" -> schema.ends = line.words("a property's name");
      case "edgeCaption" -> schema.edgeCaption = line.words("a property's name");
      case "edge" -> schema.edge = Optional.of(edge(line));
      default -> schema.add(property(schema, word, line), line);
    }
    line.end();
  }

  private static void traits(SchemaDraft schema, DescriptionLine line) {
    for (String word : line.words("what the schema is")) {
      schema.traits.add(
          switch (word) {
            case "abstract" -> Schema.Trait.ABSTRACT;
            case "matchable" -> Schema.Trait.MATCHABLE;
            case "generated" -> Schema.Trait.GENERATED;
            case "hidden" -> Schema.Trait.HIDDEN;
            case "deprecated" -> Schema.Trait.DEPRECATED;
            default ->
                throw line.expected("abstract, matchable, generated, hidden or deprecated", word);
          });
    }
  }

  private static Schema.Edge edge(DescriptionLine line) {
    String source = line.word("the property where the link starts");
    String arrow = line.word("'->' or '--'");
    if (!arrow.equals("->") && !arrow.equals("--")) {
      throw line.expected("'->' or '--'", arrow);
    }
    String target = line.word("the property where the link ends");
    return new Schema.Edge(
        source, target, arrow.equals("->"), line.quotation("what the link says"), List.of());
  }

  private static Property property(SchemaDraft schema, String name, DescriptionLine line) {
    checked("a keyword or a property's name", name, line);
    String typeWord = line.word("the type of " + name);
    Optional<PropertyType> type = PropertyType.of(typeWord);
    if (type.isEmpty()) {
      throw line.expected("a property type like name, date or entity", typeWord);
    }
    Optional<String> range = Optional.empty();
    Optional<String> reverse = Optional.empty();
    if (type.get() == PropertyType.ENTITY) {
      range = Optional.of(named("the schema that " + name + " points to", line));
      arrow("<-", line);
      reverse = Optional.of(named("the property that looks back", line));
    }
    Options options = new Options();
    if (type.get().matchable()) {
      options.traits.add(Property.Trait.MATCHABLE);
    }
    options(options, line);
    if (options.hiddenReverse) {
      options.traits.add(Property.Trait.HIDDEN_REVERSE);
    }
    return new Property(
        schema.name,
        name,
        options.label,
        type.get(),
        range,
        reverse,
        options.dateMeaning,
        options.format,
        options.exportAs,
        options.traits);
  }

  private static void options(Options options, DescriptionLine line) {
    while (line.more()) {
      if (line.quoted()) {
        options.label = line.quotation("a label");
        return;
      }
      String word = line.word("an option");
      switch (word) {
        case "unmatched" -> options.traits.remove(Property.Trait.MATCHABLE);
        case "hidden" -> options.traits.add(Property.Trait.HIDDEN);
        case "deprecated" -> options.traits.add(Property.Trait.DEPRECATED);
        case "single" -> options.traits.add(Property.Trait.SINGLE_VALUED);
        case "throughout" -> options.dateMeaning = DateMeaning.THROUGHOUT;
        case "hidden-reverse" -> options.hiddenReverse = true;
        default -> setting(options, word, line);
      }
    }
  }

  private static void setting(Options options, String word, DescriptionLine line) {
    if (word.startsWith("format=") && word.length() > "format=".length()) {
      options.format = Optional.of(word.substring("format=".length()));
    } else if (word.startsWith("as=") && word.length() > "as=".length()) {
      options.exportAs = Optional.of(word.substring("as=".length()));
    } else {
      throw line.expected(
          "unmatched, hidden, deprecated, single, throughout, hidden-reverse, format=…, as=… or a"
              + " label between quotation marks",
          word);
    }
  }

  private SchemaDraft known(DescriptionLine line) {
    String name = line.word("a schema's name");
    SchemaDraft draft = drafts.get(name);
    if (draft == null) {
      throw line.expected("a schema that is described above", name);
    }
    return draft;
  }

  private static void arrow(String arrow, DescriptionLine line) {
    String word = line.word("'" + arrow + "'");
    if (!word.equals(arrow)) {
      throw line.expected("'" + arrow + "'", word);
    }
  }

  private static String named(String expected, DescriptionLine line) {
    return checked(expected, line.word(expected), line);
  }

  /** Names are ASCII letters and digits, a letter first. */
  private static String checked(String expected, String name, DescriptionLine line) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        throw line.expected(expected + " (letters and digits)", name);
      }
    }
    return name;
  }
}

package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads description files line by line ({@code docs/formats/ontology.md}). Every start of the
 * command pays for this, so it splits by hand and keeps to plain loops: no regular expressions, no
 * streams, no lambdas, and no joined strings but in errors (the first of each costs milliseconds).
 */
final class OntologyParser {
  private final Map<String, SchemaDraft> drafts = new LinkedHashMap<>();

  /**
   * Adds a file's schemata to those read before.
   *
   * @param file its name, for errors
   * @param text its bytes, UTF-8
   * @param extension whether these are Davylamp's own schemata
   * @throws EvidenceException naming file and line, if it cannot be understood
   */
  OntologyParser read(String file, byte[] text, boolean extension) {
    DescriptionReader line = new DescriptionReader(file, text);
    @Nullable SchemaDraft schema = null;
    while (line.nextLine()) {
      if (!line.indented()) {
        schema = topLevel(line, extension);
      } else if (schema != null) {
        part(schema, line);
      } else {
        throw line.place()
            .fault("expected a line 'schema NAME' before an indented one, found none");
      }
      line.endLine();
    }
    return this;
  }

  /** What has been read, with the other ends of entity properties and every name checked. */
  Ontology ontology() {
    return new OntologyLinker(drafts).ontology();
  }

  private @Nullable SchemaDraft topLevel(DescriptionReader line, boolean extension) {
    String keyword = line.word("'schema' or 'about'");
    return switch (keyword) {
      case "schema" -> schema(line, extension);
      case "about" -> {
        about(line);
        yield null;
      }
      default -> throw line.place().expected("'schema' or 'about'", keyword);
    };
  }

  private SchemaDraft schema(DescriptionReader line, boolean extension) {
    String name = line.name("a schema's name");
    List<SchemaDraft> parents = new ArrayList<>(2);
    if (line.more()) {
      arrow("<", line);
      do {
        parents.add(known(line));
      } while (line.more());
    }
    SchemaDraft draft = new SchemaDraft(name, extension, parents, line.place());
    if (drafts.putIfAbsent(name, draft) != null) {
      throw line.place().expected("a schema that is not described yet", name);
    }
    return draft;
  }

  /** {@code about SCHEMA single PROPERTY…}: what we add to properties that others named. */
  private void about(DescriptionReader line) {
    SchemaDraft schema = known(line);
    String what = line.word("an option");
    do {
      String name = line.name("a property's name");
      Property property = schema.properties.get(name);
      if (property == null) {
        throw line.place().expected("a property that " + schema.name + " itself declares", name);
      }
      PropertyDraft changed = property.draft();
      option(changed, what, line);
      schema.properties.put(name, changed.property());
    } while (line.more());
  }

  private void part(SchemaDraft schema, DescriptionReader line) {
    String word = line.name("a keyword or a property's name");
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
  }

  private static void traits(SchemaDraft schema, DescriptionReader line) {
    for (String word : line.words("what the schema is")) {
      schema.traits.add(
          switch (word) {
            case "abstract" -> Schema.Trait.ABSTRACT;
            case "matchable" -> Schema.Trait.MATCHABLE;
            case "generated" -> Schema.Trait.GENERATED;
            case "hidden" -> Schema.Trait.HIDDEN;
            case "deprecated" -> Schema.Trait.DEPRECATED;
            default ->
                throw line.place()
                    .expected("abstract, matchable, generated, hidden or deprecated", word);
          });
    }
  }

  private static Schema.Edge edge(DescriptionReader line) {
    String source = line.word("the property where the link starts");
    String arrow = line.word("'->' or '--'");
    if (!arrow.equals("->") && !arrow.equals("--")) {
      throw line.place().expected("'->' or '--'", arrow);
    }
    String target = line.word("the property where the link ends");
    return new Schema.Edge(
        source, target, arrow.equals("->"), line.quotation("what the link says"), List.of());
  }

  private static PropertyDraft property(SchemaDraft schema, String name, DescriptionReader line) {
    String word = line.word("a property type");
    Optional<PropertyType> type = PropertyType.of(word);
    if (type.isEmpty()) {
      throw line.place().expected("a property type like name, date or entity", word);
    }
    PropertyDraft property = new PropertyDraft(schema.name, name, type.get());
    if (type.get() == PropertyType.ENTITY) {
      property.range = Optional.of(line.name("the schema it points to"));
      property.reverse = reverse(line);
    }
    options(property, line);
    return property;
  }

  private static Optional<String> reverse(DescriptionReader line) {
    String word = line.word("'<-' or 'one-way'");
    if (word.equals("one-way")) {
      return Optional.empty();
    }
    if (!word.equals("<-")) {
      throw line.place().expected("'<-' or 'one-way'", word);
    }
    return Optional.of(line.name("the property that looks back"));
  }

  private static void options(PropertyDraft property, DescriptionReader line) {
    while (line.more()) {
      if (line.quoted()) {
        property.label = line.quotation("a label");
        return;
      }
      option(property, line.word("an option"), line);
    }
  }

  private static void option(PropertyDraft property, String word, DescriptionReader line) {
    switch (word) {
      case "unmatched" -> property.matchable = false;
      case "hidden" -> property.hidden = true;
      case "deprecated" -> property.deprecated = true;
      case "single" -> property.singleValued = true;
      case "throughout" -> property.dateMeaning = DateMeaning.THROUGHOUT;
      case "hidden-reverse" -> property.hiddenReverse = true;
      default -> setting(property, word, line);
    }
  }

  private static void setting(PropertyDraft property, String word, DescriptionReader line) {
    if (word.startsWith("format=") && word.length() > "format=".length()) {
      property.format = Optional.of(word.substring("format=".length()));
    } else if (word.startsWith("as=") && word.length() > "as=".length()) {
      property.exportAs = Optional.of(word.substring("as=".length()));
    } else {
      throw line.place()
          .expected(
              "unmatched, hidden, deprecated, single, throughout, hidden-reverse, format=…, as=… or a"
                  + " label between quotation marks",
              word);
    }
  }

  private SchemaDraft known(DescriptionReader line) {
    String name = line.word("a schema's name");
    SchemaDraft draft = drafts.get(name);
    if (draft == null) {
      throw line.place().expected("a schema that is described above", name);
    }
    return draft;
  }

  private static void arrow(String arrow, DescriptionReader line) {
    String word = line.word("an arrow");
    if (!word.equals(arrow)) {
      throw line.place().expected("'" + arrow + "'", word);
    }
  }
}

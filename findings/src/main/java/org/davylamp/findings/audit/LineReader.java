package org.davylamp.findings.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.Decision;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Screening;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.verdicts.Basis;
import org.davylamp.findings.verdicts.Reason;
import org.davylamp.findings.verdicts.Screened;
import org.davylamp.findings.verdicts.Step;
import org.davylamp.findings.verdicts.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads what {@link ResultLine} writes; fields that it does not know are passed over. */
public final class LineReader {
  private static final int DEEPEST = 12;
  private static final int PLACES = 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private LineReader() {}

  /** What a line of a results file holds: a row, and what it was checked against if it says so. */
  public record Line(RowResult row, Optional<Against> against) {}

  /**
   * What a results file says of itself, on each of its lines.
   *
   * @param what {@code suppliers}, {@code shipments} or {@code vessels}
   * @param file the name of the table that was screened
   * @param input its SHA-256 (hex)
   */
  public record Against(String what, String file, String input, Screening.Checked checked) {}

  /**
   * Reads a row.
   *
   * @throws EvidenceException if it is no line of results, saying what was expected
   */
  public static RowResult row(byte[] line) {
    return row(object(line));
  }

  /**
   * Reads a line of a results file.
   *
   * @throws EvidenceException if it is none, saying what was expected
   */
  public static Line line(byte[] line) {
    Obj object = object(line);
    return new Line(row(object), object.child("checked").map(LineReader::against));
  }

  // ---- what is in it

  private static RowResult row(Obj object) {
    Screened screened =
        new Screened(
            object.text("row"),
            object.number("line"),
            object.text("name"),
            word(Verdict.class, object.text("verdict"), "verdict"),
            object.children("reasons").stream().map(LineReader::reason).toList(),
            object.texts("notRead"));
    return new RowResult(
        screened,
        object.text("said"),
        object.child("decision").map(LineReader::decision),
        object.child("change").map(LineReader::change));
  }

  private static RowResult.Change change(Obj object) {
    return new RowResult.Change(
        word(RowResult.Change.What.class, object.text("what"), "what"),
        object.optional("was").map(was -> word(Verdict.class, was, "was")),
        object.texts("before"),
        object.texts("because"));
  }

  private static RowResult.Decided decision(Obj object) {
    return new RowResult.Decided(
        Decision.Judgement.of(object.text("as")),
        object.text("by"),
        object.text("on"),
        object.text("note"),
        object.text("screening"),
        object.truth("holds"));
  }

  private static Reason reason(Obj object) {
    return new Reason(
        object.text("rule"),
        word(Verdict.class, object.text("verdict"), "verdict"),
        object.text("text"),
        required(object.children("basis").stream().map(LineReader::basis).toList(), "basis"),
        object.children("path").stream().map(LineReader::leg).toList(),
        step(object.child("step").orElseThrow(() -> missing("step")).number("number")),
        object.text("ask"),
        object.text("changes"));
  }

  private static List<Basis> required(List<Basis> basis, String name) {
    if (basis.isEmpty()) {
      throw missing(name);
    }
    return basis;
  }

  private static Step step(long number) {
    for (Step step : Step.values()) {
      if (step.number() == number) {
        return step;
      }
    }
    throw EvidenceException.expected("one of the OECD's five steps", Long.toString(number));
  }

  private static Basis basis(Obj object) {
    return new Basis(
        object.text("title"), object.optional("id"), object.optional("since"), sources(object));
  }

  private static Leg leg(Obj object) {
    return new Leg(
        object.text("from"),
        object.text("to"),
        object.text("tie"),
        object.text("dates"),
        word(Leg.Ground.class, object.text("ground"), "ground"),
        object.small("confidence"),
        sources(object));
  }

  private static List<Cited> sources(Obj object) {
    return object.children("sources").stream()
        .map(
            cited ->
                new Cited(
                    cited.text("source"),
                    cited.text("title"),
                    cited.text("locator"),
                    cited.optional("statement").map(RecordId::new)))
        .toList();
  }

  private static Against against(Obj object) {
    Obj at = object.child("at").orElseThrow(() -> missing("at"));
    Obj measures = object.child("measures").orElseThrow(() -> missing("measures"));
    Screening.Checked checked =
        new Screening.Checked(
            object.text("asOf"),
            at.number("size"),
            at.text("root"),
            object.small("hops"),
            object.digits("threshold"),
            measures.number("count"),
            measures.text("digest"),
            object.text("network"),
            object.children("lists").stream().map(LineReader::listing).toList(),
            object.text("version"));
    return new Against(object.text("rows"), object.text("file"), object.text("input"), checked);
  }

  private static Screening.Listing listing(Obj object) {
    return new Screening.Listing(
        object.text("name"),
        object.optional("date"),
        object.text("sha256"),
        object.number("entries"));
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word, String field) {
    for (E each : type.getEnumConstants()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
        return each;
      }
    }
    throw EvidenceException.expected("a word that is known in the field '" + field + "'", word);
  }

  private static EvidenceException missing(String name) {
    return new EvidenceException("expected a field '" + name + "', found none");
  }

  // ---- JSON

  /** An object as it was read: strings, numbers, truths, lists and objects by name. */
  private record Obj(Map<String, Object> fields) {
    String text(String name) {
      return optional(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optional(String name) {
      return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    long number(String name) {
      if (fields.get(name) instanceof Long number) {
        return number;
      }
      throw missing(name);
    }

    int small(String name) {
      long number = number(name);
      if (number != (int) number) {
        throw EvidenceException.expected("a small number in '" + name + "'", Long.toString(number));
      }
      return (int) number;
    }

    String digits(String name) {
      if (fields.get(name) instanceof BigDecimal number) {
        return number.toPlainString();
      }
      throw missing(name);
    }

    boolean truth(String name) {
      return Boolean.TRUE.equals(fields.get(name));
    }

    Optional<Obj> child(String name) {
      return fields.get(name) instanceof Obj object ? Optional.of(object) : Optional.empty();
    }

    List<Obj> children(String name) {
      List<Obj> children = new ArrayList<>();
      if (fields.get(name) instanceof List<?> list) {
        list.forEach(
            each -> {
              if (each instanceof Obj object) {
                children.add(object);
              }
            });
      }
      return children;
    }

    List<String> texts(String name) {
      return fields.get(name) instanceof List<?> list
          ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
          : List.of();
    }
  }

  private static Obj object(byte[] line) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new EvidenceException(
            "expected an object of JSON, as screen writes a line for a row");
      }
      Obj object = object(parser);
      if (parser.nextToken() != null) {
        throw new EvidenceException("expected one object of JSON on a line, found more");
      }
      return object;
    } catch (JacksonException e) {
      throw new EvidenceException("expected JSON; " + e.getOriginalMessage());
    }
  }

  private static Obj object(JsonParser parser) {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return new Obj(fields);
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser));
        }
        yield values;
      }
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> fraction(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> parser.getString();
      default -> Optional.empty();
    };
  }

  private static Object fraction(JsonParser parser) {
    BigDecimal number = parser.getDecimalValue();
    return Math.abs((long) number.scale()) > PLACES ? Optional.empty() : (Object) number;
  }

  private static Object whole(JsonParser parser) {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? Optional.empty()
        : (Object) parser.getLongValue();
  }
}

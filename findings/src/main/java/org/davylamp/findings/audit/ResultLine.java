package org.davylamp.findings.audit;

import static org.davylamp.exchange.CsvTable.wellFormed;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Screening;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.verdicts.Basis;
import org.davylamp.findings.verdicts.Reason;
import org.davylamp.findings.verdicts.Screened;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A row as programs read it: an object of JSON on one line, its fields always in the same order, so
 * that the same row has the same bytes. What is recorded has no {@code checked}, which the record
 * has once for all rows. {@link LineReader} reads it.
 */
public final class ResultLine {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private ResultLine() {}

  /** Without a line feed, and without what it was checked against. */
  public static byte[] of(RowResult row) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(row, json);
    }
    return out.toByteArray();
  }

  /** What rows were checked against, as an object by itself. */
  public static byte[] of(Screening.Checked checked, String what, String file, String input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("rows", what);
      json.writeStringProperty("file", wellFormed(file));
      json.writeStringProperty("input", input);
      json.writeStringProperty("asOf", checked.asOf());
      json.writeName("at");
      json.writeStartObject();
      json.writeNumberProperty("size", checked.size());
      json.writeStringProperty("root", checked.root());
      json.writeEndObject();
      json.writeName("lists");
      json.writeStartArray();
      checked.lists().forEach(list -> write(list, json));
      json.writeEndArray();
      json.writeName("measures");
      json.writeStartObject();
      json.writeNumberProperty("count", checked.measures());
      json.writeStringProperty("digest", checked.rules());
      json.writeEndObject();
      json.writeStringProperty("network", checked.network());
      json.writeNumberProperty("hops", checked.hops());
      json.writeName("threshold");
      json.writeNumber(new BigDecimal(checked.threshold()));
      json.writeStringProperty("version", checked.version());
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void write(Screening.Listing list, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", wellFormed(list.name()));
    list.date().ifPresent(date -> json.writeStringProperty("date", date));
    json.writeStringProperty("sha256", list.sha256());
    json.writeNumberProperty("entries", list.entries());
    json.writeEndObject();
  }

  private static void write(RowResult row, JsonGenerator json) {
    Screened screened = row.screened();
    json.writeStartObject();
    json.writeStringProperty("row", wellFormed(screened.row()));
    json.writeNumberProperty("line", screened.line());
    json.writeStringProperty("name", wellFormed(screened.name()));
    json.writeStringProperty("verdict", screened.verdict().word());
    row.change().ifPresent(change -> write(change, json));
    row.decision().ifPresent(decision -> write(decision, json));
    json.writeName("reasons");
    json.writeStartArray();
    screened.reasons().forEach(reason -> write(reason, json));
    json.writeEndArray();
    strings("notRead", screened.notRead(), json);
    json.writeStringProperty("said", row.said());
    json.writeEndObject();
  }

  private static void write(RowResult.Change change, JsonGenerator json) {
    json.writeName("change");
    json.writeStartObject();
    json.writeStringProperty("what", change.what().word());
    change.was().ifPresent(was -> json.writeStringProperty("was", was.word()));
    strings("before", change.before(), json);
    strings("because", change.because(), json);
    json.writeEndObject();
  }

  private static void write(RowResult.Decided decision, JsonGenerator json) {
    json.writeName("decision");
    json.writeStartObject();
    json.writeStringProperty("as", decision.judgement().word());
    json.writeStringProperty("by", wellFormed(decision.by()));
    json.writeStringProperty("on", decision.on());
    json.writeStringProperty("note", wellFormed(decision.note()));
    json.writeStringProperty("screening", decision.screening());
    json.writeBooleanProperty("holds", decision.holds());
    json.writeEndObject();
  }

  private static void write(Reason reason, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("rule", reason.rule());
    json.writeStringProperty("verdict", reason.verdict().word());
    json.writeStringProperty("text", wellFormed(reason.text()));
    json.writeName("basis");
    json.writeStartArray();
    reason.basis().forEach(basis -> write(basis, json));
    json.writeEndArray();
    json.writeName("path");
    json.writeStartArray();
    reason.path().forEach(leg -> write(leg, json));
    json.writeEndArray();
    json.writeName("step");
    json.writeStartObject();
    json.writeNumberProperty("number", reason.step().number());
    json.writeStringProperty("title", reason.step().title());
    json.writeEndObject();
    json.writeStringProperty("ask", wellFormed(reason.ask()));
    json.writeStringProperty("changes", wellFormed(reason.changes()));
    json.writeEndObject();
  }

  private static void write(Basis basis, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("title", wellFormed(basis.title()));
    optional("id", basis.id(), json);
    optional("since", basis.since(), json);
    sources(basis.sources(), json);
    json.writeEndObject();
  }

  private static void write(Leg leg, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("from", wellFormed(leg.from()));
    json.writeStringProperty("to", wellFormed(leg.to()));
    json.writeStringProperty("tie", wellFormed(leg.tie()));
    json.writeStringProperty("dates", wellFormed(leg.dates()));
    json.writeStringProperty("ground", leg.ground().word());
    json.writeNumberProperty("confidence", leg.confidence());
    sources(leg.sources(), json);
    json.writeEndObject();
  }

  private static void sources(List<Cited> sources, JsonGenerator json) {
    json.writeName("sources");
    json.writeStartArray();
    for (Cited cited : sources) {
      json.writeStartObject();
      json.writeStringProperty("source", wellFormed(cited.source()));
      json.writeStringProperty("title", wellFormed(cited.title()));
      json.writeStringProperty("locator", wellFormed(cited.locator()));
      optional("statement", cited.statement().map(RecordId::hex), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void optional(String name, Optional<String> value, JsonGenerator json) {
    value.ifPresent(text -> json.writeStringProperty(name, wellFormed(text)));
  }

  private static void strings(String name, List<String> values, JsonGenerator json) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(value -> json.writeString(wellFormed(value)));
    json.writeEndArray();
  }
}

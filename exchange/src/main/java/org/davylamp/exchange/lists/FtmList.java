package org.davylamp.exchange.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Schema;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import org.davylamp.exchange.FormatReader;
import org.davylamp.exchange.FtmJsonReader;
import org.davylamp.exchange.FtmStatementsReader;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.Intake;

/**
 * FollowTheMoney files as lists: what the format's reader states of one entity, in a row, is one
 * entry. Entities without a name (addresses, documents, sanctions, links) are counted and not
 * handed out; they are not joined with those they belong to, because a file may have millions.
 */
final class FtmList implements ListReader {
  private final FormatReader reader;

  private FtmList(FormatReader reader) {
    this.reader = reader;
  }

  static FtmList json() {
    return new FtmList(new FtmJsonReader());
  }

  static FtmList statements() {
    return new FtmList(new FtmStatementsReader());
  }

  /** The name of a schema, as the ontology has it. */
  static Optional<String> schema(String name) {
    return Ontology.standard().schema(name).map(Schema::name);
  }

  @Override
  public String format() {
    return reader.format();
  }

  @Override
  public boolean recognises(Head head, String root) {
    return root.isEmpty() && reader.recognises(head);
  }

  @Override
  public OfficialList read(InputFile file, Consumer<ListEntry> to) throws IOException {
    try (Tally tally = new Tally(format(), to)) {
      Entities entities = new Entities(file.name(), tally);
      reader.read(file, entities);
      entities.end();
      return tally.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Takes statements, and makes an entry of those on one entity that follow each other. */
  private static final class Entities implements Intake {
    private final String file;
    private final Tally tally;
    private final ListCountries countries = new ListCountries();

    /** Nothing is recorded, so nothing is cited. */
    private final RecordId source = new RecordId("0".repeat(64));

    private Optional<FtmEntry> open = Optional.empty();

    Entities(String file, Tally tally) {
      this.file = file;
      this.tally = tally;
    }

    @Override
    public RecordId source() {
      return source;
    }

    @Override
    public RecordId declare(Source declared, long row) {
      return source;
    }

    @Override
    public Optional<RecordId> cited(String key) {
      return Optional.of(source);
    }

    @Override
    public Optional<String> schemaOf(String id) {
      return Optional.empty();
    }

    @Override
    public void accept(Statement statement, long row) {
      if (open.isEmpty() || !open.get().draft().id().equals(statement.entity())) {
        end();
        EntryDraft draft =
            new EntryDraft(countries, file, statement.entity(), statement.schema(), row);
        open = Optional.of(new FtmEntry(draft, statement.schema()));
      }
      open.get().add(statement);
    }

    void end() {
      try {
        if (open.isPresent()) {
          tally.entry(open.get().kind(), open.get().draft());
          open = Optional.empty();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * An entity in the making.
   *
   * @param kind the schema of its first statement, by which it is counted
   */
  private record FtmEntry(EntryDraft draft, String kind) {

    void add(Statement statement) {
      String value = statement.value();
      switch (statement.property()) {
        case "id" -> {
          List<String> caption =
              statement.details().foreign().fields().getOrDefault("caption", List.of());
          caption.forEach(name -> draft.known(name, NameKind.PRIMARY));
        }
        case "name" -> draft.known(value, draft.named() ? NameKind.ALIAS : NameKind.PRIMARY);
        case "alias" -> draft.known(value, NameKind.ALIAS);
        case "weakAlias", "abbreviation" -> draft.known(value, NameKind.WEAK_ALIAS);
        case "previousName" -> draft.known(value, NameKind.FORMER);
        case "birthDate" -> draft.birth(value);
        case "birthPlace" -> draft.birthPlace(value);
        case "nationality", "citizenship" -> draft.nationality(value);
        case "country", "jurisdiction", "mainCountry" -> draft.country(value);
        case "gender" -> draft.gender(value);
        case "title" -> draft.title(value);
        case "position" -> draft.position(value);
        case "address" -> draft.address(value);
        case "flag" -> draft.flag(value);
        case "pastFlags" -> draft.pastFlag(value);
        case "type" -> draft.type(value);
        case "tonnage", "deadweightTonnage" -> draft.tonnage(value);
        case "grossRegisteredTonnage" -> draft.grossTonnage(value);
        case "program", "programId", "topics" -> draft.programme(value);
        case "createdAt" -> draft.listed(value);
        case "notes", "summary", "description" -> draft.remark(value);
        default ->
            identifier(statement.property())
                .ifPresent(kind -> draft.identifier(kind, value, "", statement.property()));
      }
    }

    private static Optional<IdentifierKind> identifier(String property) {
      return switch (property) {
        case "imoNumber" -> Optional.of(IdentifierKind.IMO);
        case "mmsi" -> Optional.of(IdentifierKind.MMSI);
        case "callSign" -> Optional.of(IdentifierKind.CALL_SIGN);
        case "leiCode" -> Optional.of(IdentifierKind.LEI);
        case "registrationNumber", "ogrnCode", "uscCode", "okpoCode" ->
            Optional.of(IdentifierKind.REGISTRATION);
        case "innCode", "taxNumber", "vatCode" -> Optional.of(IdentifierKind.TAX);
        case "passportNumber" -> Optional.of(IdentifierKind.PASSPORT);
        case "idNumber", "socialSecurityNumber" -> Optional.of(IdentifierKind.NATIONAL_ID);
        case "swiftBic" -> Optional.of(IdentifierKind.SWIFT_BIC);
        case "isinCode" -> Optional.of(IdentifierKind.ISIN);
        case "dunsCode" -> Optional.of(IdentifierKind.DUNS);
        case "serialNumber" -> Optional.of(IdentifierKind.AIRCRAFT);
        case "publicKey" -> Optional.of(IdentifierKind.WALLET);
        case "email" -> Optional.of(IdentifierKind.EMAIL);
        case "phone" -> Optional.of(IdentifierKind.PHONE);
        case "website" -> Optional.of(IdentifierKind.WEBSITE);
        case "bikCode", "cikCode", "npiCode", "uniqueEntityId" -> Optional.of(IdentifierKind.OTHER);
        default -> Optional.empty();
      };
    }
  }
}

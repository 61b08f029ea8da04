package org.davylamp.findings.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.OfficialList;
import org.davylamp.exchange.queries.Queries;
import org.davylamp.exchange.queries.Query;
import org.davylamp.names.Identifier;
import org.davylamp.names.Kind;
import org.davylamp.names.ListedName;
import org.davylamp.names.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compared of an entry and of a query, field by field. */
class ProfilesTest {
  @TempDir Path temp;

  private List<ListEntry> entries(String table) throws IOException {
    Path file = Files.writeString(temp.resolve("list.csv"), table);
    List<ListEntry> entries = new ArrayList<>();
    OfficialList.read(new InputFile(file, "list.csv", Files.size(file)), entries::add);
    return entries;
  }

  private static List<Query> queries(String table) throws IOException {
    List<Query> queries = new ArrayList<>();
    Queries.read(
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "table", queries::add);
    return queries;
  }

  private static String birth(Profile profile) {
    return profile.births().stream().map(Object::toString).reduce((a, b) -> a + " " + b).orElse("");
  }

  @Test
  void birthsAreRangesOfDays() throws IOException {
    record Row(String birth, String days) {}
    for (Row row :
        List.of(
            new Row("1962-05-06", "1962-05-06"),
            new Row("1962", "1962-01-01…1962-12-31"),
            new Row("1962-05", "1962-05-01…1962-05-31"),
            new Row("6 May 1962", "1962-05-06"),
            new Row("1934/1938", "1934-01-01…1938-12-31"),
            new Row("1962;1963", "1962-01-01…1962-12-31 1963-01-01…1963-12-31"),
            new Row("1962/..", ""),
            new Row("", ""))) {
      Profile profile =
          Profiles.of(
                  queries("schema,name,birthDate\nPerson,A,%s\n".formatted(row.birth())).getFirst())
              .getFirst();
      assertThat(birth(profile)).as(row.birth()).isEqualTo(row.days());
    }
  }

  @Test
  void aShipsNumberIsAShipsAndACompanysACompanys() throws IOException {
    List<ListEntry> entries =
        entries(
            """
            id,schema,name,imoNumber,registrationNumber,country
            1,Vessel,CHON MA SAN,IMO 8660313,,kp
            2,Company,Some Shipping,1790183,HK-55,North Korea
            """);
    Profile ship = Profiles.of(entries.getFirst());
    assertThat(ship.kind()).isEqualTo(Kind.VESSEL);
    assertThat(ship.identifiers())
        .containsExactly(new Identifier(Identifier.Type.IMO_SHIP, "8660313", ""));
    Profile company = Profiles.of(entries.getLast());
    assertThat(company.kind()).isEqualTo(Kind.ORGANISATION);
    assertThat(company.countries()).containsExactly("kp");
    assertThat(company.identifiers())
        .containsExactlyInAnyOrder(
            new Identifier(Identifier.Type.IMO_COMPANY, "1790183", ""),
            new Identifier(Identifier.Type.REGISTRATION, "HK55", ""));
  }

  @Test
  void whatDoesNotSayWhatItIsIsLookedForAsEither() throws IOException {
    Query query = queries("name,alias\nChon Ma San,Chonma\n").getFirst();
    assertThat(Profiles.of(query))
        .extracting(Profile::kind)
        .containsExactly(Kind.PARTY, Kind.VESSEL);
    assertThat(Profiles.of(query).getFirst().names())
        .containsExactly(ListedName.primary("Chon Ma San"), ListedName.alias("Chonma"));
  }

  @Test
  void anEntryComesBackFromItsBytesAsItWas() throws IOException {
    for (ListEntry entry :
        entries(
            """
            id,schema,name,alias,birthDate,country,idNumber,imoNumber,registrationNumber
            1,Person,"PAK, Chol Su",박철수;Pak C.,1962;1963-05,kp;cn,PS-123456,,
            2,Vessel,CHON MA SAN,,,kp,,8660313,
            """)) {
      ListedEntry kept =
          new ListedEntry(
              entry.id(),
              entry.caption(),
              entry.schema(),
              Profiles.of(entry),
              Optional.of(Edtf.parse("2017-06-02")),
              List.of("DPRK3", "NPWMD"));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      EntryCodec.write(kept, new DataOutputStream(bytes));
      assertThat(EntryCodec.read(bytes.toByteArray())).isEqualTo(kept);
    }
  }
}

package org.davylamp.findings.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Statement;
import org.davylamp.exchange.lists.IdentifierKind;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.ListedIdentifier;
import org.davylamp.exchange.lists.ListedName;
import org.davylamp.exchange.lists.ListedPlace;
import org.davylamp.exchange.lists.ListedVessel;
import org.davylamp.exchange.lists.NameKind;
import org.junit.jupiter.api.Test;

/** What a list says of an entry, field by field: nothing is left out. */
class ListStatementsTest {
  private static final RecordId SOURCE = new RecordId("ab".repeat(32));

  private static ListedName name(String text, NameKind kind) {
    return new ListedName(text, kind, Optional.empty(), Optional.empty());
  }

  private static ListedIdentifier number(IdentifierKind kind, String value, String label) {
    return new ListedIdentifier(kind, value, Optional.empty(), label);
  }

  private static ListEntry person() {
    return new ListEntry(
        "KPi.900",
        "Person",
        List.of(
            name("PAK, Chol Su", NameKind.PRIMARY),
            name("박철수", NameKind.ORIGINAL_SCRIPT),
            name("The Captain", NameKind.WEAK_ALIAS),
            name("Pak Chol", NameKind.FORMER)),
        List.of(Edtf.parse("1962-05-06"), Edtf.parse("1963~")),
        List.of(new ListedPlace("Hyesan, North Korea", Optional.of("kp"))),
        List.of("kp"),
        List.of("cn"),
        Optional.of("male"),
        List.of("Colonel"),
        List.of("Director"),
        List.of(new ListedPlace("Dandong, China", Optional.of("cn"))),
        List.of(
            number(IdentifierKind.PASSPORT, "745132109", "Passport"),
            number(IdentifierKind.NATIONAL_ID, "9-11", ""),
            number(IdentifierKind.OTHER, "77", "Cedula No.")),
        Optional.empty(),
        List.of("DPRK"),
        Optional.of(Edtf.parse("2017-06-02")),
        List.of("Also a trader."),
        12);
  }

  private static ListEntry ship(String schema, IdentifierKind kind) {
    return new ListEntry(
        "7",
        schema,
        List.of(name("CHON MA SAN", NameKind.PRIMARY)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(number(kind, "8660313", "")),
        Optional.of(
            new ListedVessel(
                List.of("kp", "Flag of nowhere"),
                List.of("pa"),
                List.of("Tanker"),
                List.of("3,565 GRT"),
                List.of("Chonma Shipping"))),
        List.of(),
        Optional.empty(),
        List.of(),
        3);
  }

  private static List<String> said(ListEntry entry) {
    List<Statement> statements = ListStatements.of(entry, "un:" + entry.id(), SOURCE);
    assertThat(statements)
        .allSatisfy(
            each -> {
              assertThat(each.entity()).isEqualTo("un:" + entry.id());
              assertThat(each.source()).isEqualTo(SOURCE);
              assertThat(each.details().locator()).contains("entry " + entry.id());
            });
    return statements.stream().map(each -> each.property() + " " + each.value()).toList();
  }

  @Test
  void ofAPerson() {
    assertThat(said(person()))
        .containsExactly(
            "name PAK, Chol Su",
            "alias 박철수",
            "weakAlias The Captain",
            "previousName Pak Chol",
            "birthDate 1962-05-06",
            "birthDate 1963~",
            "birthPlace Hyesan, North Korea",
            "nationality kp",
            "country cn",
            "gender male",
            "title Colonel",
            "position Director",
            "address Dandong, China",
            "passportNumber 745132109",
            "idNumber 9-11",
            "notes Cedula No.: 77",
            "program DPRK",
            "notes listed: 2017-06-02",
            "notes Also a trader.");
  }

  @Test
  void ofAShip() {
    assertThat(said(ship("Vessel", IdentifierKind.IMO)))
        .containsExactly(
            "name CHON MA SAN",
            "imoNumber 8660313",
            "flag kp",
            "notes Flag: Flag of nowhere",
            "pastFlags pa",
            "type Tanker",
            "notes tonnage: 3,565 GRT",
            "notes owner or operator: Chonma Shipping");
    assertThat(said(ship("Vessel", IdentifierKind.IMO_IN_REMARKS))).contains("imoNumber 8660313");
    assertThat(said(ship("Company", IdentifierKind.IMO_IN_REMARKS)))
        .contains("notes imo in remarks: 8660313")
        .doesNotContain("imoNumber 8660313");
  }

  @Test
  void whatIsNoValueOfItsPropertyIsKeptInWords() {
    assertThat(said(ship("Vessel", IdentifierKind.PASSPORT)))
        .contains("notes passportNumber: 8660313");
  }
}

package org.davylamp.exchange.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lists as they were published. Expected figures by Python 3.11.7's csv and xml.etree, counting
 * rows and elements; they are not this reader's.
 */
class PublishedListsTest {
  private static ListDesk published(String name) throws IOException {
    return ListDesk.read(file(name));
  }

  private static Path file(String name) {
    String data = System.getenv().getOrDefault("DAVYLAMP_DATA", "");
    Path file = Path.of(data, "lists", name);
    Assumptions.assumeTrue(
        !data.isEmpty() && Files.exists(file), "DAVYLAMP_DATA is not set to a folder with " + name);
    return file;
  }

  private static long count(ListDesk desk, String schema) {
    return desk.entries().stream().filter(entry -> entry.schema().equals(schema)).count();
  }

  private static long under(ListDesk desk, String programme) {
    return desk.entries().stream()
        .filter(entry -> entry.programmes().stream().anyMatch(each -> each.contains(programme)))
        .count();
  }

  private static long names(ListDesk desk, NameKind kind) {
    return desk.entries().stream()
        .flatMap(entry -> entry.names().stream())
        .filter(name -> name.kind() == kind)
        .count();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-27_un_consolidated.xml, Person, 730",
    "2026-02-27_un_consolidated.xml, Organization, 273",
    "2025-04-19_un_consolidated.xml, Person, 684",
    "2025-04-19_un_consolidated.xml, Organization, 193",
    "2022-01_sdn.csv, Person, 4643",
    "2022-01_sdn.csv, Organization, 3701",
    "2022-01_sdn.csv, Vessel, 420",
    "2022-01_sdn.csv, Airplane, 280",
    "ofac_sdn_2024-05-03.csv, Vessel, 851",
    "ofac_2025-03-28_nonsdn.xml, Person, 80",
    "ofac_2025-03-28_nonsdn.xml, Organization, 363",
    // Two of its 3,754 individuals have no name.
    "uk_2025-08-11.csv, Person, 3752",
    "uk_2025-08-11.csv, Organization, 1087",
    "uk_2025-08-11.csv, Vessel, 461"
  })
  void entries(String name, String schema, long expected) throws IOException {
    assertThat(count(published(name), schema)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-27_un_consolidated.xml, DPRK, 155",
    // 424 lines say DPRK, one of them as a place of birth.
    "2022-01_sdn.csv, DPRK, 423",
    "ofac_sdn_2024-05-03.csv, DPRK, 484",
    "uk_2025-08-11.csv, Democratic People's Republic of Korea, 261"
  })
  void northKorea(String name, String programme, long expected) throws IOException {
    assertThat(under(published(name), programme)).isEqualTo(expected);
  }

  @Test
  void whatIsCountedBesides() throws IOException {
    OfficialList uk = published("uk_2025-08-11.csv").list();
    assertThat(uk.entries()).isEqualTo(5302);
    assertThat(uk.unnamed()).isEqualTo(2);
    OfficialList ofac = published("2022-01_sdn.csv").list();
    assertThat(ofac.entries()).isEqualTo(9044);
    assertThat(ofac.repeated()).isEqualTo(1);
    // 34111, whose alias is "Another name".
    assertThat(ofac.unattached()).isEqualTo(1);
  }

  /** Of 12,409 aliases beside the list 354 are former names; more of either are in its remarks. */
  @Test
  void aliasesBesideOfacsList() throws IOException {
    ListDesk desk = published("2022-01_sdn.csv");
    assertThat(names(desk, NameKind.PRIMARY)).isEqualTo(9044);
    assertThat(names(desk, NameKind.ALIAS)).isBetween(11_900L, 12_100L);
    assertThat(names(desk, NameKind.FORMER)).isBetween(354L, 450L);
    assertThat(desk.entries().stream().filter(entry -> !entry.addresses().isEmpty()).count())
        // 6,716 have more than "-0-", a few of them no more than "undetermined".
        .isBetween(6_700L, 6_716L);
  }

  /** Each number that grep finds after "IMO" is in some entry. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-27_un_consolidated.xml",
        "2025-04-19_un_consolidated.xml",
        "2022-01_sdn.csv",
        "ofac_sdn_2024-05-03.csv"
      })
  void everyImoNumber(String name) throws IOException {
    Set<String> expected = new TreeSet<>();
    Matcher imo =
        Pattern.compile("IMO[^0-9]{0,24}(\\d{7})(?!\\d)").matcher(Files.readString(file(name)));
    while (imo.find()) {
      expected.add(imo.group(1));
    }
    assertThat(expected).isNotEmpty();
    assertThat(
            published(name).entries().stream()
                .flatMap(entry -> entry.identifiers().stream())
                .filter(id -> id.kind().name().startsWith("IMO"))
                .map(ListedIdentifier::value)
                .collect(Collectors.toSet()))
        .containsAll(expected);
  }

  /** Each ship has its number in a field of its own, not only in the remarks. */
  @ParameterizedTest
  @CsvSource({"2022-01_sdn.csv, 417", "ofac_sdn_2024-05-03.csv, 844"})
  void shipsWithImoNumbers(String name, long atLeast) throws IOException {
    assertThat(
            published(name).entries().stream()
                .filter(entry -> entry.schema().equals("Vessel"))
                .filter(
                    entry ->
                        entry.identifiers().stream()
                            .anyMatch(id -> id.kind() == IdentifierKind.IMO))
                .count())
        .isGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void changesOfTheUnList() throws IOException {
    ListDesk before = published("2025-04-19_un_consolidated.xml");
    ListDesk after = published("2026-02-27_un_consolidated.xml");
    java.util.List<String> told = ListDeltaTest.told(before.entries(), after.entries());
    assertThat(told.stream().filter(change -> change.startsWith("+")).count()).isEqualTo(130);
    assertThat(told.stream().filter(change -> change.startsWith("-")).count()).isEqualTo(4);
  }

  /** What is read the same way by FollowTheMoney's reader is one entry each. */
  @Test
  void followTheMoney() throws IOException {
    assertThat(published("t1.entities.ftm.json").list().counts())
        .containsEntry("Organization", 2L)
        .containsEntry("Person", 4L);
  }
}

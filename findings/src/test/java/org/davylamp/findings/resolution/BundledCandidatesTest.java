package org.davylamp.findings.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Vault;
import org.davylamp.evidence.Access;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.ListFormats;
import org.davylamp.findings.ToyCase;
import org.davylamp.findings.screening.ListIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bodies, people and ships of the bundled case against a short list of ours. */
class BundledCandidatesTest {
  private static final Path BUNDLED = Path.of("..", "cases", "dprk-minerals");

  /** Two in the spelling of another list, a ship under a former name, two that are nobody here. */
  private static final String LIST =
      """
      id,schema,name,alias,birthDate,country,imoNumber
      L1,Company,Kangbong Trading Corp.,,,kp,
      L2,Vessel,SONG I,,,,8905490
      L3,Person,CHO Chun Ryong,,,kp,
      L4,Company,Lakeside Orchard Growers,,,fr,
      L5,Vessel,LAKE ROSE,,,,1234567
      """;

  @TempDir Path temp;

  private ToyCase bundled() throws IOException {
    ToyCase toy = ToyCase.in(temp);
    for (String name : List.of("sources", "places", "facilities", "roles", "vessels")) {
      toy.read(Files.readString(BUNDLED.resolve(name + ".csv")));
    }
    return toy.list("the-list", "ab".repeat(32));
  }

  private ListVersion list(ToyCase toy) throws IOException {
    Path file = Files.writeString(temp.resolve("list.csv"), LIST);
    InputFile input = new InputFile(file, "list", Files.size(file));
    String key = Vault.hash(file, done -> {});
    return new ListVersion(
        "list",
        Optional.empty(),
        key,
        "list-csv",
        toy.cited("the-list"),
        ListIndex.make(
            input,
            ListFormats.recognise(input).orElseThrow(),
            key,
            temp.resolve("list.names"),
            done -> {}));
  }

  @Test
  void eachOfThemIsFoundAndNoPlaceIsAskedFor() throws IOException {
    ToyCase toy = bundled();
    ListVersion list = list(toy);
    long before = toy.size();
    CandidateSearch.Found found;
    List<String> places;
    try (CaseReader reader = toy.file().read(Access.PUBLIC)) {
      found =
          CandidateSearch.of(
              reader, List.of(list), new CandidateSearch.Limits(.7, 5), (done, of) -> {});
      places =
          found.candidates().stream()
              .map(each -> reader.entity(each.one().id()).orElseThrow())
              .filter(entity -> entity.schemata().contains("Facility"))
              .map(entity -> entity.id())
              .toList();
    }
    List<String> listed =
        found.candidates().stream()
            .filter(each -> each.other().list().isPresent())
            .map(each -> each.one().id() + " = " + each.other().id())
            .toList();
    assertThat(listed)
        .contains("kangbong = list:L1", "imo-8905490 = list:L2", "cho-chun-ryong = list:L3")
        .noneMatch(pair -> pair.endsWith("list:L4") || pair.endsWith("list:L5"));
    assertThat(listed).as("few are asked for in vain").hasSizeLessThan(10);
    assertThat(places).isEmpty();
    assertThat(found.compared()).isGreaterThan(400);
    assertThat(toy.size()).as("looking records nothing").isEqualTo(before);
  }
}

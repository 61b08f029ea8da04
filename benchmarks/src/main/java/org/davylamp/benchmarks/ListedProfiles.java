package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.ListedIdentifier;
import org.davylamp.exchange.lists.OfficialList;
import org.davylamp.names.Identifier;
import org.davylamp.names.Kind;
import org.davylamp.names.ListedName;
import org.davylamp.names.Profile;

/** The entries of the lists at hand, UN, OFAC and UK, as they are compared. */
final class ListedProfiles {
  private static final List<String> FILES =
      List.of(
          "2026-02-27_un_consolidated.xml",
          "2022-01_sdn.csv",
          "ofac_sdn_2024-05-03.csv",
          "ofac_2025-03-28_nonsdn.xml",
          "uk_2025-08-11.csv");

  /** Lists of aliases stand beside these. */
  private static final String BESIDE = "2022-01_alt.csv";

  private ListedProfiles() {}

  /**
   * @param data a folder with the folder {@code lists}
   */
  static List<Profile> read(Path data) throws IOException {
    List<Profile> profiles = new ArrayList<>();
    for (String file : FILES) {
      Path path = data.resolve("lists").resolve(file);
      OfficialList.read(
          new InputFile(path, file, Files.size(path)), entry -> profiles.add(profile(entry)));
    }
    if (profiles.stream().flatMap(profile -> profile.names().stream()).count() < 20_000) {
      throw new IllegalStateException("fewer names than expected; is " + BESIDE + " there?");
    }
    return profiles;
  }

  private static Profile profile(ListEntry entry) {
    return new Profile(
        entry.id(),
        kind(entry.schema()),
        entry.names().stream().map(ListedProfiles::name).toList(),
        entry.identifiers().stream().flatMap(each -> identifier(each).stream()).toList(),
        List.of(),
        new TreeSet<>(entry.countries()),
        Optional.empty(),
        List.of(),
        entry.titles());
  }

  private static ListedName name(org.davylamp.exchange.lists.ListedName name) {
    return new ListedName(
        name.text(),
        switch (name.kind()) {
          case PRIMARY -> ListedName.Rank.PRIMARY;
          case ALIAS, ORIGINAL_SCRIPT -> ListedName.Rank.ALIAS;
          case FORMER -> ListedName.Rank.FORMER;
          case WEAK_ALIAS -> ListedName.Rank.WEAK;
        });
  }

  private static Kind kind(String schema) {
    return switch (schema) {
      case "Person" -> Kind.PERSON;
      case "Vessel", "Airplane" -> Kind.VESSEL;
      case "Organization", "Company" -> Kind.ORGANISATION;
      default -> Kind.PARTY;
    };
  }

  private static Optional<Identifier> identifier(ListedIdentifier listed) {
    Optional<Identifier.Type> type =
        switch (listed.kind()) {
          case IMO -> Optional.of(Identifier.Type.IMO_SHIP);
          case MMSI -> Optional.of(Identifier.Type.MMSI);
          case LEI -> Optional.of(Identifier.Type.LEI);
          case SWIFT_BIC -> Optional.of(Identifier.Type.BIC);
          case REGISTRATION -> Optional.of(Identifier.Type.REGISTRATION);
          case TAX -> Optional.of(Identifier.Type.TAX);
          case PASSPORT -> Optional.of(Identifier.Type.PASSPORT);
          case NATIONAL_ID -> Optional.of(Identifier.Type.NATIONAL_ID);
          default -> Optional.empty();
        };
    return type.map(known -> Identifier.of(known, listed.value(), listed.country().orElse("")));
  }
}

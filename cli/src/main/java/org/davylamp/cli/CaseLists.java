package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.OfficialList;
import org.davylamp.findings.resolution.ListStatements;
import org.davylamp.findings.resolution.ListVersion;
import org.davylamp.findings.screening.ListSearch;

/** The lists of a case as they stand, or stood on a day: to search all, or to read one entry. */
final class CaseLists {
  /**
   * The entries under one id of one list; lists do repeat ids.
   *
   * @param id of the entry in the case
   * @param entries at least one
   */
  record Listed(String id, HeldLists.Held list, RecordId source, List<ListEntry> entries) {}

  private final CaseReader reader;
  private final List<HeldLists.Held> standing;
  private final Map<String, RecordId> sources;
  private final Set<String> prepared = new HashSet<>();
  private final Map<String, List<ListEntry>> byId = new HashMap<>();

  /**
   * @param day in days since 1970; empty for the latest versions
   */
  CaseLists(CaseReader reader, Optional<Long> day) {
    this.reader = reader;
    List<HeldLists.Held> held = HeldLists.of(reader);
    this.standing =
        day.map(at -> HeldLists.asOf(held, at)).orElseGet(() -> HeldLists.latest(held)).stream()
            .filter(each -> each.entries() > 0)
            .toList();
    this.sources =
        reader.lists().stream()
            .map(CaseReader.Listed::list)
            .collect(Collectors.toMap(list -> list.sha256(), list -> list.source()));
  }

  List<HeldLists.Held> standing() {
    return standing;
  }

  /** Opens all of them to be searched. */
  List<ListVersion> open(ListFiles files, Path caseFolder) throws IOException {
    List<ListSearch.Searched> searched = files.open(standing, caseFolder);
    List<ListVersion> open = new ArrayList<>();
    for (int i = 0; i < searched.size(); i++) {
      HeldLists.Held held = standing.get(i);
      open.add(
          new ListVersion(
              held.called(),
              held.date(),
              held.sha256(),
              held.format(),
              source(held),
              searched.get(i).index()));
    }
    return open;
  }

  private RecordId source(HeldLists.Held held) {
    return Optional.ofNullable(sources.get(held.sha256())).orElseThrow();
  }

  /**
   * The entries that an id such as {@code un:KPi.033} names. Costs reading the list once, unless
   * they were {@linkplain #prepare prepared}.
   *
   * @return empty if no list that the case holds is called so, or the list has no such entry
   */
  Optional<Listed> entry(String id) throws IOException {
    Optional<HeldLists.Held> list = list(id);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    if (!prepared.contains(id)) {
      prepare(Set.of(id));
    }
    List<ListEntry> entries = byId.getOrDefault(id, List.of());
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Listed(id, list.get(), source(list.get()), entries));
  }

  /**
   * Reads the entries that these ids name, each list once; ids that name none may be among them.
   */
  void prepare(Set<String> ids) throws IOException {
    Map<HeldLists.Held, Set<String>> wanted = new LinkedHashMap<>();
    for (String id : ids) {
      if (prepared.add(id)) {
        list(id).ifPresent(held -> wanted.computeIfAbsent(held, key -> new HashSet<>()).add(id));
      }
    }
    for (Map.Entry<HeldLists.Held, Set<String>> each : wanted.entrySet()) {
      read(each.getKey(), each.getValue());
    }
  }

  /** A file's name may have a colon in it: the longest name that fits is meant. */
  private Optional<HeldLists.Held> list(String id) {
    return standing.stream()
        .filter(held -> id.startsWith(ListVersion.idOf(held.called(), "")))
        .max(Comparator.comparingInt(held -> held.called().length()));
  }

  private void read(HeldLists.Held held, Set<String> wanted) throws IOException {
    InputFile file =
        held.file()
            .orElseThrow(
                () ->
                    new CaseException(
                        CaseException.Matter.INTEGRITY,
                        "the vault has lost " + held.sha256() + "; 'davylamp verify' tells more"));
    OfficialList.read(
        new InputFile(file.path(), held.called(), file.size(), file.beside()),
        entry -> {
          String id = ListVersion.idOf(held.called(), entry.id());
          if (wanted.contains(id)) {
            byId.computeIfAbsent(id, key -> new ArrayList<>()).add(entry);
          }
        });
  }

  /** Whether all that the case has of an entity is what lists say. */
  boolean isOnlyListed(Entity entity) {
    return ListStatements.areAllOf(entity, Set.copyOf(sources.values()));
  }

  CaseReader reader() {
    return reader;
  }
}

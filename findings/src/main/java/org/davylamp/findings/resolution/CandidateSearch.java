package org.davylamp.findings.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.findings.screening.Hit;
import org.davylamp.findings.screening.ListSearch;

/**
 * Looks for each person, organisation, ship and aircraft of a case on lists, and among the others
 * of the case. Of the same case, lists and limits it always finds the same. For one thread.
 *
 * <p>Work: of each entity what the indexes propose, 50 entries of all lists together and 50 of the
 * case (ten for each candidate asked for, if that is more), so it grows with the number of entities
 * and not with its square. Memory: what is compared of each entity, about a kilobyte, and an index
 * of their names.
 */
public final class CandidateSearch {
  /**
   * How far to look.
   *
   * @param threshold from which score on two may be the same, 0–1
   * @param each how many candidates at most an entity gets on the lists together, and as many in
   *     the case; the likeliest
   */
  public record Limits(double threshold, int each) {}

  /**
   * What was found.
   *
   * @param candidates the likeliest first
   * @param compared how many entities were looked for
   * @param nothingToFindBy how many persons, organisations and ships have no name and no number
   * @param more ids of entities that had more candidates than the limit, in order
   */
  public record Found(
      List<Candidate> candidates, long compared, long nothingToFindBy, NavigableSet<String> more) {
    public Found {
      candidates = List.copyOf(candidates);
    }
  }

  /** Is told how many entities are done, of how many. */
  public interface Progress {
    void at(long done, long of);
  }

  private record Pair(String one, String other) {
    static Pair of(String a, String b) {
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  private final CaseReader reader;
  private final Map<String, ListVersion> lists = new LinkedHashMap<>();
  private final ListSearch search;
  private final Limits limits;
  private final Set<RecordId> listSources;
  private final Map<Pair, Candidate> found = new LinkedHashMap<>();
  private final NavigableSet<String> more = new TreeSet<>();
  private final Set<String> memberIds = new HashSet<>();
  private long nothingToFindBy;

  private CandidateSearch(CaseReader reader, List<ListVersion> searched, Limits limits) {
    this.reader = reader;
    this.limits = limits;
    List<ListSearch.Searched> open = new ArrayList<>();
    for (ListVersion list : searched) {
      // Two files of one name are two lists all the same.
      lists.put(list.sha256(), list);
      open.add(new ListSearch.Searched(list.sha256(), list.index()));
    }
    this.search = new ListSearch(ListSearch.Lists.of(open));
    this.listSources =
        reader.lists().stream().map(listed -> listed.list().source()).collect(Collectors.toSet());
  }

  /**
   * Finds all candidates.
   *
   * @param reader of what may be compared: one for the public lets nothing else through
   * @param lists to look on
   */
  public static Found of(
      CaseReader reader, List<ListVersion> lists, Limits limits, Progress progress) {
    return new CandidateSearch(reader, lists, limits).run(progress);
  }

  private Found run(Progress progress) {
    CaseNames names = new CaseNames(members(), limits);
    int all = names.members().size();
    for (int number = 0; number < all; number++) {
      onLists(names.members().get(number));
      progress.at(number + 1L, all);
    }
    for (int number = 0; number < all; number++) {
      names.find(number, this::keep, more);
    }
    return new Found(
        found.values().stream().sorted(Candidate.LIKELIEST_FIRST).toList(),
        all,
        nothingToFindBy,
        more);
  }

  private List<Party> members() {
    List<Party> members = new ArrayList<>();
    Iterator<Entity> entities = reader.entities();
    while (entities.hasNext()) {
      Entity entity = entities.next();
      Optional<Party> party = Comparables.of(entity).filter(each -> !isOnlyListed(entity));
      if (party.filter(CandidateSearch::canBeFound).isPresent()) {
        members.add(party.get());
      } else if (party.isPresent()) {
        nothingToFindBy++;
      }
    }
    members.sort(Comparator.comparing(Party::id));
    members.forEach(member -> memberIds.add(member.id()));
    return members;
  }

  private static boolean canBeFound(Party party) {
    return !party.profile().names().isEmpty() || !party.profile().identifiers().isEmpty();
  }

  /**
   * Whether all that is said of it is what lists say: an entry that somebody has judged. It is
   * found on its list, and asks nothing of its own.
   */
  private boolean isOnlyListed(Entity entity) {
    return ListStatements.areAllOf(entity, listSources);
  }

  private void onLists(Party one) {
    if (lists.isEmpty()) {
      return;
    }
    int most = most(one);
    List<Hit> hits =
        search.find(List.of(one.profile()), Optional.of(one.schema()), limits.threshold(), most);
    List<Candidate> asked = new ArrayList<>();
    for (Hit hit : hits) {
      Party entry = entry(hit);
      if (!isOfTheCase(entry)) {
        asked.add(new Candidate(one, entry, hit.score()));
      }
    }
    asked.stream().limit(limits.each()).forEach(this::keep);
    if (asked.size() > limits.each() || hits.size() == most) {
      more.add(one.id());
    }
  }

  /** More than are wanted: by those that may be left out, and by one to see whether there are. */
  private int most(Party one) {
    long wanted = 1L + limits.each() + reader.resolutions().component(one.id()).size();
    return (int) Math.min(wanted, Integer.MAX_VALUE);
  }

  /** Whether an entry was judged to be one of the entities, which is then found as that one. */
  private boolean isOfTheCase(Party entry) {
    return memberIds.contains(reader.resolutions().canonical(entry.id()));
  }

  private Party entry(Hit hit) {
    ListVersion list = Objects.requireNonNull(lists.get(hit.dataset()));
    return new Party(
        list.idOf(hit.id()), hit.caption(), hit.schema(), hit.profile(), Optional.of(list));
  }

  /** Keeps the first candidate of two, which is the likeliest: lists repeat ids. */
  private void keep(Candidate candidate) {
    found.putIfAbsent(Pair.of(candidate.one().id(), candidate.other().id()), candidate);
  }
}

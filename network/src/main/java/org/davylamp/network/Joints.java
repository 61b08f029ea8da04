package org.davylamp.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds what the links between two nodes carry only together: stakes that add up, company. */
final class Joints {
  /** A link, and the number by which it is known. */
  record Numbered(int number, Link link) {
    Days days() {
      return Days.of(link.span());
    }
  }

  /** Days from the first to the last, both included. */
  private record Run(int first, int last) {}

  private final Policy policy;

  Joints(Policy policy) {
    this.policy = policy;
  }

  /**
   * What the links from one node to another carry together.
   *
   * @param there all links from the one to the other
   * @param back all links from the other to the one
   */
  List<Joint> of(List<Numbered> there, List<Numbered> back) {
    List<Joint> joints = new ArrayList<>();
    for (ExposureRule rule : policy.rules()) {
      if (rule.carriesTogether()) {
        List<Numbered> links =
            there.stream().filter(each -> each.link().kind() == rule.kind()).toList();
        if (rule.needsCompany()) {
          accompanied(links, there, joints);
          accompanied(links, back, joints);
        } else {
          summed(rule, links, joints);
        }
      }
    }
    return joints;
  }

  /** Each link with each other one whose rule needs no company, on the days of both. */
  private void accompanied(List<Numbered> links, List<Numbered> company, List<Joint> joints) {
    for (Numbered other : company) {
      if (!policy.rule(other.link().kind()).needsCompany()) {
        for (Numbered each : links) {
          Days days = both(each.days(), other.days());
          if (days.first() <= days.last()) {
            joints.add(joint(List.of(each, other), days));
          }
        }
      }
    }
  }

  /** The days of both; sure only if both have days that are: else these cross here, too. */
  private static Days both(Days one, Days other) {
    int first = Math.max(one.first(), other.first());
    int last = Math.min(one.last(), other.last());
    int surelyFirst = Math.max(one.surelyFirst(), other.surelyFirst());
    int surelyLast = Math.min(one.surelyLast(), other.surelyLast());
    return surelyFirst <= surelyLast
        ? new Days(first, last, surelyFirst, surelyLast)
        : Days.possibly(first, last);
  }

  /** Runs of days on which stakes of too little each are enough together. */
  private static void summed(ExposureRule rule, List<Numbered> links, List<Joint> joints) {
    List<Numbered> stakes = links.stream().filter(each -> each.link().share() > 0).toList();
    if (stakes.size() < 2) {
      return;
    }
    Function<Numbered, Run> possible = each -> new Run(each.days().first(), each.days().last());
    Function<Numbered, Run> sure =
        each -> new Run(each.days().surelyFirst(), each.days().surelyLast());
    // What is sure comes first: of two that weigh the same, a path takes the one it meets first.
    for (Run run : pieces(stakes, sure)) {
      needed(rule, held(stakes, sure, run), joints, Days.surely(run.first(), run.last()));
    }
    for (Run run : pieces(stakes, possible)) {
      needed(rule, held(stakes, possible, run), joints, Days.possibly(run.first(), run.last()));
    }
  }

  /** Time cut wherever a stake begins or ends. */
  private static List<Run> pieces(List<Numbered> stakes, Function<Numbered, Run> days) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (Numbered stake : stakes) {
      Run run = days.apply(stake);
      if (run.first() <= run.last()) {
        cuts.add(run.first());
        cuts.add(run.last() + 1);
      }
    }
    List<Run> pieces = new ArrayList<>();
    for (int cut : cuts) {
      Integer next = cuts.higher(cut);
      if (next != null) {
        pieces.add(new Run(cut, next - 1));
      }
    }
    return pieces;
  }

  private static List<Numbered> held(List<Numbered> stakes, Function<Numbered, Run> days, Run run) {
    return stakes.stream()
        .filter(
            each -> {
              Run held = days.apply(each);
              return held.first() <= run.first() && held.last() >= run.last();
            })
        .toList();
  }

  /** The surest of these stakes up to enough, if no one of them is enough and carries by itself. */
  private static void needed(
      ExposureRule rule, List<Numbered> held, List<Joint> joints, Days days) {
    if (held.stream().anyMatch(each -> each.link().share() >= rule.leastShare())) {
      return;
    }
    List<Numbered> surest = new ArrayList<>(held);
    surest.sort(Comparator.comparingInt(each -> -each.link().confidence()));
    int sum = 0;
    for (int i = 0; i < surest.size(); i++) {
      sum += surest.get(i).link().share();
      if (sum >= rule.leastShare()) {
        joints.add(joint(surest.subList(0, i + 1), days));
        return;
      }
    }
  }

  private static Joint joint(List<Numbered> links, Days days) {
    Link first = links.getFirst().link();
    return new Joint(
        first.from(),
        first.to(),
        first.kind(),
        days,
        links.stream().mapToInt(each -> each.link().confidence()).min().orElseThrow(),
        links.stream().mapToInt(each -> each.days().last()).min().orElseThrow(),
        links.stream().map(Numbered::number).toList());
  }
}

package org.davylamp.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays a graph out as {@link Routes}: finds joints, counts arcs into each node, fills them in. */
final class RoutesLayout {
  private static final int KINDS = Kind.values().length;

  /** An arc of a joint: it stands at {@code joint} among them. */
  private record JointArc(int source, int target, int joint) {}

  private final Graph graph;
  private final Columns columns;
  private final Policy policy;
  private final boolean[] forward = new boolean[KINDS];
  private final boolean[] backward = new boolean[KINDS];
  private final boolean[] together = new boolean[KINDS];

  /** More than there is of anything where a link of the kind never carries alone. */
  private final int[] leastShare = new int[KINDS];

  RoutesLayout(Graph graph, Policy policy) {
    this.graph = graph;
    this.columns = graph.columns();
    this.policy = policy;
    for (ExposureRule rule : policy.rules()) {
      int kind = rule.kind().number();
      forward[kind] = rule.way().forward();
      backward[kind] = rule.way().backward();
      together[kind] = rule.carriesTogether();
      leastShare[kind] = rule.needsCompany() ? Integer.MAX_VALUE : rule.leastShare();
    }
  }

  Routes routes() {
    List<Joint> joints = joints();
    List<JointArc> jointArcs = jointArcs(joints);
    boolean uncertain =
        columns.uncertain() || joints.stream().anyMatch(joint -> !joint.days().sure());
    Arcs arcs = new Arcs(starts(jointArcs), uncertain);
    int next = 0;
    for (int source = 0; source < graph.nodes(); source++) {
      forwardArcs(source, arcs);
      backwardArcs(source, arcs);
      for (; next < jointArcs.size() && jointArcs.get(next).source() == source; next++) {
        JointArc arc = jointArcs.get(next);
        Days days = joints.get(arc.joint()).days();
        arcs.put(source, arc.target(), policy.sense(), days, -1 - arc.joint());
      }
    }
    return new Routes(graph, policy, joints, arcs.filled());
  }

  private boolean alone(int link) {
    return columns.share(link) >= leastShare[columns.kindNumber(link)];
  }

  private void forwardArcs(int source, Arcs arcs) {
    for (int link = graph.outStart(source); link < graph.outStart(source + 1); link++) {
      if (forward[columns.kindNumber(link)] && alone(link)) {
        arcs.put(source, columns.to(link), policy.sense(), columns, link);
      }
    }
  }

  private void backwardArcs(int source, Arcs arcs) {
    for (int place = graph.inStart(source); place < graph.inStart(source + 1); place++) {
      int link = graph.inLink(place);
      if (backward[columns.kindNumber(link)] && alone(link)) {
        arcs.put(source, graph.inFrom(place), policy.sense(), columns, link);
      }
    }
  }

  private int[] starts(List<JointArc> jointArcs) {
    int[] start = new int[graph.nodes() + 1];
    long arcs = jointArcs.size();
    for (int from = 0; from < graph.nodes(); from++) {
      for (int link = graph.outStart(from); link < graph.outStart(from + 1); link++) {
        if (alone(link)) {
          int kind = columns.kindNumber(link);
          start[columns.to(link) + 1] += forward[kind] ? 1 : 0;
          start[from + 1] += backward[kind] ? 1 : 0;
          arcs += (forward[kind] ? 1 : 0) + (backward[kind] ? 1 : 0);
        }
      }
    }
    long found = arcs;
    NetworkException.unless(
        found < Integer.MAX_VALUE - 16,
        () -> "expected fewer than 2^31 ways for exposure, found " + found);
    jointArcs.forEach(arc -> start[arc.target() + 1]++);
    for (int node = 0; node < graph.nodes(); node++) {
      start[node + 1] += start[node];
    }
    return start;
  }

  private List<JointArc> jointArcs(List<Joint> joints) {
    List<JointArc> arcs = new ArrayList<>();
    for (int i = 0; i < joints.size(); i++) {
      Joint joint = joints.get(i);
      if (forward[joint.kind().number()]) {
        arcs.add(new JointArc(joint.from(), joint.to(), i));
      }
      if (backward[joint.kind().number()]) {
        arcs.add(new JointArc(joint.to(), joint.from(), i));
      }
    }
    arcs.sort(Comparator.comparingInt(JointArc::source));
    return arcs;
  }

  private List<Joint> joints() {
    Joints finder = new Joints(policy);
    List<Joint> joints = new ArrayList<>();
    for (int from = 0; from < graph.nodes(); from++) {
      int end = graph.outStart(from + 1);
      int link = graph.outStart(from);
      while (link < end) {
        int next = link + 1;
        boolean look = together[columns.kindNumber(link)];
        while (next < end && columns.to(next) == columns.to(link)) {
          look |= together[columns.kindNumber(next)];
          next++;
        }
        if (look) {
          joints.addAll(between(finder, from, columns.to(link), link, next));
        }
        link = next;
      }
    }
    return joints;
  }

  /** Joints of the links from one node to another; nothing is gathered where there are none. */
  private List<Joint> between(Joints finder, int from, int to, int first, int end) {
    int back = graph.firstBetween(to, from);
    boolean none = back == graph.outStart(to + 1) || columns.to(back) != from;
    return end - first == 1 && none
        ? List.of()
        : finder.of(numbered(graph, from, to), numbered(graph, to, from));
  }

  /** All links from one node to another. */
  static List<Joints.Numbered> numbered(Graph graph, int from, int to) {
    List<Joints.Numbered> links = new ArrayList<>();
    int end = graph.outStart(from + 1);
    for (int link = graph.firstBetween(from, to);
        link < end && graph.columns().to(link) == to;
        link++) {
      links.add(new Joints.Numbered(link, graph.link(from, link)));
    }
    return links;
  }
}

package org.davylamp.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Exposure that is kept right while links come in, by following what each of them changes, hop by
 * hop: the same labels as if all were computed anew. Links only come; when one is corrected or
 * withdrawn, labels have to be computed anew.
 *
 * <p>Cost of a link: the arcs that leave the nodes whose labels it changes. Keeps a copy of the
 * labels and 4 bytes an arc. Not for use by several threads.
 */
public final class GrowingExposure {
  private record Ends(int from, int to) {}

  /** An arc of a link that came; days are turned. */
  private record Arc(
      int from, int into, int opens, int closes, int surelyOpens, int surelyCloses) {}

  private final Exposure exposure;
  private final Graph graph;
  private final Policy policy;
  private final Arcs arcs;
  private final int[] outStart;
  private final int[] out;
  private final long[][] layers;
  private final int floor;
  private final Map<Ends, List<Joints.Numbered>> come = new HashMap<>();
  private final Map<Integer, List<Arc>> newArcs = new HashMap<>();
  private int links;

  /** Begins with what was computed. */
  public GrowingExposure(Exposure base) {
    graph = base.routes().graph();
    policy = base.routes().policy();
    arcs = base.routes().columns();
    outStart = arcs.outStart();
    out = arcs.bySource(outStart);
    layers = new long[base.hops() + 1][];
    for (int hop = 0; hop < layers.length; hop++) {
      layers[hop] = base.layer(hop).clone();
    }
    exposure = new Exposure(base.routes(), base.window(), layers);
    floor = exposure.floor();
    links = graph.links();
  }

  /** The exposure as it is now; it shows what is added later, too. */
  public Exposure exposure() {
    return exposure;
  }

  /**
   * Takes one more link.
   *
   * @return how many nodes have another label for some number of hops
   * @throws NetworkException if it cannot be; then nothing was changed
   */
  public int add(Link link) {
    GraphBuilder.strict(graph.nodes(), 1).add(link);
    Ends ends = new Ends(link.from(), link.to());
    come.computeIfAbsent(ends, key -> new ArrayList<>()).add(new Joints.Numbered(links++, link));
    List<Arc> added = arcs(link);
    added.forEach(arc -> newArcs.computeIfAbsent(arc.from(), key -> new ArrayList<>()).add(arc));
    return follow(added);
  }

  /** What it carries, alone or together with those between the same two. */
  private List<Arc> arcs(Link link) {
    List<Arc> added = new ArrayList<>();
    ExposureRule rule = policy.rule(link.kind());
    if (rule.carriesAlone(link.share())) {
      lay(link.from(), link.to(), rule.way(), Days.of(link.span()), added);
    }
    List<Joints.Numbered> there = between(link.from(), link.to());
    List<Joints.Numbered> back = between(link.to(), link.from());
    Joints finder = new Joints(policy);
    List<Joint> joints = new ArrayList<>(finder.of(there, back));
    joints.addAll(finder.of(back, there));
    for (Joint joint : joints) {
      if (joint.links().contains(links - 1)) {
        lay(joint.from(), joint.to(), policy.rule(joint.kind()).way(), joint.days(), added);
      }
    }
    return added;
  }

  private List<Joints.Numbered> between(int from, int to) {
    List<Joints.Numbered> all = RoutesLayout.numbered(graph, from, to);
    all.addAll(come.getOrDefault(new Ends(from, to), List.of()));
    return all;
  }

  private void lay(int from, int to, Way way, Days days, List<Arc> into) {
    if (way.forward()) {
      into.add(arc(from, to, days));
    }
    if (way.backward()) {
      into.add(arc(to, from, days));
    }
  }

  private Arc arc(int from, int into, Days days) {
    Sense sense = policy.sense();
    return new Arc(
        from,
        into,
        sense.opens(days.first(), days.last()),
        sense.closes(days.first(), days.last()),
        Arcs.opens(sense, days),
        Arcs.closes(sense, days));
  }

  private int follow(List<Arc> added) {
    BitSet ever = new BitSet();
    BitSet changed = new BitSet();
    for (int hop = 1; hop < layers.length; hop++) {
      BitSet next = new BitSet();
      for (Arc arc : added) {
        pull(hop, arc, next);
      }
      for (int node = changed.nextSetBit(0); node >= 0; node = changed.nextSetBit(node + 1)) {
        push(hop, node, next);
      }
      ever.or(next);
      changed = next;
    }
    return ever.cardinality();
  }

  private void push(int hop, int node, BitSet changed) {
    long label = layers[hop - 1][node];
    for (int i = outStart[node]; i < outStart[node + 1]; i++) {
      int arc = out[i];
      long arrived =
          arrived(
              label,
              arcs.opens[arc],
              arcs.closes[arc],
              arcs.surelyOpens[arc],
              arcs.surelyCloses[arc]);
      if (arrived != Labels.NEITHER) {
        improve(hop, arcs.target(arc), arrived, changed);
      }
    }
    for (Arc arc : newArcs.getOrDefault(node, List.of())) {
      pull(hop, arc, changed);
    }
  }

  private void pull(int hop, Arc arc, BitSet changed) {
    long label = layers[hop - 1][arc.from()];
    improve(
        hop,
        arc.into(),
        arrived(label, arc.opens(), arc.closes(), arc.surelyOpens(), arc.surelyCloses()),
        changed);
  }

  private long arrived(long label, int opens, int closes, int surelyOpens, int surelyCloses) {
    return Labels.pair(
        arrived(Labels.possible(label), opens, closes),
        arrived(Labels.sure(label), surelyOpens, surelyCloses));
  }

  private int arrived(int at, int opens, int closes) {
    int left = opens <= at ? Math.min(closes, at) : Labels.NONE;
    return left < floor ? Labels.NONE : left;
  }

  private void improve(int hop, int node, long label, BitSet changed) {
    long better = Labels.later(layers[hop][node], label);
    if (better != layers[hop][node]) {
      layers[hop][node] = better;
      changed.set(node);
    }
  }
}

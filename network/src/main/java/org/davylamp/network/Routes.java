package org.davylamp.network;

import java.util.List;

/**
 * The ways along which exposure travels in a graph under a policy, in flat arrays: for each node
 * the <em>arcs</em> that bring exposure into it, by the node they bring it from. A link of a kind
 * that carries both ways is two arcs; one that carries nothing is none; what several links carry
 * only together (stakes that add up, a directorship in company) has arcs of its own.
 *
 * <p>24 bytes an arc, 16 if no date in the graph is uncertain. Days are {@linkplain Sense turned},
 * so that a path away from the flagged always goes to earlier ones.
 */
public final class Routes {
  private final Graph graph;
  private final Policy policy;
  private final List<Joint> joints;
  private final Arcs arcs;

  Routes(Graph graph, Policy policy, List<Joint> joints, Arcs arcs) {
    this.graph = graph;
    this.policy = policy;
    this.joints = joints;
    this.arcs = arcs;
  }

  /** Lays out the ways; time in proportion to links and nodes. */
  public static Routes of(Graph graph, Policy policy) {
    return new RoutesLayout(graph, policy).routes();
  }

  public Graph graph() {
    return graph;
  }

  public Policy policy() {
    return policy;
  }

  /** How many arcs there are. */
  public int arcs() {
    return arcs.size();
  }

  /** How many arcs bring exposure into a node: what a hub is known by. None is ever left out. */
  public int into(int node) {
    return arcs.start[node + 1] - arcs.start[node];
  }

  Arcs columns() {
    return arcs;
  }

  Joint joint(int carrier) {
    return joints.get(-1 - carrier);
  }

  /** Confidence of what an arc stands for, in percent. */
  int confidence(int arc) {
    int carrier = arcs.carrier[arc];
    return carrier >= 0 ? graph.columns().confidence(carrier) : joint(carrier).confidence();
  }

  /** The last day on which what an arc stands for may have held. */
  int last(int arc) {
    int carrier = arcs.carrier[arc];
    return carrier >= 0 ? graph.columns().endsLatest(carrier) : joint(carrier).last();
  }
}

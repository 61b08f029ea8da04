/**
 * A directed graph with time on its links, in flat arrays: who is exposed to whom along links in
 * time order, and by which paths. Nodes are numbers, links have a kind, a span of days whose ends
 * may be uncertain, a confidence, and an id by which whoever made the graph finds their statements
 * again; no case, no names, no files.
 *
 * <p>Begin with {@link org.davylamp.network.Exposure}, which says what a path in time order is.
 * {@link org.davylamp.network.GraphBuilder} takes links and makes a {@link
 * org.davylamp.network.Graph}; a {@link org.davylamp.network.Policy} tells which way exposure
 * travels along each kind of link, and why; {@link org.davylamp.network.Routes} lays the graph out
 * by it, once. From there {@link org.davylamp.network.Exposure} finds all nodes that are exposed,
 * {@link org.davylamp.network.GrowingExposure} keeps that right while links come in, and {@link
 * org.davylamp.network.BestPaths} shows why a node is.
 *
 * <p>Answers are exact and nothing is cut: a hub of a million links is followed like any other
 * node. Decision 0021 tells how it is done and what was left.
 */
@NullMarked
package org.davylamp.network;

import org.jspecify.annotations.NullMarked;

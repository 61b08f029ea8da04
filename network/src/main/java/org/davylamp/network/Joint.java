package org.davylamp.network;

import java.util.List;

/**
 * What several links between two nodes carry together, and none alone.
 *
 * @param from tail of the link that the rule is about
 * @param to its head
 * @param confidence that of the least sure of those needed
 * @param last the last day on which all of these may have held
 * @param links those that are needed, by whatever number the caller gave them
 */
record Joint(
    int from, int to, Kind kind, Days days, int confidence, int last, List<Integer> links) {}

package org.davylamp.cli;

import java.util.List;
import org.davylamp.exchange.queries.Query;
import org.davylamp.findings.screening.Hit;

/** What was found for a query, best first. */
record Answer(Query query, List<Hit> hits) {
  Answer {
    hits = List.copyOf(hits);
  }
}

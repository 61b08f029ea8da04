package org.davylamp.exchange;

import static org.davylamp.exchange.CaseColumn.may;
import static org.davylamp.exchange.CaseColumn.must;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of sources: the only one whose rows are not statements. */
final class CaseSourceTable {
  private static final CaseType TYPE =
      CaseTypes.words(
          "a source type",
          "report",
          "a study, an imagery analysis, an official inquiry",
          "article",
          "news",
          "page",
          "a web page that is neither",
          "legal",
          "a statute, a resolution, a court paper",
          "list",
          "a sanctions or other reference list",
          "dataset",
          "a table of figures or of places, published as data",
          "scene",
          "one satellite image",
          "interview",
          "what a witness said",
          "case-file",
          "a file of the investigation itself",
          "general-knowledge",
          "known to whoever works in the field, with no text at hand",
          "document",
          "any other document");
  private static final CaseType RELIABILITY =
      CaseTypes.capitals(
          "a reliability from A to F",
          "A",
          "completely reliable",
          "B",
          "usually reliable",
          "C",
          "fairly reliable",
          "D",
          "not usually reliable",
          "E",
          "unreliable",
          "F",
          "reliability cannot be judged");
  private static final CaseType ACCESS =
      CaseTypes.words(
          "an access",
          "public",
          "anyone may see what it says",
          "restricted",
          "only those the case names",
          "sealed",
          "only reviewers, by opening its seal");

  static final CaseTable SOURCES =
      new CaseTable(
          "sources",
          "One source, held or only cited.",
          0,
          List.of(Set.of("source", "type", "title")),
          Optional.of("source"),
          List.of(
              must(
                  "source", CaseTypes.id("a source"), "the key by which every other file cites it"),
              must("type", TYPE, "what sort of thing it is"),
              must("title", CaseTypes.TEXT, "its title, or what it is in your words"),
              may("publisher", CaseTypes.TEXT, "who published it"),
              may("author", CaseTypes.TEXT, "who wrote it, if the publisher did not"),
              may("published", CaseTypes.DATE, "when"),
              may("retrieved", CaseTypes.DATE, "when it was read or fetched"),
              may("url", CaseTypes.URL, "its public address"),
              may("licence", CaseTypes.TEXT, "its terms; an SPDX identifier where there is one"),
              may("reliability", RELIABILITY, "how far it can be trusted; F if not said"),
              may("access", ACCESS, "who may see what it says; public if not said"),
              may(
                  "relies_on",
                  CaseTypes.TEXTS,
                  "keys of the sources it rests on, separated by semicolons; none if it rests on"
                      + " its own observation; empty if nobody knows"),
              may("note", CaseTypes.TEXT, "your own words on it")),
          CaseSources::new);

  private CaseSourceTable() {}
}

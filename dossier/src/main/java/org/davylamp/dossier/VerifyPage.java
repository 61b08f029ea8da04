package org.davylamp.dossier;

import java.util.List;
import org.davylamp.dossier.html.Element;

/** How a reader checks that this is what the case says, and that the case was not changed. */
final class VerifyPage {
  private VerifyPage() {}

  static Page of(Edition edition) {
    Page page = new Page(edition, "verify.html", "Verify");
    page.add(Element.of("h1", "How to verify this"));
    page.heading("From a sentence to its record");
    page.add(
        Element.of(
            "ol",
            List.of(
                Element.of(
                    "li",
                    "The number behind a sentence leads to the list of sources at the end of its"
                        + " page: who says it, where in the source, with which grades, and the first"
                        + " digits of the records that hold it."),
                Element.of("li")
                    .add("In a copy of the case, ")
                    .add(Element.of("code", "davylamp show RECORD"))
                    .add(
                        " prints the whole record, who recorded it and when, and the row of the"
                            + " file it was read from."),
                Element.of(
                    "li",
                    "The address of the source leads to what was read. Where a source is cited"
                        + " without being held, its page says what was read instead."))));
    page.heading("That nothing was changed");
    page.add(
        Element.of("p")
            .add("This dossier was made from the ledger ")
            .add(Element.of("code", edition.origin()))
            .add(
                " at %s records, signed with the checkpoint below. "
                    .formatted(Prose.count(edition.view().reader().head().size())))
            .add(Element.of("code", "davylamp verify DOSSIER"))
            .add(" holds every file of this folder against ")
            .add(Element.of("code", "SHA256SUMS"))
            .add("; ")
            .add(Element.of("code", "davylamp verify --deep CASE"))
            .add(
                " checks the case itself: every record, the tree, every signature. Whoever holds an"
                    + " earlier checkpoint of the same ledger can prove that it is a part of this"
                    + " one. Signatures prove who signed, not that what is signed is true."));
    page.add(Element.of("pre", edition.view().reader().head().note()));
    page.add(Element.of("h2", "What the words mean").id("words"));
    Element words = Element.of("dl").css("words");
    word(words, "Source says", "a statement of a source, told here in our words");
    word(words, "Observed", "seen or measured on a dated image by whoever is named");
    word(words, "Computed", "follows from statements by a rule that the finding names");
    word(words, "Inferred", "joined by us from several statements; said wherever it is so");
    word(words, "Assumed", "taken without a source; none is used in this edition’s findings");
    word(
        words,
        "Established",
        "said by two sources that are independent of one another and of two kinds of evidence, and"
            + " denied by nobody");
    word(
        words,
        "Corroborated",
        "said by two or more independent sources, no two of them of two kinds of evidence");
    word(words, "One independent source", "all that is said leads back to one source");
    word(words, "Origin unknown", "no source that says it tells on what it rests");
    word(words, "Disputed", "somebody denies it, or tells it in a way that excludes it");
    word(words, "General knowledge", "said without any source that could be followed");
    page.add(words);
    return page;
  }

  private static void word(Element list, String word, String meaning) {
    list.add(Element.of("dt", word)).add(Element.of("dd", meaning));
  }
}

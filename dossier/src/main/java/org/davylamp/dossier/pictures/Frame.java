package org.davylamp.dossier.pictures;

import java.util.regex.Pattern;

/**
 * What every picture is given beside its data.
 *
 * @param id unique on the page; every id inside the picture begins with it
 * @param title what the picture shows, read out first; not drawn, the page's caption shows it
 * @param description what a reader who cannot see it should know; the picture adds what it drew and
 *     what it had to leave without a label
 * @param width the width to lay it out for
 */
public record Frame(String id, String title, String description, Width width) {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  public Frame {
    Refusal.unless(
        ID.matcher(id).matches(),
        "expected a picture's id of letters, digits, - and _, beginning with a letter, found \"%s\"",
        id);
    Refusal.unless(!title.isBlank(), "expected a title for picture %s, found none", id);
  }

  /** The same picture under another id, laid out for another width. */
  public Frame at(Width other) {
    return new Frame(id + "-" + other.cssClass().substring(4), title, description, other);
  }
}

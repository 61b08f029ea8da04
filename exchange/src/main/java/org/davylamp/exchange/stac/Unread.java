package org.davylamp.exchange.stac;

/**
 * Something that a catalogue has and that did not become a scene.
 *
 * @param what the address of a document, or a scene's id in it
 * @param why what was expected and what was found
 */
public record Unread(String what, String why) {
  @Override
  public String toString() {
    return what + ": " + why;
  }
}

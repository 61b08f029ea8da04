package org.davylamp.imagery.stack;

/**
 * A scene that was left out.
 *
 * @param scene its id
 * @param why what was expected and what was found, with file and place
 */
public record Refused(String scene, String why) {
  @Override
  public String toString() {
    return scene + ": " + why;
  }
}

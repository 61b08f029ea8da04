package org.davylamp.exchange.stac;

import java.util.List;

/**
 * What was found in a catalogue.
 *
 * @param scenes in the order of its links; none of an id twice
 * @param unread what it names besides, with the reason
 */
public record StacScenes(List<Scene> scenes, List<Unread> unread) {
  public StacScenes {
    scenes = List.copyOf(scenes);
    unread = List.copyOf(unread);
  }
}

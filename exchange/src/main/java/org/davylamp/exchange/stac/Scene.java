package org.davylamp.exchange.stac;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One look at the ground by a satellite. Its footprint is not kept: what matters is which pixels
 * were read, and that is asked of the image.
 *
 * @param id the scene's name at its publisher
 * @param day of the look (UTC)
 * @param instant of the look, if more than the day is told
 * @param bands that can be read; each name once
 * @param quality what says which pixels are clear
 * @param cloudCover percent of the whole scene, as its publisher estimates
 * @param licence an SPDX identifier, an address, or the publisher's word
 * @param credit who is to be named beside a picture
 * @param item the document that says all this; empty for what a manifest alone tells
 * @param notes what a person should know who uses it: what was not understood or not said
 */
public record Scene(
    String id,
    LocalDate day,
    Optional<Instant> instant,
    Optional<String> collection,
    Optional<String> platform,
    List<SceneAsset> bands,
    Optional<SceneQuality> quality,
    OptionalDouble cloudCover,
    Optional<String> licence,
    Optional<String> credit,
    Optional<Item> item,
    List<String> notes) {

  /**
   * A document that describes a scene.
   *
   * @param sha256 of all its bytes, other items in it included
   */
  public record Item(URI href, String sha256) {}

  public Scene {
    bands = List.copyOf(bands);
    notes = List.copyOf(notes);
  }

  /** The band of that name, if it is there. */
  public Optional<SceneAsset> band(String name) {
    return bands.stream().filter(asset -> asset.band().equals(name)).findFirst();
  }
}

package org.davylamp.exchange.stac;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A file of a scene, or one band of a file of several.
 *
 * @param band what the band is called: its common name ({@code red}, {@code nir}, {@code swir16})
 *     where that is given and no other band of the scene has it, else its own name; of radar its
 *     polarisation in lower case
 * @param href where the file is, absolute
 * @param number which band of the file, from 1; empty if the file has one, or nobody says
 * @param scale what samples mean, if that is known
 * @param nodata the sample that stands for a missing one, if stated
 * @param sha256 what the file's bytes must hash to, 64 lower-case hexadecimal digits, if stated
 */
public record SceneAsset(
    String band,
    URI href,
    OptionalInt number,
    Optional<SampleScale> scale,
    OptionalDouble nodata,
    Optional<String> sha256) {

  SceneAsset named(String name) {
    return new SceneAsset(name, href, number, scale, nodata, sha256);
  }
}

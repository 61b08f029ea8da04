package org.davylamp.findings.change;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.exchange.stac.Scene;
import org.davylamp.exchange.stac.SceneAsset;
import org.davylamp.exchange.stac.SceneQuality;
import org.davylamp.imagery.bytes.Retries;
import org.davylamp.imagery.raster.Scaling;
import org.davylamp.imagery.stack.BandFile;
import org.davylamp.imagery.stack.Quality;
import org.davylamp.imagery.stack.RasterFile;
import org.davylamp.imagery.stack.StackScene;

/** Makes scenes that a stack can open of scenes that a catalogue or a manifest tells of. */
public final class Scenes {
  private final HttpClient client;
  private final Optional<Quality> codes;

  /**
   * @param client for what is on servers
   * @param codes what quality codes mean, over what scenes say; if neither says, they are Fmask's
   */
  public Scenes(HttpClient client, Optional<Quality> codes) {
    this.client = client;
    this.codes = codes;
  }

  public StackScene stack(Scene scene) {
    List<BandFile> bands = new ArrayList<>();
    for (SceneAsset asset : scene.bands()) {
      String name = Bands.name(asset.band());
      if (bands.stream().noneMatch(band -> band.band().equals(name))) {
        bands.add(file(asset));
      }
    }
    return new StackScene(
        scene.id(),
        (int) scene.day().toEpochDay(),
        bands,
        scene
            .quality()
            .map(quality -> new StackScene.Mask(file(quality.asset()), meaning(quality))));
  }

  private BandFile file(SceneAsset asset) {
    RasterFile file = RasterFile.at(asset.href(), Retries.USUAL, client);
    return new BandFile(
        Bands.name(asset.band()),
        asset.sha256().map(file::withSha256).orElse(file),
        asset.number(),
        asset.scale().map(scale -> new Scaling(scale.scale(), scale.offset())),
        asset.nodata());
  }

  private Quality meaning(SceneQuality quality) {
    return codes
        .or(
            () ->
                quality
                    .codes()
                    .map(
                        told ->
                            switch (told) {
                              case SCL -> new Quality.SceneClassification();
                              case QA_PIXEL -> Quality.QualityBits.LANDSAT;
                              case FMASK -> new Quality.Fmask();
                            }))
        .orElseGet(Quality.Fmask::new);
  }

  /** Whether an address is of this machine's disk. */
  public static boolean local(URI address) {
    return "file".equalsIgnoreCase(address.getScheme());
  }
}

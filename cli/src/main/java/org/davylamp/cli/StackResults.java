package org.davylamp.cli;

import java.util.List;
import org.davylamp.exchange.stac.Scene;
import org.davylamp.findings.change.StackScan;
import org.davylamp.findings.change.Zones;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.Stack;
import org.davylamp.imagery.stack.StackScene;

/**
 * What a scan of a stack gave, for what is made of it.
 *
 * @param scenes all that were found, those that were refused among them
 * @param files of these
 * @param bands that were scanned
 * @param called changes that count, by the window's pixels
 */
record StackResults(
    Stack stack,
    List<Scene> scenes,
    List<StackScene> files,
    List<String> bands,
    Window window,
    Zones zones,
    StackScan scan,
    Tested tested,
    AreaCurve curve,
    List<Change> called) {

  /** The scenes that were read. */
  List<Scene> read() {
    return scenes.stream().filter(scene -> stack.scenes().contains(scene.id())).toList();
  }
}

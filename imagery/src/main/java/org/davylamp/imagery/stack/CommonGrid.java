package org.davylamp.imagery.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * On which grid a stack lies: that of most scenes, and of grids with equally many that of the
 * earliest scene. Of the scenes on it, which may cover different parts of the map, most also decide
 * its corner and size.
 */
final class CommonGrid {
  /** Scenes of one grid, by where they lie on that of the first. */
  private record Group(Grid grid, Map<Placement, List<OpenScene>> members) {
    int size() {
      return members.values().stream().mapToInt(List::size).sum();
    }
  }

  private CommonGrid() {}

  /**
   * Finds it.
   *
   * @param scenes in their order in time
   * @return a scene whose grid it is; none if there are no scenes
   */
  static Optional<OpenScene> reference(List<OpenScene> scenes) {
    List<Group> groups = new ArrayList<>();
    for (OpenScene scene : scenes) {
      Group group =
          groups.stream()
              .filter(known -> exact(known.grid(), scene.grid()).isPresent())
              .findFirst()
              .orElseGet(
                  () -> {
                    Group one = new Group(scene.grid(), new LinkedHashMap<>());
                    groups.add(one);
                    return one;
                  });
      Placement placement = exact(group.grid(), scene.grid()).orElseThrow();
      group.members().computeIfAbsent(placement, place -> new ArrayList<>()).add(scene);
    }
    return groups.stream()
        .reduce((a, b) -> b.size() > a.size() ? b : a)
        .flatMap(
            group ->
                group.members().values().stream().reduce((a, b) -> b.size() > a.size() ? b : a))
        .map(List::getFirst);
  }

  /** How a scene lies on a grid of pixels of the same size. */
  static Optional<Placement> exact(Grid grid, Grid scene) {
    return grid.place(scene).filter(Placement::exact);
  }
}

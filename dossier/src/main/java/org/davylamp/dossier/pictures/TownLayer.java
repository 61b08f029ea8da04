package org.davylamp.dossier.pictures;

import java.util.List;

/** Towns for orientation: a small ring and a quiet name, only where both find room. */
record TownLayer(Canvas canvas, Projection projection) {
  void paint(List<MapPicture.Place> places) {
    for (MapPicture.Place place : places) {
      double x = projection.x(place.longitude());
      double y = projection.y(place.latitude());
      Rect dot = Rect.around(x, y, 3, 3);
      if (projection.frame().holds(dot) && canvas.board().free(dot)) {
        name(place.name(), x, y, dot);
      }
    }
  }

  private void name(String name, double x, double y, Rect dot) {
    for (Canvas.Anchor anchor : new Canvas.Anchor[] {Canvas.Anchor.START, Canvas.Anchor.END}) {
      double at = anchor == Canvas.Anchor.START ? x + 6 : x - 6;
      Rect room = Canvas.room(at, y + 4, anchor, Lettering.SMALL, name);
      if (projection.frame().holds(room.grown(2)) && canvas.board().free(room.grown(1))) {
        canvas.board().take(dot);
        canvas.add("circle", "cx", x, "cy", y, "r", 2.2, "fill", Ink.PAPER, "stroke", Ink.QUIET);
        canvas.haloed(at, y + 4, anchor, Lettering.SMALL, Ink.QUIET, name);
        return;
      }
    }
  }
}

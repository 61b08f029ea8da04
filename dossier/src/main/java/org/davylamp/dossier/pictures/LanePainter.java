package org.davylamp.dossier.pictures;

/** Draws one lane of a timeline. */
interface LanePainter {
  static LanePainter of(Canvas canvas, TimeAxis axis, TimelinePicture.Lane lane) {
    return switch (lane) {
      case TimelinePicture.EventLane events -> new EventPainter(canvas, axis, events);
      case TimelinePicture.QuantityLane quantity -> new QuantityPainter(canvas, axis, quantity);
    };
  }

  /** Below the head. */
  double height();

  /** The lane's title, on a baseline. */
  void head(double y);

  void paint(double top);

  /** What it holds, and what has no label. */
  String words();
}

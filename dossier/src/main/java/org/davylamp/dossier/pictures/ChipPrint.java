package org.davylamp.dossier.pictures;

/**
 * A chip whose pixels are a PNG somewhere: all that is needed to show it, whoever made it.
 *
 * @param width columns of the PNG
 * @param height rows of the PNG
 * @param seen pixels that have a value
 * @param metresPerPixel on the ground
 * @param north degrees from the top edge's direction clockwise to north
 * @param date as the page writes it
 * @param scene its id with whoever keeps it
 * @param credit whom the licence wants named
 * @param address of the PNG: one that holds it, or a relative one
 */
public record ChipPrint(
    int width,
    int height,
    long seen,
    double metresPerPixel,
    double north,
    String date,
    String scene,
    String credit,
    String address) {
  public ChipPrint {
    Refusal.unless(
        width > 0 && height > 0 && seen >= 0 && seen <= (long) width * height,
        "expected no more pixels with a value than there are, found %s of %s × %s",
        seen,
        width,
        height);
    Refusal.unless(
        Double.isFinite(metresPerPixel) && metresPerPixel > 0,
        "expected a size of pixels above zero, found %s",
        metresPerPixel);
    Refusal.finite("the direction of north", north);
  }

  long pixels() {
    return (long) width * height;
  }
}

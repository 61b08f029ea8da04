package org.davylamp.imagery.raster;

/**
 * A place on a map.
 *
 * @param x easting in metres, or longitude in degrees
 * @param y northing in metres, or latitude in degrees
 */
public record Point(double x, double y) {}

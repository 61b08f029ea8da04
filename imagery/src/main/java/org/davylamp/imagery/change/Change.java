package org.davylamp.imagery.change;

/**
 * A dated change of one pixel.
 *
 * @param pixel its place in the series
 * @param after epoch day of the last look that may still show the old state
 * @param until epoch day of the first look that surely shows the new one: with 95 % the change came
 *     after {@code after} and no later than this
 * @param day the middle of what is likely, as an epoch day: half the probability lies before it
 * @param strength twice the logarithm of how much better a change explains the looks
 * @param p of so strong a change where nothing changed
 * @param direction of the spectrum
 * @param cover share of the pixel that turned into the surface of the direction, 0 to 1; 0 where
 *     the direction is not that of a surface
 */
public record Change(
    int pixel,
    int after,
    int until,
    int day,
    float strength,
    double p,
    Direction direction,
    float cover) {}

/**
 * Analysis <i>monitor</i>: a facility followed from look to look.
 *
 * <p>{@link org.davylamp.findings.monitor.Series} gathers what one counter tells of one component
 * in one unit: figures of different counters are never one series, because nobody saw what lies
 * between them. A {@link org.davylamp.findings.monitor.Look} carries its date as a range of days
 * and its figure as a range of values, the latter from what the source states or, for what was
 * drawn on a map, from an error of drawing that is declared. A {@link
 * org.davylamp.findings.monitor.Step} is what lies between two looks: a change that happened some
 * time in between, or none, which is as good a piece of evidence. {@link
 * org.davylamp.findings.monitor.Monitor} says it in sentences.
 *
 * <p>Areas measured from image time series come in by the same door: as observations of the
 * component {@code disturbed area}, with {@code quantity}, {@code quantityLow} and {@code
 * quantityHigh} in m2 and the image date, and those of the control annulus as {@code disturbed
 * area, control}, or marked by {@code controlArea}. What does not live here: measuring them, and
 * what moves together with measures, which is for <i>association</i>.
 */
@NullMarked
package org.davylamp.findings.monitor;

import org.jspecify.annotations.NullMarked;

/**
 * Analysis <i>components</i>: what was counted and measured on dated images, as imagery reports
 * have it, and what it comes to.
 *
 * <p>{@link org.davylamp.findings.components.Components} asks each facility, component by
 * component: the figures by image date, each with who counted, and the changes between figures of
 * one counter ({@link org.davylamp.findings.components.Change}), with rates that carry the dates'
 * uncertainty. {@link org.davylamp.findings.components.DatedGrowth} asks of all places of detention
 * together what their dated growth can bear. What does not live here: errors of measurement and
 * looks without change, which are for the analysis <i>monitor</i>.
 */
@NullMarked
package org.davylamp.findings.components;

import org.jspecify.annotations.NullMarked;

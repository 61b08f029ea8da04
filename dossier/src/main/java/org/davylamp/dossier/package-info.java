/**
 * The published report: a folder of web pages in which every sentence about the world leads to its
 * sources.
 *
 * <p>{@link org.davylamp.dossier.Dossier} writes it from a case and its findings in force. Here
 * live the pages, one class each ({@code OverviewPage}, {@code FacilityPage} …), what they share
 * ({@code Page}, {@code Layout}, {@code Prose}), the citations ({@code References}), and {@code
 * Charts}, which turns statements into pictures. What does not live here: drawing ({@code
 * org.davylamp.dossier.pictures}), HTML as such ({@code org.davylamp.dossier.html}), and any
 * conclusion, which is for module findings. Begin with {@code Edition} and {@code FacilityPage}.
 */
@NullMarked
package org.davylamp.dossier;

import org.jspecify.annotations.NullMarked;

/**
 * Maps and charts.
 */
@NullMarked
package org.davylamp.dossier.pictures;

import org.jspecify.annotations.NullMarked;

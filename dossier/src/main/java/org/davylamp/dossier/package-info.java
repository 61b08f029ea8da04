/**
 * The published report.
 */
@NullMarked
package org.davylamp.dossier;

import org.jspecify.annotations.NullMarked;

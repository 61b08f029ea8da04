/**
 * From scenes to pixel series: dated images of one place become arrays that an estimator of change
 * computes with.
 *
 * <p>Begin with {@link org.davylamp.imagery.stack.Stack}: it opens {@link
 * org.davylamp.imagery.stack.StackScene}s, keeps those that lie on one grid, and reads windows of
 * them as {@link org.davylamp.imagery.stack.Cube}s, in strips if memory is short. What cannot be
 * read is {@link org.davylamp.imagery.stack.Refused} with its reason, and the rest is kept: nothing
 * is resampled, guessed or filled in. {@link org.davylamp.imagery.stack.Quality} says which pixels
 * were seen clearly.
 *
 * <p>Not here: catalogues and manifests (module exchange reads them), what a scene is evidence of,
 * what changed.
 */
@NullMarked
package org.davylamp.imagery.stack;

import org.jspecify.annotations.NullMarked;

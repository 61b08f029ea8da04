/**
 * Speed and memory, as ratios against a peer or a limit in the same run. A benchmark is a {@code
 * main} that starts each side as a process of its own, in turn, several times, and prints the
 * median of the pairwise ratios: machines drift, ratios hold.
 *
 * <p>{@link org.davylamp.benchmarks.NamesQuality} and {@link org.davylamp.benchmarks.VesselPairs}
 * measure how good an answer is, not how fast, {@link org.davylamp.benchmarks.NamesFinding} what is
 * found on whole lists; {@link org.davylamp.benchmarks.NamesSpeed} times whole answers, {@link
 * org.davylamp.benchmarks.MatchStart} the first answer of a process. {@link
 * org.davylamp.benchmarks.ChangeQuality}, {@link org.davylamp.benchmarks.ChangeSpeed} and {@link
 * org.davylamp.benchmarks.ChipSpeed} do so for change in images; {@link
 * org.davylamp.benchmarks.NetworkSpeed} times exposure and paths.
 *
 * <p>Begin with {@link org.davylamp.benchmarks.CaseBenchmark}. Peers of other languages are under
 * {@code benchmarks/interop}.
 */
@NullMarked
package org.davylamp.benchmarks;

import org.jspecify.annotations.NullMarked;

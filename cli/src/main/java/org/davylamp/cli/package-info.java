/**
 * The {@code davylamp} command. One class a command; {@link org.davylamp.cli.Davylamp} knows them
 * all and turns what goes wrong into a message and an exit code. Commands print for people on the
 * terminal and, with {@code --json}, for programs; what they know of a case they ask a {@link
 * org.davylamp.casefile.CaseReader}.
 *
 * <p>What does not live here: anything that a server or a library would need as well.
 */
@NullMarked
package org.davylamp.cli;

import org.jspecify.annotations.NullMarked;

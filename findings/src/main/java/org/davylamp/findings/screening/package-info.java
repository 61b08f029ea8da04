/**
 * Finding on lists what somebody asks for. {@link org.davylamp.findings.screening.Profiles} is
 * where entries of lists and queries become what module {@code names} compares; {@link
 * org.davylamp.findings.screening.ListIndex} keeps a list so that it can be searched at once;
 * {@link org.davylamp.findings.screening.ListSearch} finds, scores and orders.
 *
 * <p>What is looked for are organisations, ships, goods and persons whom a list designates. Nothing
 * here tells where a private person comes from, and nothing is to be built on it that does. A hit
 * is a question to a person, never a merger: nothing here writes into a case.
 *
 * <p>Begin with {@code ListSearch}.
 */
@NullMarked
package org.davylamp.findings.screening;

import org.jspecify.annotations.NullMarked;

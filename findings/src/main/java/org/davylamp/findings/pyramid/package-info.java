/**
 * Who stands on which tier of the pyramid, and what could pass from tier to tier. The first is told
 * by statements ({@link org.davylamp.findings.pyramid.Memberships}); the second is inferred from
 * ranges that the case declares as assumptions ({@link org.davylamp.findings.pyramid.Assumed}),
 * because no account and no distribution is published. {@link
 * org.davylamp.findings.pyramid.YearModel} makes of the assumptions of one year what a kernel
 * computes with, {@link org.davylamp.findings.pyramid.Money} draws from it and says in words what
 * came out and which assumption moves it most. Nothing here ties a named camp to a named buyer, and
 * the conclusions say so. Begin with {@link org.davylamp.findings.pyramid.Pyramid}.
 */
@NullMarked
package org.davylamp.findings.pyramid;

import org.jspecify.annotations.NullMarked;

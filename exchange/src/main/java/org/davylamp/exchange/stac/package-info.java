/**
 * Where images of satellites are and what they are: STAC items, item collections and static
 * catalogues (versions 0.8 to 1.1), and the manifest, a table of scenes. All become {@link
 * org.davylamp.exchange.stac.Scene}s.
 *
 * <p>Begin with {@link org.davylamp.exchange.stac.StacReader} and {@link
 * org.davylamp.exchange.stac.SceneManifest}. Documents come from {@link
 * org.davylamp.exchange.stac.Documents}: files, or a server if somebody gives one. Images are not
 * opened here and no search service is asked. What a catalogue does not say is left open, except
 * where the product's own specification says it ({@link org.davylamp.exchange.stac.SampleScale}).
 */
@NullMarked
package org.davylamp.exchange.stac;

import org.jspecify.annotations.NullMarked;

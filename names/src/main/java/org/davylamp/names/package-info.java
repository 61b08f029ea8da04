/**
 * Comparing names of people, organisations and ships across scripts: strings and numbers in,
 * strings, scores and small records out.
 *
 * <p>A name becomes a {@link org.davylamp.names.NameText}: folded words, each a {@link
 * org.davylamp.names.Token} of one {@link org.davylamp.names.Script}, without the marks, disguises
 * and invisible signs that make equal names look different to a machine. {@link
 * org.davylamp.names.Romanisers} gives the Latin forms of a name in any script, by a {@link
 * org.davylamp.names.Romaniser} each, the usual ones first; {@link org.davylamp.names.HanReadings}
 * are the Korean, Mandarin and Cantonese readings of Chinese characters.
 *
 * <p>Korean is the point. A Latin spelling is not looked up among variants but read: a {@link
 * org.davylamp.names.KoreanReading} is the lattice of all syllables that a text can stand for,
 * {@link org.davylamp.names.KoreanAlignment} finds the cheapest way through two of them at once,
 * whether Hangul or Latin of any system, and the reading's skeleton keys find the candidates to
 * align. Koreans listed under Mandarin names are for {@link org.davylamp.names.SinoKorean}. {@link
 * org.davylamp.names.KoreanRomaniser} writes the canonical spelling of each system.
 *
 * <p>A {@link org.davylamp.names.Profile} is what a list or a query says of somebody: names,
 * identifiers, births. {@link org.davylamp.names.Prepared} once, it is scored against many by a
 * {@link org.davylamp.names.Comparison}, whose {@link org.davylamp.names.Score} gives its reasons
 * in words. What parts persons' names is in {@code PersonRule}, organisations' in {@code
 * OrganisationRule}, what else is known in {@code Qualifiers}; how alike two words are in {@code
 * WordSimilarity}, with what is no slip of the pen: names of people ({@code KnownNames}, a table),
 * Chinese syllables ({@code ChineseNames}), words of ships ({@code ShipWords}). Most names are
 * passed over before that, by {@code Hopes} and what it asks ({@code FormAtHand}, {@code Seams},
 * {@code JoinedRest}).
 *
 * <p>{@link org.davylamp.names.OrganisationName} parts core, numbers, trades, places and legal
 * forms ({@link org.davylamp.names.LegalForms}), {@link org.davylamp.names.VesselName} a ship's
 * words and numbers; {@link org.davylamp.names.WrittenName} takes out what lists put in
 * parentheses. {@link org.davylamp.names.CheckDigits} judges numbers.
 *
 * <p>A {@link org.davylamp.names.NameIndex} finds among many entries the few worth comparing. It
 * stands on a dictionary of words ({@code TokenDictionary}), the words that each may be mistyped
 * for ({@code DeletionIndex}), and lists of names ({@code Postings}); {@code NameSearch} goes
 * through them, by what the words still to come can be worth ({@code LaterSlots}).
 *
 * <p>What people write as tables, and what Unihan and ICU know, the build makes into {@code Tables}
 * that a start reads in milliseconds ({@code TableMaker}).
 *
 * <p>Not here: cases, lists, files, what a name's bearer did. Begin reading with {@code NameText},
 * then {@code KoreanAlignment}; what a spelling costs stands in {@code KoreanSpellings}.
 */
@NullMarked
package org.davylamp.names;

import org.jspecify.annotations.NullMarked;

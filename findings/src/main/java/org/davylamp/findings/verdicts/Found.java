package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.davylamp.names.Feature;
import org.davylamp.names.Profile;

/**
 * Somebody on a list or in the case who may be whom a row names.
 *
 * @param caption what the list or the case calls him
 * @param profile what was compared, of the likest entry
 * @param countries of all that is told of him, on every list and in the case
 * @param name how alike the names are, 0–1, whatever else is told
 * @param features the reasons of the score
 * @param listings on which he stands; empty if he is on none
 * @param known as the case knows him
 */
record Found(
    String caption,
    Profile profile,
    SortedSet<String> countries,
    double name,
    List<Feature> features,
    List<Listing> listings,
    Optional<Known> known) {
  Found {
    features = List.copyOf(features);
    listings = List.copyOf(listings);
  }

  boolean isListed() {
    return !listings.isEmpty();
  }

  boolean isPlace() {
    return known.filter(Known::place).isPresent();
  }

  /** Whether both have one number. */
  boolean byNumber() {
    return features.stream()
        .anyMatch(feature -> feature.name().equals("identifier") && feature.weight() > 0);
  }

  /** Whether the list calls the name that fits a weak one, or it is short for another. */
  boolean isWeak() {
    return features.stream()
        .anyMatch(
            feature ->
                (feature.name().equals("rank") && feature.words().contains("weak"))
                    || feature.words().contains("if one is short for the other"));
  }

  /** How the names are alike, in words. */
  String likeness() {
    return features.stream()
        .filter(feature -> feature.name().equals("name") || feature.name().equals("identifier"))
        .map(Feature::words)
        .findFirst()
        .orElse("the names are alike");
  }

  /** The name of the list or the case that fits best. */
  String listedName() {
    String words = likeness();
    int at = words.lastIndexOf(" / ");
    return at < 0 ? caption : words.substring(at + 3);
  }

  Found with(SortedSet<String> told) {
    return new Found(caption, profile, told, name, features, listings, known);
  }

  /** Two entries that are of one. */
  Found and(Found other) {
    Found better = name >= other.name ? this : other;
    Map<String, Listing> all = new LinkedHashMap<>();
    for (Listing listing : new ArrayList<>(listings)) {
      all.merge(listing.title(), listing, Listing::and);
    }
    other.listings.forEach(listing -> all.merge(listing.title(), listing, Listing::and));
    SortedSet<String> everywhere = new TreeSet<>(countries);
    everywhere.addAll(other.countries);
    return new Found(
        better.caption,
        better.profile,
        everywhere,
        better.name,
        better.features,
        List.copyOf(all.values()),
        known.or(other::known));
  }
}

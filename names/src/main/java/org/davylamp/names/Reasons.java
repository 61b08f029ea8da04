package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects features, or nothing: words are only made for who reads them. */
final class Reasons {
  private final boolean wanted;
  private final List<Feature> features = new ArrayList<>(0);

  Reasons(boolean wanted) {
    this.wanted = wanted;
  }

  void add(String name, double weight, Supplier<String> words) {
    if (wanted) {
      features.add(new Feature(name, weight, words.get()));
    }
  }

  List<Feature> features() {
    return features;
  }
}

package org.davylamp.names;

/**
 * Whether what two names have left over, once like words are paired, may be the same letters
 * written together: a bound for {@link Joints}, of the names that {@link Hopes} looks at. Not
 * thread-safe.
 */
final class JoinedRest {
  private final FormAtHand hand;
  private final Joints.Left left = new Joints.Left();
  private final Joints.Left queryLeft = new Joints.Left();
  private final Joints.Left one = new Joints.Left();
  private final Joints.Left other = new Joints.Left();

  JoinedRest(FormAtHand hand) {
    this.hand = hand;
  }

  /**
   * All that is left of both. Left is what is like none, and if of one name more words are like
   * some than of the other, one of those. What an initial may stand for is perhaps not left.
   *
   * @param form of the query
   * @param particles letters that its particles may begin with
   * @param particleLetters how many letters these have together
   * @param covered its words that are like some, by their numbers
   */
  boolean mayBe(Form form, int particles, int particleLetters, long covered) {
    if (mayBeInitials(form, covered)) {
      return true;
    }
    long all = form.numbered();
    int alike = 0;
    int length = 0;
    int firsts = 0;
    for (int i = 0; i < hand.words(); i++) {
      if ((hand.like(i) & all) != 0) {
        alike++;
      } else {
        firsts = length == 0 ? hand.firsts(i) : firsts;
        length += hand.length(i);
      }
    }
    int found = 0;
    int queryLength = 0;
    int beginnings = 0;
    for (int j = 0; j < form.counting.length; j++) {
      Word word = form.counting[j];
      if ((covered >>> form.number(j) & 1) != 0) {
        found++;
      } else {
        beginnings = queryLength == 0 ? word.beginnings : beginnings;
        queryLength += word.letters.length;
      }
    }
    if (alike == found) {
      int more = length - queryLength;
      int first = firsts | Outline.particleFirsts(hand.header(Outline.PARTICLE_FIRSTS));
      if (more > particleLetters + WordSimilarity.MOST_EDITS
          || -more > Outline.particles(hand.header()) + WordSimilarity.MOST_EDITS
          || (first & (beginnings | particles)) == 0) {
        return false;
      }
    }
    left(form, covered);
    return mayBe(form, covered, alike, found);
  }

  private void left(Form form, long covered) {
    long all = form.numbered();
    left.clear();
    for (int i = 0; i < hand.words(); i++) {
      if ((hand.like(i) & all) == 0) {
        add(left, i);
      }
    }
    queryLeft.clear();
    for (int j = 0; j < form.counting.length; j++) {
      if ((covered >>> form.number(j) & 1) == 0) {
        queryLeft.add(form.counting[j]);
      }
    }
  }

  /** Whether one letter may stand for a word that is like none. */
  private boolean mayBeInitials(Form form, long covered) {
    if (!form.hasInitial && !hand.hasInitial()) {
      return false;
    }
    long all = form.numbered();
    int firsts = 0;
    int initials = 0;
    for (int i = 0; i < hand.words(); i++) {
      if ((hand.like(i) & all) == 0) {
        firsts |= Outline.first(hand.word(i));
        initials |= hand.length(i) == 1 ? Outline.first(hand.word(i)) : 0;
      }
    }
    for (int j = 0; j < form.counting.length; j++) {
      Word word = form.counting[j];
      if ((covered >>> form.number(j) & 1) == 0
          && (word.first & (word.letters.length == 1 ? firsts : initials)) != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param liked how many words of the entry are like some
   * @param found how many of the query
   */
  private boolean mayBe(Form form, long covered, int liked, int found) {
    long all = form.numbered();
    if (liked == found) {
      boolean single = hand.words() - liked == 1 && form.counting.length - found == 1;
      return mayBeAll(form, left, queryLeft, single);
    }
    if (Math.abs(liked - found) > 1) {
      return true;
    }
    if (liked > found) {
      for (int i = 0; i < hand.words(); i++) {
        if ((hand.like(i) & all) != 0) {
          one.set(left);
          one.addAnywhere(hand.length(i), hand.mask(i), hand.sounds(i), hand.firsts(i));
          if (mayBeAll(form, one, queryLeft, false)) {
            return true;
          }
        }
      }
      return false;
    }
    for (int j = 0; j < form.counting.length; j++) {
      if ((covered >>> form.number(j) & 1) != 0) {
        one.set(queryLeft);
        one.addAnywhere(form.counting[j]);
        if (mayBeAll(form, left, one, false)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Joints.Left to, int i) {
    to.add(hand.length(i), hand.mask(i), hand.sounds(i), hand.firsts(i));
  }

  private boolean mayBeAll(Form form, Joints.Left ofEntry, Joints.Left ofQuery, boolean single) {
    int particles = Outline.particles(hand.header());
    boolean queryParticles = form.words.length > form.counting.length;
    if (!single && ofEntry.mayBe(ofQuery)) {
      return true;
    }
    int letters = Outline.particleLetters(hand.header(Outline.RUN));
    if (particles > 0 && ofEntry.mayBe(ofQuery, particles, letters)) {
      return true;
    }
    if (!queryParticles) {
      return false;
    }
    other.set(ofQuery);
    for (Word word : form.words) {
      if (word.role == Word.Role.PARTICLE) {
        other.addAnywhere(word);
      }
    }
    return ofEntry.mayBe(other) || (particles > 0 && ofEntry.mayBe(other, particles, letters));
  }
}

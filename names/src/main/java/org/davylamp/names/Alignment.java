package org.davylamp.names;

import java.util.Arrays;

/**
 * Which words of two names stand for each other, and what remains.
 *
 * <p>Pairs are taken in descending order of similarity, whatever the order of the words, and then
 * exchanged between two pairs while that adds. Initials stand for words that begin with them; at
 * last words that one name has together and the other apart are joined ({@link Joints}).
 *
 * <p>The order of the two names does not matter: inside, the one with fewer words comes first, of
 * equal ones the one whose text does. Names of n and m words cost n·m comparisons of words, nearly
 * all of a few machine instructions. Not thread-safe; the results stand until the next call.
 */
final class Alignment {
  static final int NONE = -1;

  /** How alike an initial is to the word it stands for. */
  static final float INITIAL = .85f;

  /** Words of up to this weight are no evidence by themselves: initials, generic words. */
  private static final float SLIGHT = .3f;

  /** How much of its evidence a pair loses with its likeness. */
  private static final float DOUBT = 3;

  private static final int SIZE = Form.LONGEST;

  final WordSimilarity similarity = new WordSimilarity();
  final SimilarityTable table = new SimilarityTable(similarity);
  private Prepared query = Prepared.NOBODY;
  private final Joints joints = new Joints(this);
  private final float[] similarities = new float[SIZE * SIZE];

  /** Whether names that cannot be a hit need not be told from each other. */
  boolean onlyHits;

  Form a = Form.EMPTY;
  Form b = Form.EMPTY;

  /** By the words that count of each: what it is paired with, or {@link #NONE}. */
  final int[] ofA = new int[SIZE];

  final int[] ofB = new int[SIZE];

  /** Whether a word is used up, in a pair or in a joint. */
  final boolean[] usedA = new boolean[SIZE];

  final boolean[] usedB = new boolean[SIZE];

  /** Sum of the pairs' weights. */
  float matched;

  /** Sum of weights times similarity. */
  float agreed;

  /** How many words found one, initials apart. */
  int full;

  /** How alike the nearest words are, of those that say something. */
  float nearest;

  /**
   * Sum of weights by which the pairs tell: like {@link #agreed}, but of a pair that is only alike
   * less.
   */
  float evidence;

  /** Weights of the words that found none. */
  float leftA;

  float leftB;

  /** How many words found none, initials and patronymics apart. */
  int leftWordsA;

  int leftWordsB;

  /** Begins with a query, of which one of the names that are aligned then is each time. */
  void begin(Prepared sought) {
    if (query != sought) {
      query = sought;
      table.begin(sought.words());
    }
  }

  /** Aligns two names. */
  void align(Form one, Form other) {
    boolean ordered =
        one.counting.length != other.counting.length
            ? one.counting.length < other.counting.length
            : one.text.compareTo(other.text) <= 0;
    a = ordered ? one : other;
    b = ordered ? other : one;
    clear();
    if (fill()) {
      greedy();
      improve();
    } else if (strangers() && !isAbbreviation(a, b) && !isAbbreviation(b, a)) {
      left();
      return;
    }
    total();
    if (a.hasInitial || b.hasInitial) {
      initials();
    }
    if (a.hasShortForm || b.hasShortForm) {
      shortForms(a, usedA, b);
      shortForms(b, usedB, a);
    }
    left();
    if (leftA > 0 && leftB > 0) {
      joints.join();
      left();
    }
  }

  private void clear() {
    int n = a.counting.length;
    int m = b.counting.length;
    Arrays.fill(ofA, 0, n, NONE);
    Arrays.fill(ofB, 0, m, NONE);
    Arrays.fill(usedA, 0, n, false);
    Arrays.fill(usedB, 0, m, false);
    matched = 0;
    agreed = 0;
    evidence = 0;
    full = 0;
    nearest = 0;
  }

  /** Whether the names as a whole are of other letters, so that nothing can be joined. */
  private boolean strangers() {
    return Joints.strange(a.mask, b.mask);
  }

  private static boolean isAbbreviation(Form brief, Form name) {
    return brief.counting.length == 1
        && (name.isAbbreviatedBy(brief.counting[0].text) || name.mayHaveCoined(brief.counting[0]));
  }

  /** Whether any word is like any; of two names one is the query's. */
  private boolean fill() {
    boolean any = false;
    boolean queryIsA = a.isOf(query);
    Form listed = queryIsA ? b : a;
    Form sought = queryIsA ? a : b;
    int ofListed = queryIsA ? 1 : SIZE;
    int ofSought = queryIsA ? SIZE : 1;
    for (int i = 0; i < listed.counting.length; i++) {
      int row = table.row(listed.counting[i]);
      for (int j = 0; j < sought.counting.length; j++) {
        float similar = table.at(row, sought.number(j));
        similarities[i * ofListed + j * ofSought] = similar;
        any |= similar > 0;
      }
    }
    return any;
  }

  private void greedy() {
    for (int round = 0; round < a.counting.length; round++) {
      float best = 0;
      int bestI = NONE;
      int bestJ = NONE;
      for (int i = 0; i < a.counting.length; i++) {
        for (int j = 0; ofA[i] == NONE && j < b.counting.length; j++) {
          if (ofB[j] == NONE && similarities[i * SIZE + j] > best) {
            best = similarities[i * SIZE + j];
            bestI = i;
            bestJ = j;
          }
        }
      }
      if (bestI == NONE) {
        return;
      }
      pair(bestI, bestJ);
    }
  }

  private void pair(int i, int j) {
    ofA[i] = j;
    ofB[j] = i;
  }

  /** Two pairs, or a pair and a word without one, that are more alike crosswise. */
  private void improve() {
    for (int i = 0; i < a.counting.length; i++) {
      for (int k = i + 1; k < a.counting.length; k++) {
        float now = paired(i, ofA[i]) + paired(k, ofA[k]);
        float crossed = paired(i, ofA[k]) + paired(k, ofA[i]);
        if (crossed > now && (ofA[i] == NONE || ofA[k] == NONE || allPaired(i, k))) {
          cross(i, k);
        }
      }
    }
  }

  private boolean allPaired(int i, int k) {
    return paired(i, ofA[k]) > 0 && paired(k, ofA[i]) > 0;
  }

  private float paired(int i, int j) {
    return j == NONE ? 0 : similarities[i * SIZE + j];
  }

  private void cross(int i, int k) {
    int ofI = ofA[i];
    int ofK = ofA[k];
    ofA[i] = ofK;
    ofA[k] = ofI;
    if (ofK != NONE) {
      ofB[ofK] = i;
    }
    if (ofI != NONE) {
      ofB[ofI] = k;
    }
  }

  private void total() {
    for (int i = 0; i < a.counting.length; i++) {
      int j = ofA[i];
      if (j != NONE && similarities[i * SIZE + j] <= 0) {
        ofA[i] = NONE;
        ofB[j] = NONE;
      } else if (j != NONE) {
        use(i, j, similarities[i * SIZE + j], weight(i, j), weight(i, j) > SLIGHT);
      }
    }
  }

  private float weight(int i, int j) {
    return (a.counting[i].weight + b.counting[j].weight) / 2;
  }

  private void use(int i, int j, float similar, float weight, boolean isFull) {
    usedA[i] = true;
    usedB[j] = true;
    add(similar, weight);
    if (isFull) {
      full(1, similar);
    }
  }

  /** Counts words that are evidence. */
  void full(int words, float similar) {
    full += words;
    nearest = Math.max(nearest, similar);
  }

  /** Counts words that stand for each other. */
  void add(float similar, float weight) {
    matched += weight;
    agreed += similar * weight;
    evidence += weight * Math.max(0, 1 - DOUBT * (1 - similar));
  }

  private void initials() {
    for (int i = 0; i < a.counting.length; i++) {
      for (int j = 0; !usedA[i] && j < b.counting.length; j++) {
        if (!usedB[j] && isInitial(a.counting[i], b.counting[j])) {
          pair(i, j);
          use(i, j, INITIAL, TokenWeights.INITIAL, false);
        }
      }
    }
  }

  /** Ben is a particle in Arabic and short for Benjamin. */
  private void shortForms(Form form, boolean[] used, Form other) {
    for (int i = 0; i < form.counting.length; i++) {
      if (!used[i] && form.counting[i].shortens && other.shortens(form.counting[i])) {
        used[i] = true;
        add(Diminutives.SIMILARITY, form.counting[i].weight);
        full(1, Diminutives.SIMILARITY);
      }
    }
  }

  private static boolean isInitial(Word one, Word other) {
    return (one.role == Word.Role.INITIAL) != (other.role == Word.Role.INITIAL)
        && one.role != Word.Role.NUMBER
        && other.role != Word.Role.NUMBER
        && one.letters[0] == other.letters[0];
  }

  private void left() {
    leftA = left(a, usedA);
    leftB = left(b, usedB);
    leftWordsA = leftWords(a, usedA);
    leftWordsB = leftWords(b, usedB);
  }

  private static int leftWords(Form form, boolean[] used) {
    int left = 0;
    for (int i = 0; i < form.counting.length; i++) {
      Word word = form.counting[i];
      left += used[i] || word.role == Word.Role.INITIAL || word.patronymic ? 0 : 1;
    }
    return left;
  }

  private static float left(Form form, boolean[] used) {
    float left = 0;
    for (int i = 0; i < form.counting.length; i++) {
      left += used[i] ? 0 : form.counting[i].missed;
    }
    return left;
  }

  /** How alike the words of a pair are; of the first name's word i. */
  float similarityOf(int i) {
    float direct = similarities[i * SIZE + ofA[i]];
    return direct > 0 ? direct : INITIAL;
  }
}

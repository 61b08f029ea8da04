package org.davylamp.names;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One spelling of one name, ready to be compared: in its own script or in one romanisation.
 *
 * <p>Of a name with more words than {@value #LONGEST} that tell it from others, those after are not
 * compared; no list has one that long.
 */
final class Form {
  static final int LONGEST = 24;

  static final Form EMPTY = new Form(List.of(), "", Optional.empty(), false);

  /** Words in their order, particles and legal forms among them. */
  final Word[] words;

  /** Of {@link #words}, those that count. */
  final Word[] counting;

  /** The counting words' places in {@link #words}. */
  final int[] places;

  final String text;

  final int hash;

  /** Equal for names of the same words in any order. */
  private final long bag;

  /** Equal for names of the same letters, wherever they are parted. */
  private final long run;

  private Set<FormClass> legal = Set.of();

  /** First letters of all words but links, with legal forms and without; of organisations. */
  private String initials = "";

  private String initialsWithoutForms = "";

  private Optional<VesselName> vessel = Optional.empty();

  /** Letters of all words. */
  final int mask;

  /** Whether some word is an initial, may be letters for words, has a short form. */
  final boolean hasInitial;

  final boolean hasShort;

  /** Letters that may stand for words: initials, JC. */
  final int abbreviations;

  /** Whether a word that does not count is the short form of a name. */
  final boolean hasShortParticle;

  /** Letters of all words, also of those that do not count. */
  final int letters;

  final boolean hasShortForm;

  final Optional<KoreanReading> korean;

  /** Of the counting words: which of its {@link Prepared}'s distinct words each is. */
  private int[] numbers = {};

  private long numbered;

  private @Nullable Prepared owner;

  /** Sorted, of {@link #korean}. */
  final long[] keys;

  /** Whether it is a spelling in the name's own script that is not Latin. */
  final boolean original;

  /** Whether the name is written in Chinese characters, Kana or Hangul. */
  private boolean eastern;

  private int father = -1;

  /** How many of the counting words, from the first, are known to be family names. */
  private int family;

  Form(List<Word> words, String text, Optional<KoreanReading> korean, boolean original) {
    this.words = words.toArray(Word[]::new);
    this.text = text;
    hash = text.hashCode();
    bag = bag(text);
    run = hash(text, 0, text.length());
    this.korean = korean;
    this.original = original;
    keys = korean.map(KoreanReading::keys).orElse(new long[0]);
    Arrays.sort(keys);
    boolean some = words.stream().anyMatch(Word::counts);
    int[] found = new int[LONGEST];
    int n = 0;
    int counted = 0;
    int abbreviated = 0;
    boolean initial = false;
    boolean brief = false;
    boolean shortens = false;
    for (int i = 0; i < this.words.length; i++) {
      if ((!some || this.words[i].counts()) && n < LONGEST) {
        found[n++] = i;
        counted |= this.words[i].mask;
        initial |= this.words[i].role == Word.Role.INITIAL;
        abbreviated |= this.words[i].isLetters ? this.words[i].mask : 0;
        brief |= this.words[i].letters.length <= Joints.ACRONYM;
        shortens |= this.words[i].shortens;
      }
    }
    mask = counted;
    int all = 0;
    boolean shortening = false;
    for (Word word : this.words) {
      all |= word.mask;
      shortening |= !word.counts() && word.shortens;
    }
    letters = all;
    hasShortParticle = shortening;
    abbreviations = abbreviated;
    hasInitial = initial;
    hasShort = brief;
    hasShortForm = shortens;
    places = Arrays.copyOf(found, n);
    counting = new Word[n];
    for (int i = 0; i < n; i++) {
      counting[i] = this.words[places[i]];
    }
  }

  private static long bag(String text) {
    long bag = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      bag += hash(text, start, end);
      start = end + 1;
    }
    return bag;
  }

  /** 64 bits of the letters without spaces (FNV-1a, then mixed), so that sums of them tell. */
  private static long hash(String text, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ') {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
    }
    hash ^= hash >>> 32;
    return hash * 0x9e3779b97f4a7c15L;
  }

  /** Whether the words that count sound as those of another spelling of the name. */
  boolean isHeardAs(Form that) {
    if (original != that.original
        || counting.length != that.counting.length
        || korean.isPresent() != that.korean.isPresent()) {
      return false;
    }
    for (int i = 0; i < counting.length; i++) {
      Word one = counting[i];
      Word other = that.counting[i];
      if (!one.same(other) && !(one.role == other.role && Arrays.equals(one.sound, other.sound))) {
        return false;
      }
    }
    return true;
  }

  boolean hasSameWords(Form that) {
    return bag == that.bag;
  }

  long bag() {
    return bag;
  }

  long run() {
    return run;
  }

  boolean hasSameLetters(Form that) {
    return run == that.run;
  }

  Form withLegal(Set<FormClass> forms) {
    legal = forms;
    initials = initials(true);
    initialsWithoutForms = initials(false);
    return this;
  }

  private String initials(boolean forms) {
    StringBuilder letters = new StringBuilder();
    for (Word word : words) {
      if (word.counts() || (forms && word.role == Word.Role.FORM)) {
        for (String part : word.text.split(" ", -1)) {
          letters.append(part, 0, Math.min(1, part.length()));
        }
      }
    }
    return letters.toString();
  }

  /** Of the first letters, with legal forms or without; that of no letters, if there are none. */
  int initialsHash(boolean forms) {
    return Outline.textHash(forms ? initials : initialsWithoutForms);
  }

  /**
   * Whether a word of {@value Joints#COINED} letters or more may be coined of the beginnings of
   * this organisation's words, as KOMID is.
   */
  boolean mayHaveCoined(Word word) {
    return !initials.isEmpty()
        && word.letters.length >= Joints.COINED
        && word.letters.length <= Joints.ACRONYM
        && counting.length > 1
        && Initials.score(word.text, this) >= Comparison.HIT;
  }

  /** Whether a word is made of the first letters of this name, two at least. */
  boolean isAbbreviatedBy(String word) {
    return word.length() > 1 && (initials.equals(word) || initialsWithoutForms.equals(word));
  }

  Form withEastern(boolean written) {
    eastern = written;
    return this;
  }

  /** Words, of those that count or not, from the first, that are family names. */
  Form withFamily(int familyWords) {
    family = 0;
    while (family < places.length && places[family] < familyWords) {
      family++;
    }
    return this;
  }

  /** The first counting word after one of some particles; −1, if there is none. */
  Form withFather(Set<String> particles) {
    for (int i = 0; i < places.length && father < 0; i++) {
      boolean follows = i > 0 && places[i] == places[i - 1] + 2;
      father = follows && particles.contains(words[places[i] - 1].text) ? i : -1;
    }
    return this;
  }

  /** Which of the counting words names the father, if one follows what says so; or −1. */
  int father() {
    return father;
  }

  /** Whether one names as the father another than the other does. */
  boolean contradictsFather(Form that) {
    return father >= 0 && that.father >= 0 && !counting[father].same(that.counting[that.father]);
  }

  /** Numbers the counting words by the distinct ones of all forms, to which new ones are added. */
  void number(Prepared of, Map<Long, Integer> numberOf, List<Word> distinct) {
    owner = of;
    numbers = new int[counting.length];
    for (int i = 0; i < numbers.length; i++) {
      Integer known = numberOf.putIfAbsent(counting[i].code, distinct.size());
      if (known == null) {
        distinct.add(counting[i]);
      }
      numbers[i] = known == null ? distinct.size() - 1 : known;
      numbered |= 1L << numbers[i];
    }
  }

  /** The numbers of the counting words as bits, if they are less than 64. */
  long numbered() {
    return numbered;
  }

  boolean isOf(Prepared of) {
    return owner == of;
  }

  int number(int word) {
    return numbers[word];
  }

  boolean isEastern() {
    return eastern;
  }

  int family() {
    return family;
  }

  Form withVessel(VesselName name) {
    vessel = Optional.of(name);
    return this;
  }

  Optional<VesselName> vessel() {
    return vessel;
  }

  /** Whether both have a legal form, and none that could be one of the other's. */
  boolean contradictsLegal(Form that) {
    if (legal.isEmpty() || that.legal.isEmpty()) {
      return false;
    }
    for (FormClass one : legal) {
      for (FormClass other : that.legal) {
        if (one.mayBe(other)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a word that does not count is a short form of a name. */
  boolean shortens(Word name) {
    for (Word word : words) {
      if (!word.counts() && word.diminutives.related(name.diminutives)) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return counting.length == 0;
  }

  /** Whether two spellings of one Korean name may be meant: a skeleton key in common. */
  boolean sharesKey(Form that) {
    int i = 0;
    int j = 0;
    while (i < keys.length && j < that.keys.length) {
      if (keys[i] == that.keys[j]) {
        return true;
      }
      if (keys[i] < that.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return text;
  }
}

package org.davylamp.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much a word says about who bears it: 1 for most, less for words that many share. Two names
 * that agree in a rare word agree in more than two that are both called Mohammed.
 *
 * <p>Built in: given names and surnames that are common in some language; trades, places and forms
 * have theirs from {@link OrganisationName}. Lists add how many of their entries have a word
 * ({@link #of}): weights then fall from 1, where one has it, to {@value #LEAST_BY_FREQUENCY}, where
 * one in a hundred has, with the logarithm of their number.
 */
public final class TokenWeights {
  /** What a word's frequency leaves of its weight at least. */
  private static final double LEAST_BY_FREQUENCY = .5;

  /** A word that one in a hundred entries has is as common as any. */
  private static final double COMMON_SHARE = .01;

  private static final float COMMON = .7f;
  private static final float SHORT = .75f;
  static final float INITIAL = .3f;
  static final float NUMBER = .9f;

  /** Given names and surnames that by themselves hardly narrow down who is meant. */
  private static final Set<String> COMMON_NAMES =
      words(
          """
          mohammed muhammad mohammad mohamed mohamad muhamad mohd ahmed ahmad ali hassan hasan hussein husain hossein
          hussain abdullah ibrahim khan mahmoud mahmood mahmud omar umar khalid khaled yusuf youssef mustafa
          rahman rahim aziz karim abbas saleh salem said saeed nasser hamid hamed rashid ismail osman
          noor nur din shah gul jan haji sayed sayyid syed singh kumar devi
          john james robert michael william david richard charles joseph thomas daniel paul mark george peter
          mary anna maria elizabeth smith johnson williams brown jones miller davis
          jose juan luis carlos antonio manuel francisco garcia rodriguez martinez lopez hernandez gonzalez perez
          sanchez silva santos jean pierre michel marie hans
          ivan alexander aleksandr sergey sergei vladimir dmitry andrey andrei alexey aleksey mikhail nikolay
          nikolai yuri igor oleg viktor victor elena olga natalia tatiana ivanov petrov
          vladimirovich aleksandrovich ivanovich nikolaevich sergeevich mikhailovich viktorovich
          kim lee ri pak park choe choi jong yong chol song jon han kang cho yun ho il myong chang hyon
          wang li zhang liu chen yang huang zhao wu zhou wei ming jian hong nguyen tran le
          """);

  private static final TokenWeights BUILT_IN = new TokenWeights(List.of());

  private final List<NameIndex> lists;
  private final int entries;

  private TokenWeights(List<NameIndex> lists) {
    this.lists = lists;
    entries = lists.stream().mapToInt(NameIndex::size).sum();
  }

  /** Weights by the tables alone. */
  public static TokenWeights builtIn() {
    return BUILT_IN;
  }

  /** Weights that also know how many entries of some lists have a word. */
  public static TokenWeights of(List<NameIndex> lists) {
    return new TokenWeights(List.copyOf(lists));
  }

  private float byFrequency(String word) {
    int count = 0;
    for (NameIndex list : lists) {
      count += list.entriesWith(word);
    }
    return count == 0 ? 1 : factor(count, entries);
  }

  private static float factor(int count, int entries) {
    double rarest = Math.log(1.0 / entries);
    double commonest = Math.log(COMMON_SHARE);
    double share = Math.log(count / (double) entries);
    double common = (share - rarest) / Math.max(1, commonest - rarest);
    return (float) (1 - (1 - LEAST_BY_FREQUENCY) * Math.clamp(common, 0, 1));
  }

  /** Of a word in the name of a person. */
  float person(String word) {
    if (word.length() == 1 && Script.of(word.charAt(0)) != Script.HAN) {
      return INITIAL;
    }
    float weight = COMMON_NAMES.contains(word) ? COMMON : word.length() < 3 ? SHORT : 1;
    return Math.min(weight, byFrequency(word));
  }

  /** Of a word in an organisation's name that is neither a number, a trade, a place nor a form. */
  float organisation(String word) {
    return (word.length() < 3 ? SHORT : 1) * byFrequency(word);
  }

  private static Set<String> words(String text) {
    return Set.copyOf(new HashSet<>(List.of(text.strip().split("\\s+", -1))));
  }
}

package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.davylamp.names.Word.Role;

/** The words of an organisation's name. */
final class OrganisationWords {
  private static final Set<String> STOP =
      Set.of(
          "and the of for in de la del des du et y e a an und fur der die das al el i"
              .split(" ", -1));

  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("co", "company"),
          Map.entry("cos", "companies"),
          Map.entry("intl", "international"),
          Map.entry("int", "international"),
          Map.entry("grp", "group"),
          Map.entry("mfg", "manufacturing"),
          Map.entry("bros", "brothers"),
          Map.entry("univ", "university"),
          Map.entry("govt", "government"),
          Map.entry("dept", "department"),
          Map.entry("assoc", "association"),
          Map.entry("dev", "development"),
          Map.entry("tech", "technology"),
          Map.entry("natl", "national"),
          Map.entry("ind", "industries"),
          Map.entry("gen", "general"),
          Map.entry("eng", "engineering"),
          Map.entry("us", "united states"),
          Map.entry("usa", "united states"),
          Map.entry("uk", "united kingdom"),
          Map.entry("corp", "corporation"));

  /** Spelling to class, the longest first among those that begin alike. */
  private static final Map<String, String> LEGAL =
      Map.ofEntries(
          Map.entry("limited liability company", "llc"),
          Map.entry("limited liability partnership", "llp"),
          Map.entry("joint stock company", "jsc"),
          Map.entry("open joint stock company", "jsc"),
          Map.entry("public joint stock company", "jsc"),
          Map.entry("closed joint stock company", "jsc"),
          Map.entry("public limited company", "plc"),
          Map.entry("private limited", "ltd"),
          Map.entry("sp z o o", "llc"),
          Map.entry("s a de c v", "sa"),
          Map.entry("sa de cv", "sa"),
          Map.entry("obschestvo s ogranichennoy otvetstvennostyu", "llc"),
          Map.entry("societatea cu raspundere limitata", "llc"),
          Map.entry("aktiengesellschaft", "ag"),
          Map.entry("llc", "llc"),
          Map.entry("ltd", "ltd"),
          Map.entry("limited", "ltd"),
          Map.entry("inc", "inc"),
          Map.entry("incorporated", "inc"),
          Map.entry("gmbh", "llc"),
          Map.entry("ag", "ag"),
          Map.entry("sarl", "llc"),
          Map.entry("srl", "llc"),
          Map.entry("ooo", "llc"),
          Map.entry("ao", "jsc"),
          Map.entry("oao", "jsc"),
          Map.entry("zao", "jsc"),
          Map.entry("pao", "jsc"),
          Map.entry("jsc", "jsc"),
          Map.entry("ojsc", "jsc"),
          Map.entry("pjsc", "jsc"),
          Map.entry("cjsc", "jsc"),
          Map.entry("plc", "plc"),
          Map.entry("llp", "llp"),
          Map.entry("lp", "lp"),
          Map.entry("na", "na"),
          Map.entry("nv", "nv"),
          Map.entry("bv", "bv"),
          Map.entry("sa", "sa"),
          Map.entry("spa", "sa"),
          Map.entry("pte", "ltd"),
          Map.entry("pty", "ltd"),
          Map.entry("pvt", "ltd"),
          Map.entry("kg", "kg"),
          Map.entry("oy", "oy"),
          Map.entry("ab", "ab"),
          Map.entry("as", "as"),
          Map.entry("oo", "llc"),
          Map.entry("co ltd", "ltd"),
          Map.entry("company limited", "ltd"));

  private static final int LONGEST_LEGAL = 4;

  private OrganisationWords() {}

  static Form form(NameText name, TokenWeights weights, boolean original) {
    List<String> texts = initialsTogether(name.tokens());
    List<Word> words = new ArrayList<>();
    Set<String> legal = new TreeSet<>();
    boolean only = true;
    int at = 0;
    while (at < texts.size()) {
      int length = legalAt(texts, at);
      if (length > 0 && (!only || at + length < texts.size())) {
        legal.add(LEGAL.getOrDefault(String.join(" ", texts.subList(at, at + length)), ""));
        words.add(new Word(String.join(" ", texts.subList(at, at + length)), 0, Role.FORM));
        at += length;
      } else {
        only &= STOP.contains(texts.get(at));
        for (String part :
            ABBREVIATIONS.getOrDefault(texts.get(at), texts.get(at)).split(" ", -1)) {
          words.add(word(part, weights));
        }
        at++;
      }
    }
    return new Form(words, name.text(), String.join(" ", legal), Optional.empty(), original);
  }

  private static int legalAt(List<String> texts, int at) {
    for (int length = Math.min(LONGEST_LEGAL, texts.size() - at); length > 0; length--) {
      if (LEGAL.containsKey(String.join(" ", texts.subList(at, at + length)))) {
        return length;
      }
    }
    return 0;
  }

  private static Word word(String text, TokenWeights weights) {
    Optional<String> number = Numbers.of(text);
    if (number.isPresent()) {
      return new Word(number.get(), TokenWeights.NUMBER, Role.NUMBER);
    }
    if (STOP.contains(text)) {
      return new Word(text, 0, Role.PARTICLE);
    }
    if (TokenWeights.isPlace(text)) {
      return new Word(text, TokenWeights.PLACE, Role.PLACE);
    }
    return new Word(
        text, weights.organisation(text), TokenWeights.isGeneric(text) ? Role.GENERIC : Role.CORE);
  }

  /** G.m.b.H. as gmbh: single letters that follow each other are one word. */
  private static List<String> initialsTogether(List<Token> tokens) {
    List<String> texts = new ArrayList<>();
    StringBuilder initials = new StringBuilder();
    for (Token token : tokens) {
      if (token.text().length() == 1 && token.script() == Script.LATIN) {
        initials.append(token.text());
      } else {
        flush(initials, texts);
        texts.add(token.text());
      }
    }
    flush(initials, texts);
    return texts;
  }

  private static void flush(StringBuilder initials, List<String> texts) {
    if (!initials.isEmpty()) {
      texts.add(initials.toString());
      initials.setLength(0);
    }
  }
}

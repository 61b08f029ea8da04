package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.List;

/** The words of one line of a description file, from left to right, with its place for errors. */
final class DescriptionLine {
  private final String file;
  private final int number;
  private final String text;
  private final int end;
  private final boolean indented;
  private int at;

  /** The line that lies at {@code [from, to)} of {@code text}; a comment counts as nothing. */
  DescriptionLine(String file, int number, String text, int from, int to) {
    this.file = file;
    this.number = number;
    this.text = text;
    this.end = to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
    this.indented = from < end && text.charAt(from) == ' ';
    this.at = from;
    skip();
  }

  boolean indented() {
    return indented;
  }

  boolean more() {
    return at < end;
  }

  /** The next word, up to a space. */
  String word(String expected) {
    if (!more()) {
      throw fault("expected " + expected + ", found the end of the line");
    }
    int from = at;
    while (at < end && text.charAt(at) != ' ') {
      if (text.charAt(at) < ' ') {
        throw fault("expected words with spaces between, found a tab or control character");
      }
      at++;
    }
    String word = text.substring(from, at);
    skip();
    return word;
  }

  /** All words that are left; at least one. */
  List<String> words(String expected) {
    List<String> words = new ArrayList<>(4);
    do {
      words.add(word(expected));
    } while (more());
    return words;
  }

  boolean quoted() {
    return more() && text.charAt(at) == '"';
  }

  /** Text between quotation marks; the next quotation mark ends it. */
  String quotation(String expected) {
    int close = quoted() ? text.indexOf('"', at + 1) : -1;
    if (close < 0 || close >= end || close == at + 1) {
      throw expected(expected + " between quotation marks", text.substring(at, end));
    }
    String quotation = text.substring(at + 1, close);
    at = close + 1;
    skip();
    return quotation;
  }

  void end() {
    if (more()) {
      throw expected("the end of the line", text.substring(at, end));
    }
  }

  EvidenceException expected(String expected, String found) {
    return fault(String.valueOf(EvidenceException.expected(expected, found).getMessage()));
  }

  EvidenceException fault(String message) {
    return new EvidenceException(file + ", line " + number + ": " + message);
  }

  private void skip() {
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    if (at < end && text.charAt(at) == '#') {
      at = end;
    }
  }
}

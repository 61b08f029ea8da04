package org.davylamp.names;

import java.util.List;
import org.davylamp.names.Letters.Kind;

/**
 * What {@link Letters} and {@link Script} say of each character before {@link #SIZE}, nearly all
 * that occur in names: to find it out takes the normaliser of the JDK for each.
 */
final class LetterTable {
  static final int SIZE = 0x3400;

  private static final int KIND = 7;
  private static final int PLAIN = 8;
  private static final int SCRIPT = 4;

  /** Of each character: kind in bits 0–2, plain in bit 3, script in bits 4–7. */
  private final byte[] classes;

  /** Of each letter what it is folded to where that is one character, else 0. */
  private final char[] folded;

  private LetterTable(byte[] classes, char[] folded) {
    this.classes = classes;
    this.folded = folded;
  }

  private static final class Made {
    static final LetterTable TABLE = read(Tables.open(Tables.LETTERS));
  }

  /** As the build made it. */
  static LetterTable made() {
    return Made.TABLE;
  }

  static LetterTable computed() {
    List<Kind> kinds = List.of(Kind.values());
    List<Script> scripts = List.of(Script.values());
    byte[] classes = new byte[SIZE];
    char[] folded = new char[SIZE];
    for (int c = 0; c < SIZE; c++) {
      Kind kind = Letters.classify(c);
      int plain = Letters.isPlain(c) ? PLAIN : 0;
      int script = scripts.indexOf(Script.classify(c));
      classes[c] = (byte) (kinds.indexOf(kind) | plain | script << SCRIPT);
      String letters = kind == Kind.LETTER ? Letters.fold(c) : "";
      folded[c] = letters.length() == 1 ? letters.charAt(0) : 0;
    }
    return new LetterTable(classes, folded);
  }

  Kind[] kinds() {
    Kind[] all = Kind.values();
    Kind[] kinds = new Kind[SIZE];
    for (int c = 0; c < SIZE; c++) {
      kinds[c] = all[classes[c] & KIND];
    }
    return kinds;
  }

  boolean[] plain() {
    boolean[] plain = new boolean[SIZE];
    for (int c = 0; c < SIZE; c++) {
      plain[c] = (classes[c] & PLAIN) != 0;
    }
    return plain;
  }

  Script[] scripts() {
    Script[] all = Script.values();
    Script[] scripts = new Script[SIZE];
    for (int c = 0; c < SIZE; c++) {
      scripts[c] = all[(classes[c] & 0xFF) >> SCRIPT];
    }
    return scripts;
  }

  char[] folded() {
    return folded.clone();
  }

  void write(IndexWriter to) {
    to.bytes(classes);
    to.chars(folded, folded.length);
  }

  private static LetterTable read(IndexReader from) {
    LetterTable table = new LetterTable(from.bytes(), from.chars());
    from.require(table.classes.length == SIZE && table.folded.length == SIZE, "a table of letters");
    from.requireEnd();
    return table;
  }
}

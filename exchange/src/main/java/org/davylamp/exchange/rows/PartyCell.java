package org.davylamp.exchange.rows;

import java.util.List;

/** Parties, one or several in a cell, each with its owners in brackets behind it. */
final class PartyCell {
  private PartyCell() {}

  static List<Party> read(String written, Party.Role role) {
    return isPlain(written)
        ? List.of(new Party(role, written, written, List.of()))
        : several(written, role);
  }

  /** Most cells are a name and nothing else. */
  private static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      switch (written.charAt(i)) {
        case ';', '；', '\n', ')', ']', '）' -> {
          return false;
        }
        default -> {}
      }
    }
    return !written.isBlank();
  }

  private static List<Party> several(String written, Party.Role role) {
    return Pieces.bySemicolon(written).stream().map(piece -> party(piece, role)).toList();
  }

  private static Party party(String written, Party.Role role) {
    int open = Pieces.lastBracket(written);
    String inside = open < 0 ? "" : written.substring(open + 1, written.length() - 1).strip();
    return StakesCell.tells(inside)
        ? new Party(role, written, written.substring(0, open).strip(), StakesCell.read(inside))
        : new Party(role, written, written, List.of());
  }
}

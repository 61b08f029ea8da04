package org.davylamp.exchange.rows;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parties, one or several in a cell, each with its owners in brackets or after a comma behind it.
 */
final class PartyCell {
  /** Where owners begin that are told behind a name without brackets. */
  private static final Pattern OWNED =
      Pattern.compile(
          "\\s?[,–—，]\\s?(?=(?:an? |which is |is )?(?:\\d{1,3}(?:[.,]\\d{1,2})?\\s?(?:%|per ?cent|pct)|wholly[ -]owned"
              + "|fully[ -]owned|majority[ -]owned|owned by|held by|controlled by|subsidiary of|(?:ultimate )?parent\\b))",
          Pattern.CASE_INSENSITIVE);

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
        case ';', '；', '\n', ')', ']', '）', ',', '，', '–', '—' -> {
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
    Matcher owned = OWNED.matcher(written);
    if (!StakesCell.tells(inside) && owned.find() && owned.start() > 0) {
      String name = written.substring(0, owned.start()).strip();
      List<Stake> owners = StakesCell.read(written.substring(owned.end()));
      if (!name.isEmpty() && !owners.isEmpty()) {
        return new Party(role, written, name, owners);
      }
    }
    return StakesCell.tells(inside)
        ? new Party(role, written, written.substring(0, open).strip(), StakesCell.read(inside))
        : new Party(role, written, written, List.of());
  }
}

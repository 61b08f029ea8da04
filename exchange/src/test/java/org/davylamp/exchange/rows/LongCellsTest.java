package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What long cells cost, counted in characters that are looked at, for a clock tells of the machine
 * more than of the code. Each text is one thing over and over, as whoever wants to hold up a
 * screening would write it.
 */
final class LongCellsTest {
  /** So many characters a cell of owners may have; a longer one is not read. */
  private static final int LONGEST = 4_000;

  /**
   * Looks at one character of a text, at most, by one pattern: a name of up to 120 characters is
   * tried at each place, and behind each of its ends a few words.
   */
  private static final long LOOKS = 2_500;

  private static final int VERY_LONG = 100_000;

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a (", "( ", "50/50 joint venture of ", "% ", "10 %", "10 % A, ", "→ ", "A > ", "half ",
            " ",
        "1/2 ", "a and b ", "holds ", "nominee for ", "代", "持股", "公司", "지분 ", "stake of ",
            "until 2019 ",
        "sold its stake ", "доля ", "A <- ", "bought from "
      })
  void noPatternOfOwnersGoesBackAgainAndAgain(String again) {
    String text = again.repeat(LONGEST / again.length());
    for (Pattern pattern : patterns()) {
      Counted counted = new Counted(text);
      Matcher matcher = pattern.matcher(counted);
      int found = 0;
      while (matcher.find()) {
        found++;
      }
      assertThat(counted.looks)
          .as("%d found by %s", found, pattern.pattern())
          .isLessThan(LOOKS * LONGEST);
    }
    assertThat(OwnerWords.plain(text).length()).isLessThan(20 * LONGEST);
  }

  private static List<Pattern> patterns() {
    return Stream.of(OwnerWords.patterns(), ShareWords.patterns(), OwnersTold.patterns())
        .flatMap(List::stream)
        .toList();
  }

  /** Three thousand blanks in the cell of a ship's name took seconds, thirty thousand minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"  ", "-", "/ ", "V. 1 ", "9004700 ", "m.v. ", "IMO ", "\"", "a ("})
  void aShipsCellThatIsNoNameStaysAsWritten(String again) {
    String text = "a" + again.repeat(VERY_LONG / again.length()) + "b";

    assertThat(ShipCell.read(text)).isEqualTo(new ShipCell(text, Cell.absent()));
  }

  /** Each word before a number took a frame of the stack, until there was none. */
  @ParameterizedTest
  @ValueSource(strings = {"NO", "IMO ", "Lloyd's no ", "№", "ИМО ", "1", "编号"})
  void noNumberBehindManyWords(String again) {
    String text = again.repeat(VERY_LONG / again.length());

    assertThat(ShipNumber.imo(text)).isEqualTo(Cell.unread(text));
    assertThat(ShipNumber.mmsi(text)).isEqualTo(Cell.unread(text));
  }

  private void isNotRead(String clause) {
    assertThat(OwnersTold.stakes(clause)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner a (", "50/50 joint venture of ", "100 % ", "A > ", "share "})
  void ownersInATextThatIsTooLongAreNotRead(String again) {
    String text = again.repeat(VERY_LONG / again.length());

    assertThat(OwnersTold.clauses(text)).allSatisfy(this::isNotRead);
    assertThat(StakesCell.read(text)).isEmpty();
    String party = "Example Trading (" + text.replaceAll("[()]", "") + ")";
    assertThat(PartyCell.read(party, Party.Role.MAKER))
        .containsExactly(new Party(Party.Role.MAKER, party, party, List.of()));
  }
}

package org.davylamp.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short forms by which bearers of a given name sign in public, in English, Russian, Spanish and
 * German: Bill for William, Sasha for Aleksandr, Pepe for José. Only forms that dictionaries of
 * given names have; a short form may stand for several names.
 */
final class Diminutives {
  /** How alike a short form is to the name it stands for. */
  static final float SIMILARITY = .8f;

  /** A given name in its spellings, then, after a colon, its short forms. */
  private static final String TABLE =
      """
      alexander aleksandr alexandr oleksandr alejandro alexandra aleksandra: alex sasha sascha alec aleks lex sandro shura
      benjamin: ben benny benji
      theodore theodor fyodor: ted teddy theo fedya
      edward eduard eduardo: ed eddie ted ned edik
      william wilhelm: bill billy will willy liam willi
      robert roberto: rob robbie bob bobby bert
      richard ricardo: rick dick rich ricky richie
      michael mikhail michel miguel mykhailo: mike mick mickey misha micky
      james jaime: jim jimmy jamie
      john johann johannes juan: jack johnny jon hans juanito
      joseph josef jose giuseppe iosif: joe joey pepe beppe sepp
      charles carlos karl: charlie chuck chaz carlitos
      thomas tomas: tom tommy
      daniel: dan danny dani
      david: dave davey davy
      andrew andreas andres andrei: andy drew andi andryusha
      anthony antonio anton: tony toni tonio
      nicholas nikolai nikolay nicolas nikolaus: nick nicky nico kolya klaus nic
      christopher: chris kit topher
      christian kristian: chris
      matthew matthias matteo: matt mats
      bernard bernhard: bernie bern
      samuel: sam sammy
      stephen steven stefan: steve stevie
      peter pyotr petr pedro pietro: pete petya
      lawrence laurence: larry
      henry heinrich enrique henri: harry hank heinz kike quique
      harold: harry hal
      gerald gerard: jerry gerry
      jeremy jerome: jerry
      ronald: ron ronnie
      donald: don donnie
      kenneth: ken kenny
      timothy timofey: tim timmy tima
      gregory grigory grigori grigoriy: greg grisha
      jeffrey geoffrey: jeff geoff
      patrick: pat paddy
      philip philipp phillip felipe: phil pip
      raymond ramon: ray moncho
      albert alberto: al bert bertie beto
      alfred alfredo: al alf fred
      frederick friedrich fredrik federico: fred freddy fritz fede
      francis francisco franz frank: frank paco pancho franky curro
      leonard leonardo leonid: len lenny leo lenya
      lewis louis luis ludwig: lou louie lucho lutz
      victor viktor: vic vitya
      vladimir volodymyr: vova volodya vlad
      dmitry dmitri dmitriy dmytro: dima mitya
      sergei sergey serhiy: seryozha serge serhij
      alexei aleksei alexey aleksey oleksii: alyosha lyosha
      yevgeny evgeny evgeni evgeniy yevgeniy eugene: zhenya gene
      konstantin constantin constantine: kostya costa
      pavel pablo paul: pasha pavlik
      yuri yuriy iurii: yura
      ivan: vanya
      anatoly anatoli anatoliy: tolya
      gennady gennadi gennadiy: gena
      boris: borya
      vasily vasili vasiliy: vasya
      maria mary marie: masha mary molly polly mia mitzi
      catherine katherine ekaterina yekaterina katharina catalina: kate katie cathy kathy katya kitty cat cata
      elizabeth elisabeth yelizaveta isabel: liz lizzie beth betty eliza liza lisa bess elsa
      anna anne: annie anya nan
      natalia natalya nathalie: natasha nat
      tatiana tatyana: tanya
      olga: olya
      svetlana: sveta lana
      elena yelena helena helen: lena nelly
      margaret margarita: maggie meg peggy rita greta margie
      susan susanna: sue susie
      deborah: deb debbie
      rebecca: becky
      jennifer: jen jenny
      patricia: pat patty trish tricia
      victoria viktoria: vicky vika
      dolores: lola
      guadalupe: lupe
      ignacio: nacho
      guillermo: memo
      jesus: chucho
      rafael raphael: rafa rafi
      manuel emanuel immanuel emmanuel: manny manolo manu
      salvador: chava
      santiago: santi
      gustavo: gus
      abraham: abe
      nathaniel nathan: nat nate
      jonathan: jon jonny
      joshua: josh
      zachary: zach zack
      maximilian maxim maksim: max
      """;

  /**
   * In which rows of the table a word stands, as a bit for each.
   *
   * @param names the first rows in which it is a name
   * @param moreNames the others
   * @param shorts the first rows in which it is short for the name
   * @param moreShorts the others
   */
  record Rows(long names, long moreNames, long shorts, long moreShorts) {
    static final Rows NONE = new Rows(0, 0, 0, 0);

    private Rows with(int row, boolean isShort) {
      long low = row < Long.SIZE ? 1L << row : 0;
      long high = row < Long.SIZE ? 0 : 1L << row;
      return isShort
          ? new Rows(names, moreNames, shorts | low, moreShorts | high)
          : new Rows(names | low, moreNames | high, shorts, moreShorts);
    }

    /** Whether one of two words is a short form of the other; two long forms are no short ones. */
    boolean related(Rows that) {
      return (names & that.shorts) != 0
          || (moreNames & that.moreShorts) != 0
          || (shorts & that.names) != 0
          || (moreShorts & that.moreNames) != 0;
    }

    /** The same in half as many bits: unrelated only if the words are. */
    static boolean mayBeRelated(long folded, long other) {
      return (folded & Long.rotateLeft(other, Integer.SIZE)) != 0;
    }

    /** Rows as a name above, as a short form below. */
    long folded() {
      long above = (long) fold(names, moreNames) << Integer.SIZE;
      return above | Integer.toUnsignedLong(fold(shorts, moreShorts));
    }

    private static int fold(long low, long high) {
      long both = low | high;
      return (int) (both | (both >>> Integer.SIZE));
    }
  }

  private static final Map<String, Rows> ROWS = new HashMap<>();

  static {
    List<String> rows = List.of(TABLE.strip().split("\n", -1));
    if (rows.size() > 2 * Long.SIZE) {
      throw new IllegalStateException("there is no bit for each row of the table");
    }
    for (int row = 0; row < rows.size(); row++) {
      String[] sides = rows.get(row).split(": ", -1);
      put(sides[0], row, false);
      put(sides[1], row, true);
    }
  }

  private Diminutives() {}

  private static void put(String words, int row, boolean isShort) {
    for (String word : words.split(" ", -1)) {
      ROWS.put(word, rows(word).with(row, isShort));
    }
  }

  /** Where the table has a word; {@link Rows#NONE} if nowhere. */
  static Rows rows(String word) {
    return ROWS.getOrDefault(word, Rows.NONE);
  }
}

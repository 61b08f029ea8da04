package org.davylamp.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chinese names in Latin letters: whether one is spelled in pinyin as a whole, and how one in
 * Wade–Giles is spelled in pinyin. Wade–Giles without its apostrophes and dots, as lists have it,
 * may be several syllables of pinyin: Chang is Zhang and Chang.
 *
 * <p>Reading costs a look-up of the first and the last word; of names with a Chinese surname some
 * more for each syllable.
 */
final class ChineseNames {
  private static final int MOST_READINGS = 8;

  /** Syllables of a surname and a given name, of two each at most. */
  private static final int FEWEST = 2;

  static final int MOST = 4;

  private static final int LONGEST_SYLLABLE = 6;

  /** Of three syllables; longer words are none, and take no time. */
  static final int LONGEST_WORD = 3 * LONGEST_SYLLABLE;

  /** Of Mandarin, without tones, ü as u. */
  private static final Set<String> SYLLABLES =
      words(
          """
          a ba pa ma fa da ta na la ga ka ha zha cha sha za ca sa ya bo po mo fo wo
          e me de te ne le ge ke he zhe che she re ze ce se er
          ai bai pai mai dai tai nai lai gai kai hai zhai chai shai zai cai sai
          bei pei mei fei dei nei lei gei hei wei ao bao pao mao dao tao nao lao gao kao hao zhao chao shao rao zao cao sao yao
          ou pou mou fou dou tou lou gou kou hou zhou chou shou rou zou cou sou you
          an ban pan man fan dan tan nan lan gan kan han zhan chan shan ran zan can san yan wan
          en ben pen men fen nen gen ken hen zhen chen shen ren zen cen sen wen
          ang bang pang mang fang dang tang nang lang gang kang hang zhang chang shang rang zang cang sang yang wang
          beng peng meng feng deng teng neng leng geng keng heng zheng cheng sheng reng zeng ceng seng weng
          dong tong nong long gong kong hong zhong chong rong zong cong song yong
          bu pu mu fu du tu nu lu gu ku hu zhu chu shu ru zu cu su wu ju qu xu yu
          gua kua hua zhua shua wa duo tuo nuo luo guo kuo huo zhuo chuo shuo ruo zuo cuo suo
          guai kuai huai chuai shuai wai dui tui gui kui hui zhui chui shui rui zui cui sui
          duan tuan nuan luan guan kuan huan zhuan chuan shuan ruan zuan cuan suan juan quan xuan yuan
          dun tun lun gun kun hun zhun chun shun run zun cun sun jun qun xun yun guang kuang huang zhuang chuang shuang
          bi pi mi di ti ni li ji qi xi yi zhi chi shi ri zi ci si jia qia xia
          bie pie mie die tie nie lie jie qie xie ye jue que xue yue
          biao piao miao diao tiao niao liao jiao qiao xiao miu niu liu jiu qiu xiu
          bian pian mian dian tian nian lian jian qian xian bin pin min nin lin jin qin xin yin
          niang liang jiang qiang xiang bing ping ming ding ting ning ling jing qing xing ying jiong qiong xiong
          """);

  private static final Set<String> SURNAMES =
      words(
          """
          wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang
          feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia
          zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long
          wan duan lei qian yin yi chang qiao lai gong wen pang lan tao hong zhai niu ge you bi nie cong jiao xiang xing
          yue qi mei mo zhuang xin guan zuo tu geng mou bu zhan miao ling fei ji tong rong chi ou sheng pu zhen she
          an hua qu ruan sha bian cen chu ju kuang ning pei shang shan shu tai xi zang zha
          ouyang sima zhuge situ shangguan
          """);

  /** What dictionaries after Giles have otherwise. */
  private static final Map<String, List<String>> OTHERS =
      Map.of("teh", List.of("de", "te"), "szu", List.of("si"), "tze", List.of("zi", "ze"));

  /** Syllables of Wade–Giles, and what each may be in pinyin. */
  private static final Map<String, List<String>> PINYIN = pinyin();

  private ChineseNames() {}

  private static Map<String, List<String>> pinyin() {
    Map<String, List<String>> pinyin = new HashMap<>();
    for (String syllable : syllables()) {
      String written = WadeGiles.of(syllable).replace("'", "").replace('ü', 'u');
      pinyin.computeIfAbsent(written, none -> new ArrayList<>()).add(syllable);
    }
    OTHERS.forEach(pinyin::putIfAbsent);
    return pinyin;
  }

  /** The syllables of pinyin in alphabetical order. */
  static List<String> syllables() {
    return SYLLABLES.stream().sorted().toList();
  }

  /**
   * Whether words are one Chinese name in pinyin: a surname before or behind, and syllables alone.
   */
  static boolean isPinyin(List<String> words) {
    int last = words.size() - 1;
    if (last < 1 || !(SURNAMES.contains(words.getFirst()) || SURNAMES.contains(words.get(last)))) {
      return false;
    }
    int syllables = 0;
    for (String word : words) {
      int some = syllables(word, 0);
      if (some == 0) {
        return false;
      }
      syllables += some;
    }
    return syllables >= FEWEST && syllables <= MOST;
  }

  /** Whether words, two at least, are of a syllable or two of pinyin each. */
  static boolean areSyllables(List<String> words) {
    for (String word : words) {
      int some = syllables(word, 0);
      if (some == 0 || some > 2) {
        return false;
      }
    }
    return words.size() >= FEWEST;
  }

  /** Of how few syllables what follows of a word may be; 0 if it is none. */
  private static int syllables(String word, int from) {
    if (word.length() > LONGEST_WORD) {
      return 0;
    }
    int fewest = 0;
    for (int to = Math.min(word.length(), from + LONGEST_SYLLABLE); to > from; to--) {
      if (SYLLABLES.contains(word.substring(from, to))) {
        int rest = to == word.length() ? 0 : syllables(word, to);
        boolean whole = to == word.length() || rest > 0;
        if (whole && (fewest == 0 || rest + 1 < fewest)) {
          fewest = rest + 1;
        }
      }
    }
    return fewest;
  }

  /**
   * A name in Wade–Giles in pinyin, in each way that it may be read: the surname, and the given
   * name in one. Nothing, if it is no such name, or may be pinyin as it is: has neither a syllable
   * that pinyin has not nor a hyphen.
   *
   * @param name a syllable each, the surname first or last
   * @param korean whether it may be a Korean name, which has hyphens too
   */
  static List<String> ofWadeGiles(List<Token> name, boolean korean) {
    if (name.size() < FEWEST || name.size() > MOST) {
      return List.of();
    }
    boolean sure = false;
    for (Token token : name) {
      if (!PINYIN.containsKey(token.text())) {
        return List.of();
      }
      sure |= !SYLLABLES.contains(token.text()) || (token.joined() && !korean);
    }
    List<String> words = name.stream().map(Token::text).toList();
    return sure ? read(words, name.size() > 2 && name.get(1).joined()) : List.of();
  }

  /**
   * @param joined whether a hyphen joins the first two words, which are the given name then
   */
  private static List<String> read(List<String> words, boolean joined) {
    int last = words.size() - 1;
    List<String> names = joined ? List.of() : read(words.getFirst(), words.subList(1, last + 1));
    return names.isEmpty() ? read(words.get(last), words.subList(0, last)) : names;
  }

  private static List<String> read(String surname, List<String> given) {
    List<String> names = new ArrayList<>();
    for (String read : PINYIN.getOrDefault(surname, List.of())) {
      if (SURNAMES.contains(read)) {
        names.add(read + " ");
      }
    }
    for (String syllable : given) {
      List<String> longer = new ArrayList<>();
      for (String begun : names) {
        PINYIN.getOrDefault(syllable, List.of()).forEach(read -> longer.add(begun + read));
      }
      names = longer;
    }
    return names.size() > MOST_READINGS ? names.subList(0, MOST_READINGS) : names;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.strip().split("\\s+", -1)));
  }
}

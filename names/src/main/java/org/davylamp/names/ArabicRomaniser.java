package org.davylamp.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arabic and Persian names. Short vowels are not written, so the words that most names are made of
 * are looked up with their usual spellings (Mohammed, Muhammad, Mohamed); of others the consonants
 * are written, with long vowels where a weak letter stands for one and a between two consonants.
 *
 * <p>Text is folded by {@link NameText} first, so alef is one letter and ک is ك.
 */
public final class ArabicRomaniser implements Romaniser {
  private static final Map<Character, String> CONSONANTS = new HashMap<>();

  static {
    String table =
        "ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق q ك k ل l م m ن n"
            + " ه h پ p چ ch ژ zh گ g ڤ v ٹ t ڈ d ڑ r ں n";
    String[] words = table.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      CONSONANTS.put(words[i].charAt(0), words[i + 1]);
    }
  }

  /** Letters of names that are written together. */
  private static final int SHORTEST_OF_TWO = 3;

  /** Words of names, the most usual spelling first. */
  private static final Map<String, List<String>> WORDS = new HashMap<>();

  static {
    String table =
        """
        محمد mohammed muhammad mohamed mohammad
        احمد ahmed ahmad
        محمود mahmoud mahmud
        علي ali
        حسن hassan hasan
        حسين hussein husain hossein hussain
        حسيني hosseini husseini
        عبد abd abdul
        الله allah ullah
        عبدالله abdullah abdallah
        الرحمن alrahman rahman
        عبدالرحمن abdulrahman abdelrahman
        ابو abu abou
        بن bin ibn ben
        ابن ibn bin
        بنت bint
        ام umm om
        عمر omar umar
        عثمان othman uthman osman
        خالد khaled khalid
        يوسف yusuf youssef yousef
        ابراهيم ibrahim ebrahim
        اسماعيل ismail esmail
        مصطفي mustafa mostafa
        سعيد said saeed sayed
        سيد sayyid sayed seyed
        صالح saleh salih
        سالم salem salim
        سليمان suleiman sulaiman soleiman
        ناصر nasser nasir naser
        نصر nasr
        جمال jamal gamal
        كمال kamal
        جاسم jassem jasim
        قاسم qasim qassem kassem ghasem
        كريم karim kareem
        حميد hamid hameed
        حامد hamed
        رضا reza rida
        مهدي mahdi mehdi
        هادي hadi
        صدام saddam
        طارق tariq tarek
        عادل adel adil
        فيصل faisal faysal
        سلطان sultan
        شريف sharif sherif
        عزيز aziz
        رشيد rashid rasheed
        راشد rashed rashid
        وليد walid waleed
        ياسر yasser yasir
        زياد ziad ziyad
        داود dawud daoud davoud
        موسي musa mousa moussa
        عيسي isa issa eisa
        يحيي yahya
        نور nour nur noor
        الدين aldin al-din eddine uddin
        نورالدين nureddin noureddine nuruddin
        اسد asad assad
        غلام gholam ghulam
        امير amir
        امين amin
        اكبر akbar
        اصغر asghar
        اشرف ashraf
        انور anwar
        ايمن ayman
        باقر bagher baqir
        بشير bashir
        جعفر jafar jaafar
        جلال jalal
        جليل jalil
        جميل jamil
        جواد javad jawad
        حبيب habib
        حيدر haidar heydar
        خليل khalil
        رحيم rahim
        زينب zainab zeinab
        سجاد sajjad
        سمير samir
        صادق sadiq sadegh
        صلاح salah
        ضيا zia
        طالب talib taleb
        عباس abbas
        عدنان adnan
        علا ala
        عماد imad emad
        غسان ghassan
        فارس faris fares
        فاروق farouk faruq
        فريد farid
        فهد fahad fahd
        قادر qadir ghader
        لطيف latif
        مازن mazen
        ماهر maher
        مجيد majid
        محسن mohsen muhsin
        مراد murad
        مرتضي morteza murtada
        مروان marwan
        مريم maryam mariam
        مسعود masoud masud
        منصور mansour mansur
        منير munir mounir
        نادر nader nadir
        نبيل nabil
        نجيب najib
        نذير nazir
        هاشم hashem hashim
        هشام hisham
        ياسين yasin yassin
        يعقوب yaqub yaqoub
        يونس younes yunus
        فاطمه fatima fatemeh
        فاطمة fatima
        خامنيي khamenei
        ايران iran
        خامنه khamene
        قاعدة qaida qaeda
        قاعده qaida qaeda
        حزب hizb hezb
        حركة haraka harakat
        جبهة jabha jabhat
        جماعة jamaa jamaat
        دولة dawla daula
        سلمان salman
        نفت naft
        نفط naft
        شركه sherkat sharika
        شركت sherkat
        شركة sharikat sharika
        بنك bank
        ملي melli milli
        """;
    table
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" ", -1);
              WORDS.put(words[0], List.of(words).subList(1, words.length));
            });
  }

  @Override
  public List<String> romanise(String text) {
    String folded = NameText.of(text).text();
    if (folded.chars().noneMatch(c -> Script.of(c) == Script.ARABIC)) {
      return List.of();
    }
    List<List<String>> words = new ArrayList<>();
    for (String word : folded.split(" ", -1)) {
      words.add(word(word));
    }
    return HanReadings.combine(words, " ");
  }

  private static List<String> word(String word) {
    List<String> known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    boolean article = word.startsWith("ال") && word.length() > 3;
    if (!article) {
      List<String> two = two(word);
      return two.isEmpty() ? letters(word) : two;
    }
    List<String> articled = new ArrayList<>();
    String rest = word.substring(2);
    for (String spelling : WORDS.getOrDefault(rest, letters(rest))) {
      articled.add("al " + spelling);
      articled.add("el " + spelling);
    }
    return articled;
  }

  /** Of two known names that are written together, as Persians do: Mohammad-Reza, Ali-Akbar. */
  private static List<String> two(String word) {
    for (int at = SHORTEST_OF_TWO; at <= word.length() - SHORTEST_OF_TWO; at++) {
      List<String> first = WORDS.getOrDefault(word.substring(0, at), List.of());
      List<String> second = WORDS.getOrDefault(word.substring(at), List.of());
      if (!first.isEmpty() && !second.isEmpty()) {
        return HanReadings.combine(List.of(first, second), "");
      }
    }
    return List.of();
  }

  /** With ou, ee for long vowels as a second spelling; of a Persian و also v. */
  private static List<String> letters(String word) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(spell(word, "u", "i", "w"));
    spellings.add(spell(word, "ou", "ee", "w"));
    spellings.add(spell(word, "u", "i", "v"));
    return List.copyOf(spellings);
  }

  private static String spell(String word, String u, String i, String w) {
    StringBuilder spelling = new StringBuilder(word.length() * 2);
    boolean consonantBefore = false;
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      String consonant = CONSONANTS.get(c);
      boolean vowelAfter = at + 1 < word.length() && "اوي".indexOf(word.charAt(at + 1)) >= 0;
      if (consonant != null || ((c == 'و' || c == 'ي') && (!consonantBefore || vowelAfter))) {
        spelling.append(consonantBefore ? "a" : "");
        spelling.append(consonant != null ? consonant : c == 'و' ? w : "y");
        consonantBefore = true;
      } else {
        spelling.append(
            switch (c) {
              case 'و' -> u;
              case 'ي' -> i;
              case 'ا', 'ع', 'ة' -> endsWithA(spelling) ? "" : "a";
              case 'ء' -> "";
              default -> Character.toString(c);
            });
        consonantBefore = false;
      }
    }
    return spelling.toString();
  }

  private static boolean endsWithA(StringBuilder spelling) {
    return !spelling.isEmpty() && spelling.charAt(spelling.length() - 1) == 'a';
  }
}

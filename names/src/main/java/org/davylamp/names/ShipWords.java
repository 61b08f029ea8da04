package org.davylamp.names;

import java.util.List;
import java.util.Set;

/**
 * English words that ships are often called by. One differs from another by a letter by chance
 * (Pride and Bride, Star and Stag), so where both stand in the same place of two names they name
 * two ships, while a word that is none of these may be a misspelt one.
 */
final class ShipWords {
  private static final Set<String> WORDS =
      Set.of(
          """
          ace admiral adventure agate alliance amber ambition anchor angel apex apollo aqua arctic arrow asia atlantic atlas aurora autumn
          baltic bamboo banner bay beach beacon bear beauty bell best bird black blade blessing bliss bloom blossom blue bold bonny brave
          breeze bride bridge bright brilliance brother brothers brown bull calm canyon cape caravel carrier castle cat champion chance chief city class
          clear cliff cloud coast comet compass concord condor confidence coral corn courage cove crane creek crest cross crown cruiser crystal
          current dancer dart dawn day deep deer delight delta desert destiny diamond dignity discovery dolphin dove dragon dragons dream dreams
          duke dune dynasty eagle eaglet earth east eastern echo eclipse edge elite emerald emperor empire empress endeavour endurance energy
          enterprise epic era escort esteem eternal eternity ever evergreen evolution excellence express expedition explorer eye fair fairy faith
          falcon fame family fast favour field fighter fire fish five flag flame fleet flower flyer force forest fortune forward fox freedom friend
          friends friendship frontier future galaxy garden gas gate gem genius giant glacier glad globe glory goddess gold golden good grace grand
          great green grey guardian gulf gull harbour harmony harvest hawk heart heaven heights heritage hero heron high hill home honest honesty
          honey honour hope horizon horn horse house hunter ice ideal iris iron island islands ivory jade jaguar jasmine jewel journey joy
          joyful judge jumbo junior jupiter justice kestrel king kingdom kings knight lady lagoon lake lance land lark laurel leader legacy legend
          leopard liberty life light lighthouse lights lily line lion lioness lions lord lotus love loyal loyalty luck lucky lustre magic majestic
          majesty maple marble marine mariner maritime mark marlin mars marvel master meadow mercury mercy merlin mermaid meteor midnight might
          mighty miracle mist mistral monarch moon moonlight morning mother mount mountain mountains new nice night nile noble nobility nord nordic
          north northern nova oak oasis ocean oceanic oceans odyssey old olive onyx opal orchid orient oriental orion osprey pacific palace
          palm panda panther paradise passion path patriot peace peak pearl pearls pelican penguin phoenix pine pioneer planet platinum pleasure
          polar pole pool port power prairie praise pride prima prime prince princess progress promise prosper prosperity prosperous prudence pure
          queen quest quick race racer radiance rain rainbow raven ray reef regal regent reliance rich right ring rise river road robin rock
          rocks rose royal ruby runner safe safety sage sail sailor saint salmon sand sapphire saturn scarlet scout sea seas seal season seven
          shadow shark shell shield shine shore shrine silk silver sky smart smile snow song sound south southern spark spear spirit splendour
          sprint spring stag stallion star stars start steel stone storm story strait strength stride strong success summer summit sun sunbeam
          sunlight sunny sunrise sunset sunshine supreme swallow swan swift sword symphony tail tern thunder tide tiger tigers time titan top topaz
          tornado tower town tracer trade trader tradition trail transport traveller treasure tree tribune trident triton triumph tropic trust truth
          tulip tundra turquoise twin twins typhoon union unique unity universe valiant valley valour vantage vega venture venus vessel
          victor victory view vigour village vine violet virgin virtue vision vista vital voyage voyager walker wall warrior water wave waves way
          wealth west western whale wheat white wild willow wind winds wing winner winter wisdom wise wish wolf wonder wood world worth yellow
          young youth zenith zephyr
          """
              .strip()
              .split("\\s+", -1));

  private ShipWords() {}

  /**
   * Whether names of as many words each differ in a word that is known, of the sea or as a person's
   * name, and is another in the other.
   */
  static boolean contradict(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      String a = one.get(i);
      String b = other.get(i);
      if (!a.equals(b) && areOthers(a, b)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areOthers(String a, String b) {
    String one = KnownNames.key(a);
    String other = KnownNames.key(b);
    boolean known = WORDS.contains(a) || KnownNames.isName(one);
    return known && (WORDS.contains(b) || KnownNames.isName(other)) && !one.equals(other);
  }
}

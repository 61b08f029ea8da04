package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndependenceTest {

  /**
   * Graphs as {@code a>b c; b>} (a relies on b and c, b on none); a key that is only relied on is
   * not described; {@code a?} has declared nothing; {@code a!} is general knowledge.
   */
  @ParameterizedTest(name = "{0} citing {1}")
  @CsvSource({
    // graph,                                cited,   roots, undeclared, general
    "'report>',                              report,  report,  '', ''",
    "'article>report; report>',              article, report,  '', ''",
    "'a>report; b>report; c>a; report>',     a b c,   report,  '', ''",
    "'a>r; b>s; r>; s>',                     a b,     r s,     '', ''",
    "'a>r s; r>; s>',                        a,       r s,     '', ''",
    "'a>r; r>',                              a r,     r,       '', ''",
    // nothing declared: unknown, never independent
    "'blog?',                                blog,    '',      blog, ''",
    "'a>blog; blog?',                        a,       '',      a, ''",
    "'a>blog; b>blog; blog?',                a b,     '',      a b, ''",
    "'a>r blog; r>; blog?',                  a,       r,       a, ''",
    "'a>r; r>; blog?',                       a blog,  r,       blog, ''",
    // cited by key, but nobody has described it
    "'a>lost',                               a,       '',      a, ''",
    // a circle rests on nothing
    "'a>b; b>a',                             a,       '',      a, ''",
    "'a>b r; b>a; r>',                       a,       r,       '', ''",
    // general knowledge corroborates nothing
    "'known!',                               known,   '',      '', known",
    "'a>known; known!',                      a,       '',      '', a",
    "'a>known r; known!; r>',                a known, r,       '', known",
    "'a>known blog; known!; blog?',          a,       '',      a, ''",
    "'',                                     '',      '',      '', ''",
  })
  void countsRoots(String graph, String cited, String roots, String undeclared, String general) {
    Map<String, Source> sources = sources(graph);
    Independence found =
        Independence.of(
            keys(cited).stream().map(sources::get).toList(),
            key -> Optional.ofNullable(sources.get(key)));
    assertThat(found.cited()).isEqualTo(keys(cited));
    assertThat(found.roots()).isEqualTo(keys(roots));
    assertThat(found.undeclared()).isEqualTo(keys(undeclared));
    assertThat(found.general()).isEqualTo(keys(general));
    assertThat(found.count()).isEqualTo(keys(roots).size());
  }

  @Test
  void tenArticlesOnOneReportAreOne() {
    Map<String, Source> sources = sources("report>");
    for (int i = 0; i < 10; i++) {
      sources.putAll(sources("article" + i + ">report"));
    }
    List<Source> articles =
        sources.values().stream().filter(source -> !source.key().equals("report")).toList();
    assertThat(Independence.of(articles, key -> Optional.ofNullable(sources.get(key))).count())
        .isEqualTo(1);
  }

  @Test
  void theSourceOfGeneralKnowledgeIsKnownByItsKeyToo() {
    Source known =
        declared(Source.of(Source.GENERAL_KNOWLEDGE, SourceType.DOCUMENT, "Known"), List.of());
    assertThat(Independence.of(List.of(known), key -> Optional.empty()).roots()).isEmpty();
  }

  @Test
  void followsAChainOfTwentyThousand() {
    Map<String, Source> sources = new HashMap<>(sources("s20000>"));
    for (int i = 0; i < 20_000; i++) {
      sources.putAll(sources("s" + i + ">s" + (i + 1)));
    }
    Source first = Optional.ofNullable(sources.get("s0")).orElseThrow();
    Independence found =
        Independence.of(List.of(first), key -> Optional.ofNullable(sources.get(key)));
    assertThat(found.roots()).containsExactly("s20000");
    Source last = declared(Source.of("s20000", SourceType.REPORT, "Last"), List.of("s0"));
    assertThat(Independence.cycle(last, key -> Optional.ofNullable(sources.get(key))))
        .hasSize(20_002)
        .startsWith("s20000", "s0", "s1")
        .endsWith("s19999", "s20000");
  }

  @ParameterizedTest(name = "{1} added to {0}")
  @CsvSource({
    "'b>c; c>a',             a>b,       a b c a",
    "'b>a',                  a>b,       a b a",
    "'b>c; c>; d>a',         a>b d,     a d a",
    // the shorter way round
    "'b>c; c>a; d>a',        a>b d,     a d a",
    // what the old record of a relied on no longer counts
    "'a>b; b>a',             a>c,       ''",
    "'b>c; c>',              a>b,       ''",
    "'b>c; c>b',             a>b,       ''",
    "'b?',                   a>b,       ''",
    "'',                     a>lost,    ''",
    "'b>a',                  a?,        ''",
  })
  void closesACycle(String graph, String added, String chain) {
    Map<String, Source> sources = sources(graph);
    Source source = sources(added).values().iterator().next();
    List<String> expected = chain.isEmpty() ? List.of() : Arrays.asList(chain.split(" "));
    assertThat(Independence.cycle(source, key -> Optional.ofNullable(sources.get(key))))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} citing {1}")
  @CsvSource({
    // a compilation of three reports is one voice, however many roots stand behind it
    "'map>a b c; a>; b>; c>',                map,       1",
    "'map>a b c; a>; b>; c>',                map a,     1",
    // two of the reports, and the compilation adds nothing
    "'map>a b c; a>; b>; c>',                map a b,   2",
    "'x>r; y>r; r>',                         x y,       1",
    "'x>r; y>s; r>; s>',                     x y,       2",
    "'blog?; x>r; r>',                       blog x,    1",
    "'known!',                               known,     0",
  })
  void countsVoicesThatShareNoRoot(String graph, String cited, int voices) {
    Map<String, Source> sources = sources(graph);
    List<Source> asked = keys(cited).stream().map(key -> sources.get(key)).toList();
    assertThat(Independence.voices(asked, key -> Optional.ofNullable(sources.get(key))))
        .isEqualTo(voices);
  }

  @Test
  void reportsOfOnePublisherAreOneVoice() {
    Map<String, Source> sources = sources("map>first other; other>; item>second");
    for (String key : List.of("first", "second")) {
      Source report = declared(Source.of(key, SourceType.REPORT, key), List.of());
      sources.put(key, Source.of(report.description().put("publisher", "One House")));
    }
    Function<String, Optional<Source>> lookup = key -> Optional.ofNullable(sources.get(key));
    assertThat(Independence.behind(lookup.apply("item").orElseThrow(), lookup))
        .containsExactly("by One House");
    assertThat(Independence.behind(lookup.apply("map").orElseThrow(), lookup))
        .containsExactly("by One House", "other");
    assertThat(voices("first", "second", lookup)).isEqualTo(1);
    assertThat(voices("item", "map", lookup)).isEqualTo(1);
    assertThat(voices("item", "other", lookup)).isEqualTo(2);
  }

  private static int voices(String one, String other, Function<String, Optional<Source>> lookup) {
    List<Source> asked = Stream.of(one, other).map(key -> lookup.apply(key).orElseThrow()).toList();
    return Independence.voices(asked, lookup);
  }

  private static Set<String> keys(String text) {
    return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(text.split(" ")));
  }

  private static Map<String, Source> sources(String graph) {
    Map<String, Source> sources = new HashMap<>();
    for (String part : graph.isEmpty() ? new String[0] : graph.split("; ")) {
      Source source = source(part);
      sources.put(source.key(), source);
    }
    return sources;
  }

  private static Source source(String part) {
    String key = part.replaceAll("[>?!].*", "");
    SourceType type = part.endsWith("!") ? SourceType.GENERAL_KNOWLEDGE : SourceType.REPORT;
    Source undeclared = Source.of(key, type, "Title of " + key);
    int arrow = part.indexOf('>');
    return arrow < 0
        ? undeclared
        : declared(undeclared, List.copyOf(keys(part.substring(arrow + 1))));
  }

  private static Source declared(Source source, List<String> reliesOn) {
    CanonicalJson.Obj described = source.description();
    return Source.of(described.put("reliesOn", CanonicalJson.Arr.ofStrings(reliesOn)));
  }
}

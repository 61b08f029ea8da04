package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file, where that is said to be, and in what words. */
class CaseBadInputTest {

  private static Arguments bad(String what, String csv, long line, long column, String words) {
    return Arguments.of(what, csv, line, column, words);
  }

  private static final String OBSERVED =
      "observation,facility,component,quantity,unit,image_date,source\n";
  private static final String PLACED = "facility,claim,lat,lon,raw,component,source\n";
  private static final String SOURCES = "source,type,title,relies_on\n";
  private static final String TESTIFIED =
      "testimony,facility,period,condition,witnesses_are,witnesses,note,source\n";
  private static final String LINKED =
      "link,subject,relation,object,purpose,share,share_high,authority,source\n";

  static Stream<Arguments> broken() {
    return Stream.of(shape(), references(), values(), sources(), sense(), harm(), assumptions())
        .flatMap(s -> s);
  }

  private static final String ASSUMED =
      "assumption,kind,from_tier,to_tier,period,setting,low,likely,high,shape,basis,rests_on,source\n";

  private static Arguments assumed(String what, String row, int column, String words) {
    return bad(what, ASSUMED + "a," + row + ",report\n", 2, column, words);
  }

  private static Stream<Arguments> assumptions() {
    return Stream.of(
        assumed("bounds turned round", "share,3,4,,,40,,10,uniform,assumed,", 9, "low ≤ likely"),
        assumed("likely outside", "share,3,4,,,1,9,5,triangular,assumed,", 9, "low ≤ likely"),
        assumed("more than all", "share,3,4,,,40,,101,uniform,assumed,", 9, "at most 100"),
        assumed("below nothing", "share,3,4,,,-1,,10,uniform,assumed,", 7, "not below 0"),
        assumed("no likeliest", "share,3,4,,,1,,5,triangular,assumed,", 8, "a likeliest number"),
        assumed("fixed range", "share,3,4,,,1,,5,fixed,assumed,", 10, "one number"),
        assumed("another shape", "share,3,4,,,1,,5,normal,assumed,", 10, "one of fixed"),
        assumed("no such tier", "share,3,7,,,1,,5,uniform,assumed,", 4, "a number from 1 to 6"),
        assumed("half a tier", "share,3,4.5,,,1,,5,uniform,assumed,", 4, "a whole number"),
        assumed("to itself", "share,3,3,,,1,,5,uniform,assumed,", 4, "another tier"),
        assumed("no year", "inflow,6,3,,before-bans,1,,5,uniform,assumed,", 5, "the year"),
        assumed("no setting", "inflow,6,3,2016,,1,,5,uniform,assumed,", 6, "its setting"),
        assumed("no figures", "share,3,4,,,1,,5,uniform,figures,", 12, "the figures"));
  }

  private static Stream<Arguments> shape() {
    return Stream.of(
        bad(
            "unknown column",
            "facility,kind,name,statsu,source\n",
            1,
            4,
            "a column of a file of facilities, found 'statsu'"),
        bad("its nearest", "facility,kind,name,statsu,source\n", 1, 4, "did you mean 'status'?"),
        bad("column without a name", "facility,kind,name,source,\n", 1, 5, "found an empty cell"),
        bad(
            "column twice",
            "facility,kind,name,source,name\n",
            1,
            5,
            "'name' once, found it twice"),
        bad("column missing", "facility,kind,name\n", 1, 0, "a column 'source'"),
        bad(
            "short row",
            "facility,kind,name,source\na,mine\n",
            2,
            0,
            "expected 4 fields, as the header has, found 2"),
        bad("long row", "facility,kind,name,source\na,mine,A,report,x\n", 2, 0, "found 5"),
        bad(
            "no quote at the end",
            "facility,kind,name,source\na,mine,\"A,report\n",
            2,
            0,
            "never closes"),
        bad(
            "row that says nothing",
            "facility,kind,name,source\na,,,report\n",
            2,
            0,
            "only empty cells"),
        bad(
            "line counts rows over several lines",
            "facility,kind,name,source\na,mine,\"A\nA\",report\nb,mine,B,nobody\n",
            4,
            4,
            "'nobody'"),
        bad("NUL", OBSERVED + "o1,camp-1,ga\0te,1,,,report\n", 2, 3, "U+0000"),
        bad("control character", OBSERVED + "o1,camp-1,gate,1,,,rep\u001Bort\n", 2, 7, "U+001B"),
        bad(
            "huge cell",
            OBSERVED + "o1,camp-1," + "x".repeat(4001) + ",1,,,report\n",
            2,
            3,
            "at most 4000 characters, found 4001"),
        bad(
            "cell beyond any buffer",
            OBSERVED + "o1,camp-1," + "x".repeat(3 << 20) + ",1,,,report\n",
            2,
            0,
            "a cell of more than 1,048,576 characters"),
        bad("fields beyond any table", OBSERVED + ",".repeat(5000) + "\n", 2, 0, "cannot be read"));
  }

  private static Stream<Arguments> references() {
    return Stream.of(
        bad("unknown facility", OBSERVED + "o1,camp-7,gates,1,,,report\n", 2, 2, "found 'camp-7'"),
        bad("not a facility", OBSERVED + "o1,office,gates,1,,,report\n", 2, 2, "a PublicBody"),
        bad("value without a source", OBSERVED + "o1,camp-1,gates,1,,,\n", 2, 7, "empty cell"),
        bad("unknown source", OBSERVED + "o1,camp-1,gates,1,,,hearsay\n", 2, 7, "'hearsay'"),
        bad(
            "duplicate id",
            OBSERVED + "o1,camp-1,gates,1,,,report\no1,camp-1,gates,2,,,list\n",
            3,
            1,
            "line 2"),
        bad(
            "duplicate event",
            "event,facility,kind,source\ne,camp-1,closed,report\ne,camp-1,opened,report\n",
            3,
            1,
            "each 'event' once"),
        bad(
            "id of something else",
            OBSERVED + "camp-1,camp-1,gates,1,,,report\n",
            2,
            0,
            "nothing but an Observation has, found 'camp-1', which is a Facility"),
        bad(
            "compared with a later row",
            "observation,facility,component,compared_with,source\no1,camp-1,gates,o2,report\n",
            2,
            4,
            "'o2'"),
        bad(
            "unknown vessel",
            "consignment,record_type,date,vessel,source\nc1,port-call,2017,ship-9,report\n",
            2,
            4,
            "'ship-9'"),
        bad(
            "one of several unknown",
            "consignment,record_type,date,vessel,source\nc1,port-call,2017,ship-1;ship-9,report\n",
            2,
            4,
            "'ship-9'"),
        bad("unknown entity", "entity,usual,source\nnobody,X,report\n", 2, 1, "'nobody'"),
        bad("a port cannot own", LINKED + "l1,port-1,owns,trader,,,,,list\n", 2, 2, "LegalEntity"),
        bad(
            "an id with a space",
            OBSERVED + "o 1,camp-1,gates,1,,,report\n",
            2,
            1,
            "an observation's id"));
  }

  private static Stream<Arguments> values() {
    return Stream.of(
        bad(
            "a date that is none",
            OBSERVED + "o1,camp-1,gates,1,,2016-02-30,report\n",
            2,
            6,
            "2016-02-30"),
        bad(
            "a date in words",
            OBSERVED + "o1,camp-1,gates,1,,spring 2016,report\n",
            2,
            6,
            "spring 2016"),
        bad(
            "unit that does not fit",
            OBSERVED + "o1,camp-1,perimeter,3653,m2,,report\n",
            2,
            5,
            "does not fit: 'm2' is an area"),
        bad(
            "no unit where one is needed",
            OBSERVED + "o1,camp-1,area,3653,,,report\n",
            2,
            5,
            "expected an area"),
        bad("unit that is none", OBSERVED + "o1,camp-1,gates,3,gatse,,report\n", 2, 5, "'gatse'"),
        bad("ambiguous unit", OBSERVED + "o1,camp-1,stock,3,tons,,report\n", 2, 5, "'tons'"),
        bad(
            "unit without a number",
            OBSERVED + "o1,camp-1,gates,,gates,,report\n",
            2,
            4,
            "beside the unit"),
        bad(
            "number with a comma",
            OBSERVED + "o1,camp-1,area,\"3,653\",m2,,report\n",
            2,
            4,
            "3,653"),
        bad("number in words", OBSERVED + "o1,camp-1,gates,several,,,report\n", 2, 4, "several"),
        bad("negative number", OBSERVED + "o1,camp-1,gates,-1,,,report\n", 2, 4, "not below 0"),
        bad("exponent", OBSERVED + "o1,camp-1,gates,1e9,,,report\n", 2, 4, "1e9"),
        bad(
            "latitude out of range",
            PLACED + "camp-1,text,93.1,125.4,,,report\n",
            2,
            3,
            "from -90 to 90"),
        bad(
            "longitude out of range",
            PLACED + "camp-1,text,39.1,190,,,report\n",
            2,
            4,
            "from -180 to 180"),
        bad(
            "too many decimals",
            PLACED + "camp-1,text,39.1234567890123456,125,,,report\n",
            2,
            0,
            "15 decimals"),
        bad(
            "raw elsewhere",
            PLACED + "camp-1,text,39.07,125.4,\"39.17, 125.4\",,report\n",
            2,
            5,
            "11.1 km away"),
        bad(
            "kind not in the list",
            "facility,kind,name,source\na,volcano,A,report\n",
            2,
            2,
            "one of kwan-li-so"),
        bad(
            "credibility out of range",
            "facility,kind,name,source,credibility\na,mine,A,report,7\n",
            2,
            5,
            "1 to 6"),
        bad(
            "empty part of a list",
            "facility,kind,name,labour,source\na,mine,A,coal;;iron,report\n",
            2,
            4,
            "every semicolon"),
        bad("IMO check digit", "vessel,name,imo,source\nv,V,8905491,list\n", 2, 3, "8905491"),
        bad(
            "country that is none",
            "vessel,name,flag,source\nv,V,Atlantis,list\n",
            2,
            3,
            "Atlantis"),
        bad("HS code", "measure,resolution,title,hs,source\nm,R,T,270,list\n", 2, 4, "'270'"),
        bad(
            "HS range",
            "measure,resolution,title,hs,source\nm,R,T,7229-7201,list\n",
            2,
            4,
            "smaller first"),
        bad(
            "currency that is none",
            "consignment,record_type,date,value,currency,source\nc,port-call,2017,5,t,report\n",
            2,
            5,
            "'t', which is a mass"),
        bad(
            "value without a currency",
            "consignment,record_type,date,value,currency,source\nc,port-call,2017,5,,report\n",
            2,
            5,
            "which is a count"),
        bad(
            "range upside down",
            "figure,metric,period,value,value_high,unit,source\nf,share,2017,5,4,%,report\n",
            2,
            5,
            "not below 5"));
  }

  private static Stream<Arguments> sources() {
    return Stream.of(
        bad("a source relying on itself", SOURCES + "a,report,A,a\n", 2, 4, "found itself"),
        bad(
            "two on each other",
            SOURCES + "a,report,A,b\nb,report,B,a\n",
            3,
            4,
            "a relies on b relies on a"),
        bad(
            "a longer circle",
            SOURCES + "x,report,X,a\na,report,A,b\nb,report,B,c\nc,report,C,a\n",
            5,
            4,
            "a relies on b relies on c relies on a"),
        bad("relying on nobody known", SOURCES + "a,report,A,report;nobody\n", 2, 4, "'nobody'"),
        bad("none and some", SOURCES + "a,report,A,none;report\n", 2, 4, "found both"),
        bad("type", SOURCES + "a,gossip,A,\n", 2, 2, "one of report, article"),
        bad("key", SOURCES + "a b,report,A,\n", 2, 1, "a source's id"),
        bad("key twice", SOURCES + "a,report,A,\na,report,B,\n", 3, 1, "line 2"),
        bad(
            "reliability",
            "source,type,title,reliability\na,report,A,G\n",
            2,
            4,
            "A, B, C, D, E, F"),
        bad("address", "source,type,title,url\na,report,A,example.org\n", 2, 4, "web address"));
  }

  private static Stream<Arguments> sense() {
    return Stream.of(
        bad(
            "half a middle",
            "place,division,name,lat,lon,source\na,county,A,40.1,,report\n",
            2,
            5,
            "both degrees or neither"),
        bad("component of what", PLACED + "camp-1,component,39,125,,,report\n", 2, 6, "empty cell"),
        bad(
            "component of itself",
            PLACED + "camp-1,map-pin,39,125,,gate,report\n",
            2,
            6,
            "'map-pin'"),
        bad(
            "component without letters",
            PLACED + "camp-1,component,39,125,,--,report\n",
            2,
            6,
            "'--'"),
        bad(
            "national, of one site",
            "population,scope,facility,low,source\np,national,camp-1,5,report\n",
            2,
            3,
            "an empty cell"),
        bad(
            "a site, of none",
            "population,scope,facility,low,source\np,site,,5,report\n",
            2,
            3,
            "the facilities counted"),
        bad(
            "population without a number",
            "population,scope,low,high,source\np,national,,,report\n",
            2,
            3,
            "two empty cells"),
        bad(
            "population upside down",
            "population,scope,low,high,source\np,national,9,8,report\n",
            2,
            4,
            "not below 9"),
        bad("owning nothing", LINKED + "l1,office,owns,,,,,,list\n", 2, 4, "an object"),
        bad(
            "designated without ground",
            LINKED + "l1,office,designated-for,,,,,,list\n",
            2,
            5,
            "the ground"),
        bad(
            "designated for an entity",
            LINKED + "l1,office,designated-for,trader,arms,,,,list\n",
            2,
            4,
            "an empty cell"),
        bad("a share of control", LINKED + "l1,office,controls,trader,,50,,,list\n", 2, 6, "'50'"),
        bad(
            "a fact without a role",
            "body,name,type,fact,source\nb,B,company,Sells,list\n",
            2,
            0,
            "beside the fact"));
  }

  private static Stream<Arguments> harm() {
    return Stream.of(
        bad(
            "one witness, one camp",
            TESTIFIED + "t,camp-1,198X,c,former-guards,1,,report\n",
            2,
            2,
            "rests on one witness"),
        bad(
            "one witness, one year",
            TESTIFIED + "t,,1993,c,former-guards,1,,report\n",
            2,
            3,
            "whole decades"),
        bad(
            "one witness, half a decade",
            TESTIFIED + "t,,1980/1985,c,former-guards,1,,report\n",
            2,
            3,
            "whole decades"),
        bad(
            "one witness, a month",
            TESTIFIED + "t,,1993-05,c,former-guards,1,,report\n",
            2,
            3,
            "by decade"),
        bad(
            "one witness, the camp in words",
            TESTIFIED + "t,,198X,held in camp-1,former-guards,1,,report\n",
            2,
            4,
            "'camp-1'"),
        bad(
            "one witness, the camp in the note",
            TESTIFIED + "t,,198X,c,former-guards,1,see (camp-1),report\n",
            2,
            7,
            "'camp-1'"),
        bad(
            "one witness, the camp in the locator",
            """
            testimony,period,condition,witnesses_are,witnesses,locator,source
            t,198X,c,former-guards,1,part on camp-1,report
            """,
            2,
            6,
            "'camp-1'"),
        bad(
            "witnesses left out",
            TESTIFIED + "t,camp-1,1993,c,former-guards,,,report\n",
            2,
            6,
            "empty cell"),
        bad("no witness", TESTIFIED + "t,camp-1,1993,c,former-guards,0,,report\n", 2, 6, "from 1"),
        bad(
            "a person among the witnesses",
            TESTIFIED + "t,camp-1,1993,c,Mr. Kim,3,,report\n",
            2,
            5,
            "one of former-prisoners"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void isSaidWithItsPlace(String what, String csv, long line, long column, String words) {
    CaseDesk desk = CaseDesk.withPrelude();

    BadInput bad = catchThrowableOfType(BadInput.class, () -> desk.read(csv));

    assertThat(bad).as("an error for: " + what).isNotNull();
    assertThat(bad).hasMessageContaining(words);
    assertThat(bad.file()).isEqualTo("rows.csv");
    assertThat(bad.row()).as("line").isEqualTo(line);
    assertThat(bad.column()).as("column").isEqualTo(column);
  }

  @Test
  void anotherEncodingIsSaidWithItsLine() {
    byte[] latin1 =
        "facility,kind,name,source\na,mine,A,report\nb,mine,Sŏnhwa é,report\n"
            .getBytes(Charset.forName("ISO-8859-1"));

    assertThatThrownBy(() -> CaseDesk.withPrelude().read(latin1))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "rows.csv, line 3: expected UTF-8 text, found byte 0xE9, which is not (it may be"
                + " Latin-1 or Windows-1252); save the file as UTF-8");
  }

  @Test
  void aCharacterCutOffAtTheEndIsSaid() {
    byte[] whole =
        "facility,kind,name,source\na,mine,A,report\nb,mine,개천".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

    assertThatThrownBy(() -> CaseDesk.withPrelude().read(cut))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 3: expected UTF-8");
  }

  @Test
  void anEmptyFileHasNoHeader() {
    assertThatThrownBy(
            () ->
                new CaseDesk()
                    .read(CaseDesk.reader("sources"), "\n\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadInput.class)
        .hasMessage("rows.csv: expected a header, found an empty file");
  }

  @Test
  void aLongCircleIsNamedByItsEnds() {
    StringBuilder csv = new StringBuilder(SOURCES);
    for (int i = 0; i < 1000; i++) {
      csv.append("s%d,page,S,s%d\n".formatted(i, (i + 1) % 1000));
    }
    assertThatThrownBy(() -> new CaseDesk().read(csv.toString()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("s0 relies on s1 relies on")
        .hasMessageContaining("s9 relies on (980 more) relies on s990")
        .hasMessageEndingWith("s999 relies on s0");
  }

  @Test
  void aLongChainOfSourcesIsNoCircle() {
    StringBuilder csv = new StringBuilder(SOURCES);
    int length = 20_000;
    for (int i = 0; i < length; i++) {
      csv.append("s%d,page,S,%s\n".formatted(i, i + 1 < length ? "s" + (i + 1) : "none"));
    }
    assertThat(new CaseDesk().read(csv.toString()).sources).hasSize(length);
  }
}

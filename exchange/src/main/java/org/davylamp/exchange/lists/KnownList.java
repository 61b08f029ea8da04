package org.davylamp.exchange.lists;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A list that somebody publishes, and where.
 *
 * @param name by which the command line calls it
 * @param title its own title
 * @param publisher who publishes it
 * @param page where people read about it
 * @param file its official address as a file that is read here; empty if its publisher offers none
 * @param formats the formats of its files, as {@link ListReader#format} names them; the one at
 *     {@code file} first
 * @param licence under what terms it may be used, as far as its publisher says
 * @param note what to know before fetching it; may be empty
 */
public record KnownList(
    String name,
    String title,
    String publisher,
    URI page,
    Optional<URI> file,
    List<String> formats,
    String licence,
    String note) {
  private static final String OFAC = "https://sanctionslistservice.ofac.treas.gov/api/";
  private static final String NONE_STATED = "none stated";
  private static final String PUBLIC_DOMAIN = "public domain (work of the US government)";
  private static final List<String> OFAC_FORMATS =
      List.of("ofac-xml", "ofac-csv", "ofac-advanced-xml");

  private static final List<KnownList> ALL =
      List.of(
          new KnownList(
              "un",
              "Consolidated List",
              "United Nations Security Council",
              URI.create("https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list"),
              at("https://scsanctions.un.org/resources/xml/en/consolidated.xml"),
              List.of("un-xml"),
              NONE_STATED,
              ""),
          new KnownList(
              "ofac-sdn",
              "Specially Designated Nationals and Blocked Persons List",
              "US Treasury, Office of Foreign Assets Control",
              URI.create("https://ofac.treasury.gov/sanctions-list-service"),
              at(OFAC + "PublicationPreview/exports/SDN.XML"),
              OFAC_FORMATS,
              PUBLIC_DOMAIN,
              ""),
          new KnownList(
              "ofac-consolidated",
              "Consolidated (non-SDN) Sanctions List",
              "US Treasury, Office of Foreign Assets Control",
              URI.create("https://ofac.treasury.gov/sanctions-list-service"),
              at(OFAC + "PublicationPreview/exports/CONSOLIDATED.XML"),
              OFAC_FORMATS,
              PUBLIC_DOMAIN,
              ""),
          new KnownList(
              "eu",
              "Consolidated list of persons, groups and entities subject to financial sanctions",
              "European Commission",
              URI.create("https://webgate.ec.europa.eu/fsd/fsf"),
              at(
                  "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content"
                      + "?token=dG9rZW4tMjAxNw"),
              List.of("eu-xml", "eu-csv"),
              "reuse with acknowledgement (Decision 2011/833/EU)",
              "the token is the one in the Commission's public feed; if it is refused, take the"
                  + " address of its page and give it with --url"),
          new KnownList(
              "uk",
              "UK Sanctions List",
              "UK Foreign, Commonwealth and Development Office",
              URI.create("https://www.gov.uk/government/publications/the-uk-sanctions-list"),
              at("https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml"),
              List.of("uk-xml", "uk-csv"),
              "OGL-UK-3.0",
              ""),
          new KnownList(
              "australia",
              "Consolidated List",
              "Australia, Department of Foreign Affairs and Trade",
              URI.create(
                  "https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list"),
              Optional.empty(),
              List.of("dfat-csv"),
              NONE_STATED,
              "published as a spreadsheet only"
                  + " (https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx):"
                  + " save it as CSV and add it with 'add --as list'"),
          new KnownList(
              "switzerland",
              "SECO sanctions list",
              "Switzerland, State Secretariat for Economic Affairs",
              URI.create(
                  "https://www.sesam.search.admin.ch/sesam-search-web/pages/search.xhtml?lang=en"),
              at(
                  "https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml"
                      + "?lang=en&action=downloadXmlGesamtlisteAction"),
              List.of("seco-xml"),
              NONE_STATED,
              ""),
          new KnownList(
              "uflpa",
              "Uyghur Forced Labor Prevention Act Entity List",
              "US Department of Homeland Security",
              URI.create("https://www.dhs.gov/uflpa-entity-list"),
              Optional.empty(),
              List.of("uflpa-csv"),
              PUBLIC_DOMAIN,
              "published as a web page only: save its table as CSV and add it with 'add --as"
                  + " list'"),
          new KnownList(
              "opensanctions",
              "OpenSanctions, collection of sanctions lists",
              "OpenSanctions",
              URI.create("https://www.opensanctions.org/datasets/sanctions/"),
              at("https://data.opensanctions.org/datasets/latest/sanctions/targets.simple.csv"),
              List.of("targets-csv", "ftm-json", "ftm-statements"),
              "CC-BY-NC-4.0",
              "not for commercial use without a licence"));

  public KnownList {
    formats = List.copyOf(formats);
  }

  private static Optional<URI> at(String address) {
    return Optional.of(URI.create(address));
  }

  /** All that are known here, official ones first. */
  public static List<KnownList> all() {
    return ALL;
  }

  public static Optional<KnownList> named(String name) {
    return ALL.stream().filter(list -> list.name().equals(name)).findFirst();
  }

  /**
   * Which list a file is, by its format; where two lists share one, by where it came from or what
   * it is called. OFAC's files bear no title.
   *
   * @param whence the address it came from and the file's name, as far as known
   */
  public static Optional<KnownList> of(String format, List<String> whence) {
    List<KnownList> fitting = ALL.stream().filter(list -> list.formats().contains(format)).toList();
    if (fitting.size() < 2) {
      return fitting.stream().findFirst();
    }
    boolean consolidated =
        whence.stream()
            .map(each -> each.toLowerCase(java.util.Locale.ROOT))
            .anyMatch(each -> each.contains("cons") || each.contains("nonsdn"));
    return named(consolidated ? "ofac-consolidated" : "ofac-sdn");
  }
}

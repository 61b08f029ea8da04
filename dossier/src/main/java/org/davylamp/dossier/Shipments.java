package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;

/** Documented consignments, transfers and calls; totals apart from them. */
final class Shipments {
  /** What a row is, in the order listed. */
  private static final List<String> TYPES =
      List.of(
          "consignment",
          "ship-to-ship-transfer",
          "port-call",
          "suspected",
          "planned",
          "return",
          "cleared",
          "exempt-transit",
          "stock",
          "pattern",
          "aggregate");

  private Shipments() {}

  static String heading(String type) {
    return switch (type) {
      case "consignment" -> "Consignments";
      case "ship-to-ship-transfer" -> "Transfers from ship to ship";
      case "port-call" -> "Calls at ports (the cargo was not always seen)";
      case "suspected" -> "Suspected by someone, not shown";
      case "planned" -> "Agreed or offered, not seen to happen";
      case "return" -> "Sent back";
      case "cleared" -> "Looked into and found lawful";
      case "exempt-transit" -> "Goods of other countries passing through, as an exemption allows";
      case "stock" -> "Goods lying somewhere";
      case "pattern" -> "Ways in which things are done";
      case "" -> "Of no told kind";
      case "aggregate" -> "Totals (never to be added to the rows above)";
      default -> Prose.capital(Prose.words(type));
    };
  }

  /** Tables of each type, under headings. */
  static void write(Page page, List<Entity> consignments) {
    for (String type : types(consignments)) {
      List<Entity> those =
          consignments.stream().filter(one -> type(one).equals(type)).sorted(BY_DATE).toList();
      page.heading(heading(type));
      page.add(table(page, heading(type), those));
    }
  }

  private static final Comparator<Entity> BY_DATE =
      Comparator.comparingLong(
              (Entity one) ->
                  one.asserted("shipped").stream()
                      .findFirst()
                      .map(date -> Edtf.parse(date).days().first())
                      .orElse(Long.MAX_VALUE))
          .thenComparing(Entity::id);

  private static String type(Entity consignment) {
    return consignment.asserted("recordType").stream().findFirst().orElse("");
  }

  private static List<String> types(List<Entity> consignments) {
    return Stream.concat(TYPES.stream(), consignments.stream().map(Shipments::type).sorted())
        .distinct()
        .filter(type -> consignments.stream().anyMatch(one -> type(one).equals(type)))
        .toList();
  }

  private static final List<String> COLUMNS =
      List.of("Goods", "How much", "From", "To", "Ships", "Parties");

  private static Element table(Page page, String caption, List<Entity> consignments) {
    List<List<Html>> cells = consignments.stream().map(one -> cells(page, one)).toList();
    List<Integer> told =
        IntStream.range(0, COLUMNS.size())
            .filter(column -> cells.stream().anyMatch(row -> !row.get(column).isEmpty()))
            .boxed()
            .toList();
    List<String> columns = new ArrayList<>(List.of("When"));
    told.forEach(column -> columns.add(COLUMNS.get(column)));
    columns.add("Sources");
    List<Element> rows = new ArrayList<>();
    for (int i = 0; i < consignments.size(); i++) {
      Entity one = consignments.get(i);
      Html[] row = told.stream().map(cells.get(i)::get).toArray(Html[]::new);
      rows.add(page.row(one.statements(), Prose.dates(one.asserted("shipped")), row));
    }
    return Page.table(caption, columns, rows);
  }

  /** One cell for each of {@link #COLUMNS}; those that nobody tells anything of are left out. */
  private static List<Html> cells(Page page, Entity one) {
    return List.of(
        Html.text(captions(page, one, "commodity")),
        Html.text(amount(one)),
        places(page, one, "fromPlace", "departureCountry"),
        places(page, one, "toPlace", "destinationCountry"),
        Html.text(captions(page, one, "transport", "receivingVessel")),
        Html.text(captions(page, one, "sender", "receiver", "namesMentioned")));
  }

  /** Quantity, what number and unit could not say, and value. */
  private static String amount(Entity one) {
    String quantity =
        one.asserting("quantity").stream()
            .map(Shipments::counted)
            .distinct()
            .collect(Collectors.joining(" or "));
    String stated = String.join("; ", one.asserted("quantityStated"));
    String value =
        one.asserted("value").stream().map(Prose::amount).collect(Collectors.joining(" or "));
    String first =
        quantity.isEmpty() || stated.isEmpty() ? quantity + stated : quantity + " (" + stated + ")";
    return first.isEmpty() || value.isEmpty() ? first + value : first + "; " + value;
  }

  /** What is counted is called as its source calls it: {@code 10 ships}, not {@code 10 count}. */
  private static String counted(Recorded recorded) {
    String value = recorded.statement().value();
    return Prose.amount(
        value.endsWith(" count") ? recorded.statement().original().orElse(value) : value);
  }

  private static Element places(Page page, Entity one, String property, String countries) {
    Element cell = Element.of("span");
    List<Entity> places = page.edition().view().named(one, property);
    for (int i = 0; i < places.size(); i++) {
      cell.add(i == 0 ? "" : ", ")
          .add(
              page.edition().hasPage(places.get(i))
                  ? page.facilityLink(places.get(i))
                  : Element.of("span", places.get(i).caption()));
    }
    String named =
        Stream.of(countries)
            .flatMap(name -> one.asserted(name).stream())
            .map(Prose::country)
            .distinct()
            .collect(Collectors.joining(", "));
    return places.isEmpty() ? cell.add(named) : cell;
  }

  private static String captions(Page page, Entity one, String... properties) {
    return Stream.of(properties)
        .flatMap(property -> one.asserted(property).stream())
        .map(page.edition().view()::caption)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

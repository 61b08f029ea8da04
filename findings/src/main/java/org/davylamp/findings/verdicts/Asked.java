package org.davylamp.findings.verdicts;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.DayRange;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.exchange.rows.NamedUntil;
import org.davylamp.exchange.rows.Stake;

/**
 * A party or a ship that a row names, as far as the row tells of it. Begin with {@link #party} or
 * {@link #ship} and add by the {@code with…} methods, which return a copy.
 *
 * @param role what it is in the row, as a sentence says it: {@code supplier}, {@code consignor}
 * @param what what kind of thing it is
 * @param name as written; a town, a remark or shares of owners may stand behind it
 * @param otherNames in other scripts, other and former ones
 * @param country ISO 3166-1 alpha-2 in lower case; of a ship its flag
 * @param place town and address as written; may be empty
 * @param goods what it deals in, as written; may be empty
 * @param imo a ship's number; one that was written and fails its check digit is unread
 * @param mmsi likewise
 * @param registrationNumber in a register of companies; may be empty
 * @param stakes who holds it, as far as the row says
 * @param directors names of persons
 * @param dealings when it supplies or supplied; empty if that is the day it is asked for
 * @param cargoOfConcern of a ship: whether it carries goods that the DPRK sells on a route that is
 *     known for hiding their origin
 */
public record Asked(
    String role,
    What what,
    String name,
    List<NamedUntil> otherNames,
    Optional<String> country,
    String place,
    String goods,
    Cell<String> imo,
    Cell<String> mmsi,
    String registrationNumber,
    List<Stake> stakes,
    List<String> directors,
    Optional<DayRange> dealings,
    boolean cargoOfConcern) {
  /** What is asked for. Persons are asked for as owners and directors only. */
  public enum What {
    ORGANISATION,
    PERSON,
    SHIP
  }

  public Asked {
    otherNames = List.copyOf(otherNames);
    stakes = List.copyOf(stakes);
    directors = List.copyOf(directors);
  }

  /** An organisation of which no more than a name is told. */
  public static Asked party(String role, String name) {
    return of(role, What.ORGANISATION, name);
  }

  /** A ship of which no more is told than this; the number may be absent. */
  public static Asked ship(String name, Cell<String> imo, Cell<String> mmsi) {
    Asked ship = of("ship", What.SHIP, name);
    return ship.with(ship.country, imo, mmsi, ship.registrationNumber);
  }

  private static Asked of(String role, What what, String name) {
    return new Asked(
        role,
        what,
        name,
        List.of(),
        Optional.empty(),
        "",
        "",
        Cell.absent(),
        Cell.absent(),
        "",
        List.of(),
        List.of(),
        Optional.empty(),
        false);
  }

  private Asked with(
      Optional<String> where, Cell<String> number, Cell<String> radio, String registration) {
    return new Asked(
        role,
        what,
        name,
        otherNames,
        where,
        place,
        goods,
        number,
        radio,
        registration,
        stakes,
        directors,
        dealings,
        cargoOfConcern);
  }

  public Asked withCountry(Optional<String> code) {
    return with(code, imo, mmsi, registrationNumber);
  }

  public Asked withRegistrationNumber(String number) {
    return with(country, imo, mmsi, number);
  }

  public Asked withOtherNames(List<NamedUntil> names) {
    return new Asked(
        role,
        what,
        name,
        names,
        country,
        place,
        goods,
        imo,
        mmsi,
        registrationNumber,
        stakes,
        directors,
        dealings,
        cargoOfConcern);
  }

  /** Where it is, and what it deals in. */
  public Asked withTrade(String where, String deals) {
    return new Asked(
        role,
        what,
        name,
        otherNames,
        country,
        where,
        deals,
        imo,
        mmsi,
        registrationNumber,
        stakes,
        directors,
        dealings,
        cargoOfConcern);
  }

  /** Who holds and who directs it, and when it supplies. */
  public Asked withOwners(List<Stake> owners, List<String> directing, Optional<DayRange> supplies) {
    return new Asked(
        role,
        what,
        name,
        otherNames,
        country,
        place,
        goods,
        imo,
        mmsi,
        registrationNumber,
        owners,
        directing,
        supplies,
        cargoOfConcern);
  }

  /** Of a ship: with what it carries. */
  public Asked carrying(boolean concern) {
    return new Asked(
        role,
        what,
        name,
        otherNames,
        country,
        place,
        goods,
        imo,
        mmsi,
        registrationNumber,
        stakes,
        directors,
        dealings,
        concern);
  }
}

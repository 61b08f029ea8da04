package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.Reliability;
import org.davylamp.evidence.Reliance;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.Test;

/** For each kind of file: rows, and what they come to say. */
class CaseKindsTest {

  private static List<String> said(String csv) {
    return CaseDesk.withPrelude().read(csv).said();
  }

  @Test
  void sources() {
    CaseDesk desk =
        new CaseDesk()
            .read(
                """
                source,type,title,publisher,author,published,retrieved,url,licence,reliability,access,relies_on,note
                press-2016,article,"Camp, grown",A paper,A. Writer,2016-08~,2020-01-02,https://example.org/a,,C,,study-2016,
                study-2016,report,A study,An institute,,2016,,,CC-BY-4.0,b,restricted,none,first of its kind
                rumour,page,A page,,,,,,,,,,
                """);

    assertThat(desk.sources.keySet()).containsExactly("study-2016", "press-2016", "rumour");
    Source study = desk.described("study-2016");
    assertThat(study.type()).isEqualTo(SourceType.REPORT);
    assertThat(study.reliability()).isEqualTo(Reliability.B);
    assertThat(study.access()).isEqualTo(Access.RESTRICTED);
    assertThat(study.licence()).contains("CC-BY-4.0");
    assertThat(study.note()).contains("first of its kind");
    assertThat(study.reliance()).isEqualTo(new Reliance.On(List.of()));
    Source press = desk.described("press-2016");
    assertThat(press.title()).isEqualTo("Camp, grown");
    assertThat(press.published()).contains("2016-08~");
    assertThat(press.reliance()).isEqualTo(new Reliance.On(List.of("study-2016")));
    Source rumour = desk.described("rumour");
    assertThat(rumour.reliance()).isEqualTo(Reliance.UNDECLARED);
    assertThat(rumour.reliability()).isEqualTo(Reliability.F);
    assertThat(rumour.access()).isEqualTo(Access.PUBLIC);
  }

  @Test
  void places() {
    assertThat(
            said(
                """
                place,division,name,in,country,lat,lon,source
                kp/b-do,province,B-do,,KP,,,report
                kp/b-do/a-gun,county,A-gun,kp/b-do,,40.010,127.02,report
                """))
        .containsExactlyInAnyOrder(
            "kp/b-do Place kind = province",
            "kp/b-do Place name = B-do",
            "kp/b-do Place country = kp [KP]",
            "kp/b-do/a-gun Place kind = county",
            "kp/b-do/a-gun Place name = A-gun",
            "kp/b-do/a-gun Place partOf = kp/b-do",
            "kp/b-do/a-gun Place coordinates = geo:40.010,127.02");
  }

  /** Spreadsheets leave rows of nothing but commas behind. */
  @Test
  void rowsOfEmptyCellsArePassedOver() {
    assertThat(said("facility,kind,name,source\n,,,\ncamp-9,mine,Camp 9,report\n , ,,\n,,,\n"))
        .containsExactlyInAnyOrder("camp-9 Facility kind = mine", "camp-9 Facility name = Camp 9");
  }

  @Test
  void facilities() {
    assertThat(
            said(
                """
                facility,kind,name,status,labour,admin,part_of,source,locator,credibility,note
                camp-2,Kwan-li-so,Camp 2,closed,coal; farming,"A-gun, B-do",,report,p. 3,2,seen twice
                camp-2-annex,other-detention,Annex,,,,camp-2,article,,,
                """))
        .containsExactlyInAnyOrder(
            "camp-2 Facility kind = kwan-li-so [Kwan-li-so]",
            "camp-2 Facility name = Camp 2",
            "camp-2 Facility status = closed",
            "camp-2 Facility labour = coal",
            "camp-2 Facility labour = farming",
            "camp-2 Facility adminArea = A-gun, B-do",
            "camp-2-annex Facility kind = other-detention",
            "camp-2-annex Facility name = Annex",
            "camp-2-annex Facility partOf = camp-2");
  }

  @Test
  void everyStatementOfARowCarriesItsCitation() {
    CaseDesk desk =
        CaseDesk.withPrelude()
            .read(
                """
                facility,kind,name,source,locator,credibility,note

                camp-2,mine,Camp 2,report,p. 3,5,seen twice
                """);

    assertThat(desk.rows).containsOnly(3L);
    for (Statement statement : desk.statements) {
      assertThat(statement.source()).isEqualTo(CaseDesk.id("report"));
      assertThat(statement.details().locator()).contains("p. 3");
      assertThat(statement.details().credibility()).map(Credibility::digit).contains(5);
      assertThat(statement.details().note()).contains("seen twice");
    }
  }

  @Test
  void names() {
    CaseDesk desk =
        CaseDesk.withPrelude()
            .read(
                """
                entity,hangul,mccune_reischauer,revised,usual,source,locator,credibility,note
                camp-1,개천,Kaech'ŏn,Gaecheon,Kaechon,report,,,
                office,39호실,,,Office 39,list,,,
                """);
    assertThat(desk.said())
        .containsExactlyInAnyOrder(
            "camp-1 Facility nameHangul = 개천",
            "camp-1 Facility nameMcCuneReischauer = Kaech'ŏn",
            "camp-1 Facility nameRevised = Gaecheon",
            "camp-1 Facility name = Kaechon",
            "office PublicBody alias = 39호실",
            "office PublicBody name = Office 39");
    assertThat(desk.of("office", "alias").details().lang()).contains("kor");
  }

  @Test
  void coordinates() {
    CaseDesk desk =
        CaseDesk.withPrelude()
            .read(
                """
                facility,claim,lat,lon,uncertainty_m,raw,as_of,component,source,locator,credibility,note
                camp-1,map-pin,39.1422940,125.3218811,50,,2013-02-12,,report,,,
                camp-1,text,39.077875,125.437661,,39°4’40.35”N 125°26’15.58”E,,,article,,,
                camp-1,component,39.08,125.44,,,,Fish farm A,report,,,
                camp-1,adjacent-place,39.09,125.45,,,,Susŏng-dong,report,,,
                """);
    assertThat(desk.said())
        .containsExactlyInAnyOrder(
            "camp-1 Facility coordinates = geo:39.1422940,125.3218811;u=50",
            "camp-1 Facility coordinatePrecision = map-pin",
            "camp-1 Facility coordinates = geo:39.077875,125.437661;u=0.2"
                + " [39°4’40.35”N 125°26’15.58”E]",
            "camp-1 Facility coordinatePrecision = text",
            "camp-1/fish-farm-a Facility name = Fish farm A",
            "camp-1/fish-farm-a Facility kind = component",
            "camp-1/fish-farm-a Facility partOf = camp-1",
            "camp-1/fish-farm-a Facility coordinates = geo:39.08,125.44",
            "camp-1/fish-farm-a Facility coordinatePrecision = component",
            "camp-1/susŏng-dong Facility name = Susŏng-dong",
            "camp-1/susŏng-dong Facility kind = adjacent-place",
            "camp-1/susŏng-dong Facility nearTo = camp-1",
            "camp-1/susŏng-dong Facility coordinates = geo:39.09,125.45",
            "camp-1/susŏng-dong Facility coordinatePrecision = adjacent-place");
    assertThat(desk.of("camp-1", "coordinates").details().valid()).contains("2013-02-12");
  }

  @Test
  void aPositionThatItsPublisherMisspeltIsKept() {
    assertThat(
            said(
                """
                facility,claim,lat,lon,raw,source
                camp-1,text,39.708,125.923,"39° 42’34.72”E, 125° 55’24.78”E",report
                """))
        .contains(
            "camp-1 Facility coordinates = geo:39.708,125.923"
                + " [39° 42’34.72”E, 125° 55’24.78”E]");
  }

  @Test
  void observations() {
    assertThat(
            said(
                """
                observation,facility,component,quantity,unit,image_date,compared_with,stated_change,change,change_class,change_interval,event_key,length_m,width_m,established,imagery,source,locator,credibility,note
                o1,camp-1,perimeter,3653,m,2009?,,,,level,,,,,,,report,,,
                o2,camp-1,perimeter,5046,m,2010,o1,37 %,longer,expansion,2009/2010,e1,,,,a;b,report,,,
                o3,camp-1,area,2.50,ha,,,,,,,,188,128.0,1968~,,report,,,
                o4,camp-1,gates,4,gates,,,,,,,,,,,,report,,,
                o5,camp-1,gates,5,,,,,,,,,,,,,report,,,
                """))
        .containsExactlyInAnyOrder(
            "o1 Observation facility = camp-1",
            "o1 Observation component = perimeter",
            "o1 Observation quantity = 3653 m",
            "o1 Observation imageDate = 2009?",
            "o1 Observation changeClass = level",
            "o2 Observation facility = camp-1",
            "o2 Observation component = perimeter",
            "o2 Observation quantity = 5046 m",
            "o2 Observation imageDate = 2010",
            "o2 Observation comparedObservation = o1",
            "o2 Observation statedChange = 37 %",
            "o2 Observation description = longer",
            "o2 Observation changeClass = expansion",
            "o2 Observation changeInterval = 2009/2010",
            "o2 Observation eventKey = e1",
            "o2 Observation imagery = a",
            "o2 Observation imagery = b",
            "o3 Observation facility = camp-1",
            "o3 Observation component = area",
            "o3 Observation quantity = 2.50 ha",
            "o3 Observation length = 188 m",
            "o3 Observation width = 128.0 m",
            "camp-1 Facility opened = 1968~",
            "o4 Observation facility = camp-1",
            "o4 Observation component = gates",
            "o4 Observation quantity = 4 count [4 gates]",
            "o4 Observation unit = gates",
            "o5 Observation facility = camp-1",
            "o5 Observation component = gates",
            "o5 Observation quantity = 5 count [5]");
  }

  @Test
  void events() {
    assertThat(
            said(
                """
                event,facility,kind,date,claim,dispute,source
                e1,camp-1,closed,2006/2011,said to have closed,d1,report
                e2,camp-1,still-open,,,d1,article
                """))
        .containsExactlyInAnyOrder(
            "e1 FacilityEvent facility = camp-1",
            "e1 FacilityEvent eventType = closed",
            "e1 FacilityEvent occurred = 2006/2011",
            "e1 FacilityEvent claim = said to have closed",
            "e1 FacilityEvent disputeId = d1",
            "e1 FacilityEvent disputed = yes",
            "e2 FacilityEvent facility = camp-1",
            "e2 FacilityEvent eventType = still-open",
            "e2 FacilityEvent disputeId = d1",
            "e2 FacilityEvent disputed = yes");
  }

  @Test
  void populations() {
    assertThat(
            said(
                """
                population,scope,facility,low,high,date,estimated_by,method,source
                p1,political-prison-camps,,80000,120000,2013,An agency,not stated,report
                p2,site,camp-1;mine-1,2500,,2021-07,,images,article
                """))
        .containsExactlyInAnyOrder(
            "p1 PopulationEstimate scope = political-prison-camps",
            "p1 PopulationEstimate low = 80000",
            "p1 PopulationEstimate high = 120000",
            "p1 PopulationEstimate year = 2013",
            "p1 PopulationEstimate estimatedBy = An agency",
            "p1 PopulationEstimate method = not stated",
            "p2 PopulationEstimate scope = site",
            "p2 PopulationEstimate facility = camp-1",
            "p2 PopulationEstimate facility = mine-1",
            "p2 PopulationEstimate low = 2500",
            "p2 PopulationEstimate year = 2021-07",
            "p2 PopulationEstimate method = images");
  }

  @Test
  void testimonyFacts() {
    assertThat(
            said(
                """
                testimony,facility,about,period,labour,condition,indicators,witnesses_are,witnesses,songbun,source
                t1,camp-1,,2009/2016,coal; logging,food was cut,intimidation-and-threats;abusive-conditions,former-prisoners,15,hostile,report
                t2,,Detention sites,198X/199X,mixed,no wages,,former-guards,1,,article
                t3,camp-1,,1993-05,,no rest,,not-stated,not-stated,,article
                """))
        .containsExactlyInAnyOrder(
            "t1 TestimonyFact facility = camp-1",
            "t1 TestimonyFact period = 2009/2016",
            "t1 TestimonyFact labour = coal",
            "t1 TestimonyFact labour = logging",
            "t1 TestimonyFact condition = food was cut",
            "t1 TestimonyFact iloIndicator = intimidation-and-threats",
            "t1 TestimonyFact iloIndicator = abusive-conditions",
            "t1 TestimonyFact witnessCategory = former-prisoners",
            "t1 TestimonyFact witnessesStated = 15",
            "t1 TestimonyFact songbun = hostile",
            "t2 TestimonyFact subjectStated = Detention sites",
            "t2 TestimonyFact period = 198X/199X",
            "t2 TestimonyFact labour = mixed",
            "t2 TestimonyFact condition = no wages",
            "t2 TestimonyFact witnessCategory = former-guards",
            "t2 TestimonyFact witnessesStated = 1",
            "t3 TestimonyFact facility = camp-1",
            "t3 TestimonyFact period = 1993-05",
            "t3 TestimonyFact condition = no rest",
            "t3 TestimonyFact witnessCategory = not-stated");
  }

  @Test
  void roles() {
    assertThat(
            said(
                """
                body,name,type,country,tier,role,fact,period,source
                bureau,Bureau,public-body,KP,4,Earning currency,Runs branches,2010/..,report
                firm,Firm,company,China,,,,,report
                """))
        .containsExactlyInAnyOrder(
            "bureau PublicBody name = Bureau",
            "bureau PublicBody country = kp [KP]",
            "bureau/earning-currency PyramidRole organization = bureau",
            "bureau/earning-currency PyramidRole tier = 4",
            "bureau/earning-currency PyramidRole role = Earning currency",
            "bureau/earning-currency PyramidRole fact = Runs branches",
            "bureau/earning-currency PyramidRole period = 2010/..",
            "firm Company name = Firm",
            "firm Company country = cn [China]");
  }

  @Test
  void vessels() {
    assertThat(
            said(
                """
                vessel,name,former_names,imo,mmsi,call_sign,flag,past_flags,type,gross_tonnage,built,owner,operator,manager,source
                wise,Wise Honest,Eny;Song I,IMO 8905490,445539000,,KP,SL;TZ,Bulk Carrier,17061,1989,trader,office,trader,list
                """))
        .containsExactlyInAnyOrder(
            "wise Vessel name = Wise Honest",
            "wise Vessel previousName = Eny",
            "wise Vessel previousName = Song I",
            "wise Vessel imoNumber = 8905490 [IMO 8905490]",
            "wise Vessel mmsi = 445539000",
            "wise Vessel flag = kp [KP]",
            "wise Vessel pastFlags = sl [SL]",
            "wise Vessel pastFlags = tz [TZ]",
            "wise Vessel type = Bulk Carrier",
            "wise Vessel grossRegisteredTonnage = 17061",
            "wise Vessel buildDate = 1989",
            "wise Vessel owner = trader",
            "wise Vessel operator = office",
            "wise/manager/trader Management subject = trader",
            "wise/manager/trader Management object = wise");
  }

  @Test
  void links() {
    assertThat(
            said(
                """
                link,subject,relation,object,purpose,share,share_high,amount,amount_high,currency,from,until,attested_on,authority,source
                l1,office,owns,trader,,51,,,,,2005,2012-09,2007,,list
                l2,office,directs,trader,sale of coal,,,,,,,,,,list
                l3,trader,pays,office,loyalty fund,30,40,1,2.5,MUSD,,,2010,,report
                l4,trader,designated-for,,trade in coal,,,,,,2016-03-02,,,UN,list
                l5,person,trades-for,office,,,,,,,,,,,list
                """))
        .containsExactlyInAnyOrder(
            "l1 Ownership startDate = 2005",
            "l1 Ownership endDate = 2012-09",
            "l1 Ownership date = 2007",
            "l1 Ownership owner = office",
            "l1 Ownership asset = trader",
            "l1 Ownership percentage = 51",
            "l2 Direction subject = office",
            "l2 Direction object = trader",
            "l2 Direction description = sale of coal",
            "l2 Direction role = directs",
            "l3 Flow date = 2010",
            "l3 Flow payer = trader",
            "l3 Flow beneficiary = office",
            "l3 Flow basis = loyalty fund",
            "l3 Flow lowShare = 30",
            "l3 Flow highShare = 40",
            "l3 Flow low = 1 MUSD",
            "l3 Flow high = 2.5 MUSD",
            "l4 Sanction startDate = 2016-03-02",
            "l4 Sanction entity = trader",
            "l4 Sanction reason = trade in coal",
            "l4 Sanction authority = UN",
            "l5 Representation agent = person",
            "l5 Representation client = office",
            "l5 Representation role = trades-for");
  }

  @Test
  void measures() {
    assertThat(
            said(
                """
                measure,resolution,paragraph,authority,title,direction,target,hs,hs_basis,adopted,effective,lapses,wind_down_until,cap_quantity,cap_unit,cap_value,cap_currency,exemption,condition,check_verdict,checked_part,amends,source
                m1,UNSCR 2321,26(b),UN Security Council,Coal cap,from,KP,2701;2702-2704,analyst,2016-11-30,2017-01-01,2017-08-05,,7500000,t,400870018,USD,Rajin transit,whichever is lower,confirmed,cap,,list
                m2,UNSCR 2371,8,,Full ban on coal,from,,2805.30,source,,2017-08-05,,2017-09-05,,,,,,,,,m1,list
                """))
        .containsExactlyInAnyOrder(
            "m1 Measure resolution = UNSCR 2321",
            "m1 Measure paragraph = 26(b)",
            "m1 Measure authority = UN Security Council",
            "m1 Measure name = Coal cap",
            "m1 Measure direction = from",
            "m1 Measure targetCountry = kp [KP]",
            "m1 Measure hsCode = 2701",
            "m1 Measure hsCode = 2702 [2702-2704]",
            "m1 Measure hsCode = 2703 [2702-2704]",
            "m1 Measure hsCode = 2704 [2702-2704]",
            "m1 Measure hsBasis = analyst",
            "m1 Measure adopted = 2016-11-30",
            "m1 Measure effective = 2017-01-01",
            "m1 Measure lapses = 2017-08-05",
            "m1 Measure capQuantity = 7500000 t",
            "m1 Measure capValue = 400870018 USD",
            "m1 Measure exemption = Rajin transit",
            "m1 Measure condition = whichever is lower",
            "m1 Measure checkVerdict = confirmed",
            "m1 Measure checkedPart = cap",
            "m2 Measure resolution = UNSCR 2371",
            "m2 Measure paragraph = 8",
            "m2 Measure name = Full ban on coal",
            "m2 Measure direction = from",
            "m2 Measure hsCode = 280530 [2805.30]",
            "m2 Measure hsBasis = source",
            "m2 Measure effective = 2017-08-05",
            "m2 Measure windDownUntil = 2017-09-05",
            "m2 Measure amends = m1");
  }

  @Test
  void tradeFigures() {
    assertThat(
            said(
                """
                figure,metric,about,reporter,partner,flow,commodity,hs,period,value,value_high,unit,basis,statistic,source
                f1,imports,China's imports of coal,CN,KP,import,coal,2701,2014,1153.85677,,MUSD,reported,China customs,report
                f2,price-ratio,,,,,,,2011/2015,0.13,0.18,share,estimate;at-least,,report
                """))
        .containsExactlyInAnyOrder(
            "f1 TradeFigure metric = imports",
            "f1 TradeFigure summary = China's imports of coal",
            "f1 TradeFigure reporter = cn [CN]",
            "f1 TradeFigure partner = kp [KP]",
            "f1 TradeFigure tradeFlow = import",
            "f1 TradeFigure commodity = coal",
            "f1 TradeFigure hsCode = 2701",
            "f1 TradeFigure period = 2014",
            "f1 TradeFigure value = 1153.85677 MUSD",
            "f1 TradeFigure basis = reported",
            "f1 TradeFigure statisticSource = China customs",
            "f2 TradeFigure metric = price-ratio",
            "f2 TradeFigure period = 2011/2015",
            "f2 TradeFigure value = 0.13/0.18 share",
            "f2 TradeFigure basis = estimate",
            "f2 TradeFigure basis = at-least");
  }

  @Test
  void consignments() {
    assertThat(
            said(
                """
                consignment,record_type,date,arrived,commodity,hs,hs_basis,quantity,quantity_high,unit,quantity_stated,value,value_high,currency,from,from_place,from_country,to,to_place,to_country,origin_country,via,vessel,receiving_vessel,consignor,consignee,parties_stated,part_of,source
                c1,aggregate,2017-01/2017-09,,coal;Iron ore,2701;2601,analyst,,,,,200,,MUSD,,,,,,CN;RU,KP,,,,,,,,report
                c2,ship-to-ship-transfer,2018-05-11,2018-05-12,coal,,,6,10,truckloads,about six to ten,,,,port-1,,,,"Pohang, ROK",KR,,Kholmsk,ship-1,ship-2,trader,office,a broker,c1,report
                """))
        .containsExactlyInAnyOrder(
            "c1 Consignment recordType = aggregate",
            "c1 Consignment shipped = 2017-01/2017-09",
            "commodity/coal Commodity name = coal",
            "c1 Consignment commodity = commodity/coal [coal]",
            "commodity/iron-ore Commodity name = Iron ore",
            "c1 Consignment commodity = commodity/iron-ore [Iron ore]",
            "c1 Consignment hsCode = 2701",
            "c1 Consignment hsCode = 2601",
            "c1 Consignment hsBasis = analyst",
            "c1 Consignment value = 200 MUSD",
            "c1 Consignment destinationCountry = cn [CN]",
            "c1 Consignment destinationCountry = ru [RU]",
            "c1 Consignment originCountry = kp [KP]",
            "c2 Consignment recordType = ship-to-ship-transfer",
            "c2 Consignment shipped = 2018-05-11",
            "c2 Consignment arrived = 2018-05-12",
            "commodity/coal Commodity name = coal",
            "c2 Consignment commodity = commodity/coal [coal]",
            "c2 Consignment quantity = 6/10 count [6/10 truckloads]",
            "c2 Consignment quantityStated = about six to ten",
            "c2 Consignment fromPlace = port-1",
            "place/pohang-rok Place name = Pohang, ROK",
            "c2 Consignment toPlace = place/pohang-rok [Pohang, ROK]",
            "c2 Consignment destinationCountry = kr [KR]",
            "c2 Consignment via = Kholmsk",
            "c2 Consignment transport = ship-1",
            "c2 Consignment receivingVessel = ship-2",
            "c2 Consignment sender = trader",
            "c2 Consignment receiver = office",
            "c2 Consignment namesMentioned = a broker",
            "c2 Consignment partOf = c1");
  }

  @Test
  void products() {
    assertThat(
            said(
                """
                product,facility,commodity,hs,link_type,trader,trader_stated,destination,date,source
                pr1,mine-1,anthracite,2701.11,named-trader,trader,army companies,Nampo port;Dalian,2022~,report
                """))
        .containsExactlyInAnyOrder(
            "pr1 Production facility = mine-1",
            "pr1 Production linkType = named-trader",
            "commodity/anthracite Commodity name = anthracite",
            "pr1 Production commodity = commodity/anthracite [anthracite]",
            "pr1 Production hsCode = 270111 [2701.11]",
            "pr1 Production trader = trader",
            "pr1 Production traderStated = army companies",
            "pr1 Production destination = Nampo port",
            "pr1 Production destination = Dalian",
            "pr1 Production produced = 2022~");
  }

  @Test
  void weaponsTests() {
    assertThat(
            said(
                """
                test,kind,date,number,weapon,facility,site,apogee_km,distance_km,yield_kt,outcome,followed_by,source
                n1,nuclear,2006-10-09,1,,,Punggye-ri,,,0.7,success,UNSCR 1718,report
                x1,missile,1990-05,,nodong,camp-1,,150,500,,failure,,report
                """))
        .containsExactlyInAnyOrder(
            "n1 WeaponsTest kind = nuclear",
            "n1 WeaponsTest occurred = 2006-10-09",
            "n1 WeaponsTest testNumber = 1",
            "n1 WeaponsTest launchSite = Punggye-ri",
            "n1 WeaponsTest yield = 0.7 kt",
            "n1 WeaponsTest outcome = success",
            "n1 WeaponsTest followedBy = UNSCR 1718",
            "x1 WeaponsTest kind = missile",
            "x1 WeaponsTest occurred = 1990-05",
            "x1 WeaponsTest weapon = nodong",
            "x1 WeaponsTest facility = camp-1",
            "x1 WeaponsTest apogee = 150 km",
            "x1 WeaponsTest distance = 500 km",
            "x1 WeaponsTest outcome = failure");
  }

  @Test
  void columnsMayStandInAnyOrderAndSourcesMayBeKnownAlready() {
    assertThat(said("\uFEFFNAME , source,Facility,kind\r\nCamp 9,report,camp-9,mine\r\n"))
        .containsExactlyInAnyOrder("camp-9 Facility name = Camp 9", "camp-9 Facility kind = mine");
  }

  @Test
  void aSourceMayRelyOnOneTheCaseHasAlready() {
    CaseDesk desk =
        CaseDesk.withPrelude().read("source,type,title,relies_on\nnew,article,New,report;list\n");
    assertThat(desk.described("new").reliance())
        .isEqualTo(new Reliance.On(List.of("report", "list")));
    assertThat(desk.cited("new")).isEqualTo(Optional.of(CaseDesk.id("new")));
  }
}

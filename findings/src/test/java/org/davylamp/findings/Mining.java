package org.davylamp.findings;

import java.util.List;

/** A small invented case in which everything that the analyses look for stands once. */
final class Mining {
  static final String SOURCES =
      """
      source,type,title,publisher,published,relies_on
      map,dataset,A map of places,Map Makers,2020,none
      imagery,report,Camp A from above,Image Readers,2016-11,none
      voices,report,What people told,Listeners,2018,none
      press,article,Camps and mines,The Paper,2019,imagery
      wire,article,The same again,The Wire,2019-02,imagery
      rumour,page,A page that says not from where,,,
      statistics,dataset,Trade of 2013,Counters,2014,none
      claims,article,Half of exports,Campaigners,2016,none
      law,legal,Resolutions,Council,2017,none
      gazetteer,dataset,Counties,Surveyors,2015,none
      """;

  static final String PLACES =
      """
      place,division,name,in,country,lat,lon,source
      north,province,North Hwangsan,,KP,,,gazetteer
      south,province,South Hwangsan,,KP,,,gazetteer
      north/a,county,Aju-gun,north,KP,40.0,126.0,gazetteer
      north/b,county,Bukchon,north,KP,40.0,126.3,gazetteer
      north/c,county,Chuson,north,KP,40.2,126.0,gazetteer
      south/d,county,Daesan,south,KP,39.0,126.0,gazetteer
      south/e,county,Eunsan-gun,south,KP,39.0,126.3,gazetteer
      south/f,county,Fumyong,south,KP,39.2,126.3,gazetteer
      south/g,county,Gaesong,south,KP,39.0,126.6,gazetteer
      """;

  static final String FACILITIES =
      """
      facility,kind,name,status,labour,admin,source
      camp-a,kwan-li-so,Camp A,,coal mining,"Aju, North Hwangsan",imagery
      camp-a,kwan-li-so,,,,,voices
      camp-a,kwan-li-so,,,,,press
      camp-a,kwan-li-so,,,,,wire
      valley,suspected-detention,Valley compound,,,"Daesan, South Hwangsan",imagery
      mine-1,mine,First mine,,,"Unsan, South Hwangsan",map
      mine-2,mine,Second mine,,,,map
      port,port,Harbour,,,,rumour
      """;

  static final String COORDINATES =
      """
      facility,claim,lat,lon,source,locator
      camp-a,map-pin,40.0100000,126.0100000,map,pin
      camp-a,text,40.1206,126.0100,map,text
      mine-1,published-point,40.0001,126.2999,map,
      mine-2,published-point,40.0001,126.2999,map,
      """;

  static final String OBSERVATIONS =
      """
      observation,facility,component,quantity,unit,image_date,compared_with,stated_change,change_class,change_interval,event_key,source,locator
      fence-2010,camp-a,perimeter,3653,m,2010-05-01,,,level,,,imagery,p. 3
      fence-2014,camp-a,perimeter,5046,m,2014-05-01,fence-2010,37 %,expansion,2010-05-01/2014-05-01,camp-a-2014,imagery,p. 4
      yard-m2,camp-a,yard,23600,m2,2016,,,level,,,imagery,p. 5
      yard-ha,camp-a,yard,2.406,ha,2016,,,level,,,imagery,table 1
      houses-2016,camp-a,housing,14,buildings,2016-06-02,,,none,,,imagery,p. 6
      wall-2021,valley,wall,300,m,2015-03-04,,,new_facility,2012/2015-03-04,valley-wall,imagery,p. 8
      """;

  static final String EVENTS =
      """
      event,facility,kind,date,claim,dispute,source
      closed-89,camp-a,closed,1989,emptied in 1989,camp-a-end,voices
      closed-91,camp-a,closed,1991,emptied in 1991,camp-a-end,press
      valley-told,valley,observed,2015,reported as possibly a prison,,imagery
      valley-gone,valley,razed,2017,razed,,voices
      """;

  static final String POPULATIONS =
      """
      population,scope,facility,low,high,date,estimated_by,source
      camp-a-low,site,camp-a,2500,5000,2013,Counters of roofs,imagery
      camp-a-high,site,camp-a,15000,20000,2012/2014,,voices
      """;

  static final String TESTIMONY =
      """
      testimony,facility,period,labour,condition,indicators,witnesses_are,witnesses,source
      camp-a-quota,camp-a,2000/2009,coal,food was cut when the norm was missed,abusive-conditions,former-prisoners,7,voices
      """;

  static final String PRODUCTS =
      """
      product,facility,commodity,hs,link_type,source
      camp-a-coal,camp-a,coal,2701,product-only,imagery
      """;

  static final String CONSIGNMENTS =
      """
      consignment,record_type,date,commodity,hs,from,source
      sent-1,consignment,2017-06-03,coal,2701,port,press
      """;

  static final String MEASURES =
      """
      measure,resolution,authority,title,adopted,source
      m-1874,UNSCR 1874,UN Security Council,Inspection of cargo,2009-06-12,law
      m-2094,UNSCR 2094,UN Security Council,Bulk cash,2013-03-07,law
      """;

  static final String FIGURES =
      """
      figure,metric,about,reporter,partner,flow,commodity,hs,period,value,unit,basis,statistic,source
      all-2013,exports,,KP,,export,,,2013,3220,MUSD,reported,Statistics A,statistics
      coal-2013,exports,,KP,,export,coal,27,2013,1430,MUSD,reported,Statistics A,statistics
      coal-cn-2013,exports,,KP,CN,export,coal,27,2013,1390,MUSD,reported,Statistics A,statistics
      half-2013,share,minerals in all exports,KP,,export,minerals,25-27,2013,50,%,about,,claims
      """;

  /** In an order in which what a file refers to stands before it. */
  static final List<String> FILES =
      List.of(
          SOURCES,
          PLACES,
          FACILITIES,
          COORDINATES,
          OBSERVATIONS,
          EVENTS,
          POPULATIONS,
          TESTIMONY,
          PRODUCTS,
          CONSIGNMENTS,
          MEASURES,
          FIGURES);

  private Mining() {}
}

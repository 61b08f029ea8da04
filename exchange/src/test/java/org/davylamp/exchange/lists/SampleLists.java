package org.davylamp.exchange.lists;

import java.util.Map;
import java.util.Optional;

/** A small invented list in each form, as its authority would write it. */
final class SampleLists {
  private SampleLists() {}

  static final String UN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z">
        <INDIVIDUALS>
          <INDIVIDUAL>
            <DATAID>1</DATAID>
            <FIRST_NAME>HAN</FIRST_NAME><SECOND_NAME>CHOL SU</SECOND_NAME><THIRD_NAME/>
            <UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
            <REFERENCE_NUMBER>KPi.901</REFERENCE_NUMBER>
            <LISTED_ON>2016-03-02</LISTED_ON>
            <GENDER>Male</GENDER>
            <NAME_ORIGINAL_SCRIPT>한철수</NAME_ORIGINAL_SCRIPT>
            <COMMENTS1>Runs ships. IMO number: 8412345</COMMENTS1>
            <TITLE><VALUE>General</VALUE></TITLE>
            <DESIGNATION><VALUE>a) Director of a mine</VALUE></DESIGNATION>
            <NATIONALITY><VALUE>Democratic People's Republic of Korea</VALUE></NATIONALITY>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Han Chol-Su (한철수)</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Chol</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Han Chil Su</ALIAS_NAME><NOTE>previously listed as</NOTE></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ADDRESS><CITY>Pyongyang</CITY><COUNTRY>Democratic People's Republic of Korea</COUNTRY></INDIVIDUAL_ADDRESS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1963</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1958</FROM_YEAR><TO_YEAR>1960</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Kaesong</CITY><COUNTRY>Democratic People's Republic of Korea</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>563230001</NUMBER><ISSUING_COUNTRY>Democratic People's Republic of Korea</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
          </INDIVIDUAL>
        </INDIVIDUALS>
        <ENTITIES>
          <ENTITY>
            <DATAID>2</DATAID><FIRST_NAME>SILVER HILL TRADING ; SHT GROUP (SHTG)</FIRST_NAME>
            <REFERENCE_NUMBER>KPe.902</REFERENCE_NUMBER>
            <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Grey Hill</ALIAS_NAME></ENTITY_ALIAS>
          </ENTITY>
        </ENTITIES>
      </CONSOLIDATED_LIST>
      """;

  static final String OFAC_XML =
      """
      <sdnList xmlns="https://example.org/XML">
        <publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>2</Record_Count></publshInformation>
        <sdnEntry>
          <uid>901</uid><firstName>Chol Su</firstName><lastName>HAN</lastName><title>Director</title>
          <sdnType>Individual</sdnType>
          <remarks>Linked To: SILVER HILL TRADING.</remarks>
          <programList><program>DPRK2</program><program>NPWMD</program></programList>
          <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>CHOL</lastName></aka>
            <aka><uid>2</uid><type>f.k.a.</type><category>strong</category><lastName>HAN</lastName><firstName>Chil Su</firstName></aka></akaList>
          <addressList><address><uid>1</uid><city>Pyongyang</city><country>Korea, North</country></address></addressList>
          <nationalityList><nationality><country>Korea, North</country></nationality></nationalityList>
          <dateOfBirthList><dateOfBirthItem><dateOfBirth>circa 1963</dateOfBirth></dateOfBirthItem></dateOfBirthList>
          <placeOfBirthList><placeOfBirthItem><placeOfBirth>Kaesong, Korea, North</placeOfBirth></placeOfBirthItem></placeOfBirthList>
          <idList><id><idType>Passport</idType><idNumber>563230001</idNumber><idCountry>Korea, North</idCountry><expirationDate>12 Jun 2022</expirationDate></id>
            <id><idType>Gender</idType><idNumber>Male</idNumber></id>
            <id><idType>Secondary sanctions risk:</idType><idNumber>section 510.201</idNumber></id></idList>
        </sdnEntry>
        <sdnEntry>
          <uid>902</uid><lastName>GREY STAR</lastName><sdnType>Vessel</sdnType>
          <idList><id><idType>Vessel Registration Identification</idType><idNumber>IMO 8412345</idNumber></id>
            <id><idType>MMSI</idType><idNumber>445123000</idNumber></id></idList>
          <vesselInfo><callSign>HMZZ</callSign><vesselType>Bulk Carrier</vesselType><vesselFlag>Korea, North</vesselFlag><vesselOwner>Silver Hill</vesselOwner><tonnage>9,000</tonnage><grossRegisteredTonnage>6,000</grossRegisteredTonnage></vesselInfo>
        </sdnEntry>
      </sdnList>
      """;

  static final String OFAC_CSV =
      """
      901,"HAN, Chol Su","individual","DPRK2] [NPWMD","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB circa 1963; alt. DOB 1958 to 1960; POB Kaesong, Korea, North; nationality Korea, North; Gender Male; Secondary sanctions risk: section 510.201; Passport 563230001 (Korea, North) expires 12 Jun 2022; alt. National ID No. AB 670850 Y; a.k.a. 'CHOL'; Linked To: SILVER HILL TRADING."
      902,"GREY STAR","vessel","DPRK4",-0- ,"HMZZ","Bulk Carrier","9,000","6,000","Democratic People's Republic of Korea","Silver Hill","Former Vessel Flag Tuvalu; Vessel Registration Identification IMO 8412345; MMSI 445123000; f.k.a. 'RED STAR'."
      903,"SILVER HILL TRADING CO., LTD.",-0- ,"DPRK4",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Company Number IMO 5499198; Registration Number C-0833/2006 (Maldives); SWIFT/BIC SHTRKPPY; Nationality of Registration Korea, North."
      \u001A
      """;

  static final String OFAC_ALT =
      """
      901,1,"aka","HAN, Chol-Su",-0-\s
      901,2,"fka","HAN, Chil Su",-0-\s
      999,3,"aka","NOBODY",-0-\s
      """;

  static final String OFAC_ADD =
      """
      901,1,"12 Rakwon Street","Pyongyang","Korea, North",-0-\s
      903,2,-0- ,-0- ,"China",-0-\s
      \u001A
      """;

  static final String OFAC_ADVANCED =
      """
      <Sanctions xmlns="https://example.org/ADVANCED_XML" Version="3">
        <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>3</Month><Day>9</Day></DateOfIssue>
        <ReferenceValueSets>
          <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
          <CountryValues><Country ID="11126" ISO2="KP">Korea, North</Country></CountryValues>
          <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference><DetailReference ID="705">Bulk Carrier</DetailReference></DetailReferenceValues>
          <FeatureTypeValues><FeatureType ID="2">VESSEL TYPE</FeatureType><FeatureType ID="3">Vessel Flag</FeatureType><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="224">Gender</FeatureType></FeatureTypeValues>
          <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType><IDRegDocType ID="1626">Vessel Registration Identification</IDRegDocType></IDRegDocTypeValues>
          <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1526">Vessel Name</NamePartType></NamePartTypeValues>
          <PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
          <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
          <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues>
        </ReferenceValueSets>
        <Locations>
          <Location ID="7"><LocationCountry CountryID="11126"/><LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Value>Pyongyang</Value></LocationPartValue></LocationPart></Location>
          <Location ID="8"><LocationCountry CountryID="11126"/></Location>
        </Locations>
        <IDRegDocuments>
          <IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="21" IssuedBy-CountryID="11126"><IDRegistrationNo>563230001</IDRegistrationNo></IDRegDocument>
          <IDRegDocument ID="2" IDRegDocTypeID="1626" IdentityID="22"><IDRegistrationNo>IMO 8412345</IDRegistrationNo></IDRegDocument>
        </IDRegDocuments>
        <DistinctParties>
          <DistinctParty FixedRef="901"><Profile ID="901" PartySubTypeID="4"><Identity ID="21" Primary="true">
            <Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="1"><DocumentedNamePart><NamePartValue NamePartGroupID="31">HAN</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="32">Chol Su</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
            <Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName ID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="31">CHOL</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
            <Alias AliasTypeID="1401" Primary="false" LowQuality="false"><DocumentedName ID="3"><DocumentedNamePart><NamePartValue NamePartGroupID="31">HAN</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="32">Chil Su</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
            <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="31" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="32" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
            <Feature ID="1" FeatureTypeID="8"><FeatureVersion ID="1"><DatePeriod><Start Approximate="false"><From><Year>1963</Year><Month>1</Month><Day>1</Day></From><To><Year>1963</Year><Month>1</Month><Day>1</Day></To></Start><End Approximate="false"><From><Year>1963</Year><Month>12</Month><Day>31</Day></From><To><Year>1963</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
            <Feature ID="2" FeatureTypeID="224"><FeatureVersion ID="2"><VersionDetail DetailTypeID="1431" DetailReferenceID="91526"/></FeatureVersion></Feature>
            <Feature ID="3" FeatureTypeID="25"><FeatureVersion ID="3"><VersionLocation LocationID="7"/></FeatureVersion></Feature>
            <Feature ID="4" FeatureTypeID="10"><FeatureVersion ID="4"><VersionLocation LocationID="8"/></FeatureVersion></Feature>
          </Profile></DistinctParty>
          <DistinctParty FixedRef="902"><Profile ID="902" PartySubTypeID="1"><Identity ID="22" Primary="true">
            <Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="4"><DocumentedNamePart><NamePartValue NamePartGroupID="33">GREY STAR</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
            <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="33" NamePartTypeID="1526"/></MasterNamePartGroup></NamePartGroups></Identity>
            <Feature ID="5" FeatureTypeID="2"><FeatureVersion ID="5"><VersionDetail DetailTypeID="1431" DetailReferenceID="705"/></FeatureVersion></Feature>
            <Feature ID="6" FeatureTypeID="3"><FeatureVersion ID="6"><VersionDetail DetailTypeID="1432">Korea, North</VersionDetail></FeatureVersion></Feature>
          </Profile></DistinctParty>
        </DistinctParties>
        <SanctionsEntries>
          <SanctionsEntry ID="1" ProfileID="901" ListID="1550"><EntryEvent ID="1" EntryEventTypeID="1"><Date CalendarTypeID="1"><Year>2017</Year><Month>6</Month><Day>1</Day></Date></EntryEvent><SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>DPRK2</Comment></SanctionsMeasure></SanctionsEntry>
          <SanctionsEntry ID="2" ProfileID="902" ListID="1550"><SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>DPRK4</Comment></SanctionsMeasure></SanctionsEntry>
        </SanctionsEntries>
      </Sanctions>
      """;

  static final String EU_XML =
      """
      <export xmlns="https://example.org/export" generationDate="2026-01-05T10:00:00.000+01:00" globalFileId="1">
        <sanctionEntity designationDetails="" unitedNationId="KPi.901" designationDate="2016-03-04" euReferenceNumber="EU.901.1" logicalId="901">
          <remark>Runs ships.</remark>
          <regulation regulationType="amendment" organisationType="council" publicationDate="2016-03-05" entryIntoForceDate="2016-03-05" numberTitle="2016/1" programme="PRK" logicalId="1"><publicationUrl>https://example.org</publicationUrl></regulation>
          <subjectType code="person" classificationCode="P"/>
          <nameAlias firstName="Chol Su" middleName="" lastName="HAN" wholeName="HAN Chol Su" function="Director of a mine" title="General" gender="M" nameLanguage="" strong="true" regulationLanguage="en" logicalId="1"/>
          <nameAlias firstName="" middleName="" lastName="" wholeName="Han Chol-Su (formerly Han Chil Su)" function="" title="" gender="M" nameLanguage="EN" strong="true" logicalId="2"/>
          <nameAlias wholeName="Chinese:; Text of image" nameLanguage="ZH" strong="true" logicalId="3"/>
          <nameAlias wholeName="Chol" nameLanguage="EN" strong="false" logicalId="4"/>
          <nameAlias wholeName="한철수" nameLanguage="KO" strong="true" logicalId="5"/>
          <citizenship region="" countryIso2Code="KP" countryDescription="KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF" logicalId="1"/>
          <birthdate circa="true" calendarType="GREGORIAN" city="Kaesong" zipCode="" year="1963" region="" place="" countryIso2Code="KP" countryDescription="KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF" logicalId="1"/>
          <birthdate circa="false" calendarType="GREGORIAN" yearRangeFrom="1958" yearRangeTo="1960" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="2"/>
          <identification diplomatic="false" knownExpired="false" knownFalse="true" number="563230001" countryIso2Code="KP" countryDescription="KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF" identificationTypeCode="passport" identificationTypeDescription="National passport" logicalId="1"/>
          <address city="Pyongyang" street="12 Rakwon Street" poBox="" zipCode="" region="" place="" asAtListingTime="false" countryIso2Code="KP" countryDescription="KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF" logicalId="1"><contactInfo key="EMAIL" value="han@example.org"/></address>
        </sanctionEntity>
        <sanctionEntity euReferenceNumber="EU.902.1" logicalId="902"><subjectType code="enterprise"/><nameAlias wholeName="Silver &amp;amp; Hill" strong="true"/><remark>Owns GREY STAR (IMO 8412345).</remark></sanctionEntity>
      </export>
      """;

  static final String EU_CSV =
      """
      fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_LastName;NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;NameAlias_Gender;NameAlias_Title;NameAlias_Function;Address_City;Address_Street;Address_CountryIso2Code;Address_CountryDescription;BirthDate_BirthDate;BirthDate_Day;BirthDate_Month;BirthDate_Year;BirthDate_Circa;BirthDate_City;Identification_Number;Identification_TypeCode;Identification_TypeDescription;Identification_CountryIso2Code;Citizenship_CountryIso2Code
      05/01/2026;901;EU.901.1;KPi.901;04/03/2016;Runs ships.;P;person;PRK;HAN;Chol Su;;HAN Chol Su;M;General;Director of a mine;Pyongyang;12 Rakwon Street;KP;KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF;;;;1963;true;Kaesong;563230001;passport;National passport;KP;KP
      05/01/2026;901;EU.901.1;KPi.901;04/03/2016;Runs ships.;P;person;PRK;;;;Han Chol-Su (formerly Han Chil Su);M;;;;;;;02/01/1964;2;1;1964;false;;;;;;
      05/01/2026;902;EU.902.1;;;;E;enterprise;PRK;;;;Silver & Hill;;;;;;;;;;;;;;;;;;
      """;

  static final String UK_XML =
      """
      <Designations>
        <DateGenerated>05/01/2026</DateGenerated>
        <Designation>
          <LastUpdated>02/03/2021</LastUpdated><DateDesignated>31/12/2020</DateDesignated>
          <UniqueID>DPR0901</UniqueID><OFSIGroupID>12901</OFSIGroupID><UNReferenceNumber>KPi.901</UNReferenceNumber>
          <Names><Name><Name1>CHOL SU</Name1><Name6>HAN</Name6><NameType>Primary Name</NameType></Name>
            <Name><Name6>CHOL</Name6><NameType>Alias</NameType><AliasStrength>Low Quality a.k.a</AliasStrength></Name></Names>
          <NonLatinNames><NonLatinName><NameNonLatinScript>한철수</NameNonLatinScript></NonLatinName></NonLatinNames>
          <RegimeName>The Democratic People's Republic of Korea (Sanctions) (EU Exit) Regulations 2019</RegimeName>
          <IndividualEntityShip>Individual</IndividualEntityShip>
          <SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed>
          <Addresses><Address><AddressLine1>12 Rakwon Street</AddressLine1><AddressLine6>Pyongyang</AddressLine6><AddressCountry>North Korea</AddressCountry></Address></Addresses>
          <IndividualDetails><Individual><DOBs><DOB>dd/mm/1963</DOB><DOB>02/01/1964</DOB></DOBs>
            <Nationalities><Nationality>North Korea</Nationality></Nationalities>
            <PassportDetails><Passport><PassportNumber>563230001</PassportNumber></Passport></PassportDetails>
            <Positions><Position>Director of a mine</Position></Positions>
            <BirthDetails><Location><TownOfBirth>Kaesong</TownOfBirth><CountryOfBirth>North Korea</CountryOfBirth></Location></BirthDetails>
            <Genders><Gender>Male</Gender></Genders></Individual></IndividualDetails>
        </Designation>
        <Designation>
          <UniqueID>DPR0902</UniqueID><IndividualEntityShip>Ship</IndividualEntityShip>
          <Names><Name><Name6>GREY STAR</Name6><NameType>Primary Name</NameType></Name></Names>
          <ShipDetails><Ship><IMONumbers><IMONumber>8412345</IMONumber></IMONumbers>
            <CurrentOwnerOperators><CurrentOwnerOperator>Silver Hill</CurrentOwnerOperator></CurrentOwnerOperators>
            <CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>North Korea</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips>
            <PreviousFlags><PreviousFlag>Tuvalu</PreviousFlag></PreviousFlags>
            <TypeOfShipDetails><TypeOfShip>Bulk Carrier</TypeOfShip></TypeOfShipDetails>
            <TonnageOfShipDetails><TonnageOfShip>9,000</TonnageOfShip></TonnageOfShipDetails></Ship></ShipDetails>
        </Designation>
      </Designations>
      """;

  static final String UK_CSV =
      """
      Report Date: 05-Jan-2026
      Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Regime Name,Designation Type,Sanctions Imposed,Address Line 1,Address Country,Date Designated,D.O.B,Nationality(/ies),Passport number,Position,Gender,Town of birth,Country of birth,IMO number,Current believed flag of ship,Previous flags,Type of ship
      02/03/2021,DPR0901,12901,KPi.901,HAN,CHOL SU,,,,,Primary Name,,General,한철수,DPRK,Individual,Asset freeze,Pyongyang,North Korea,31/12/2020,dd/mm/1963,North Korea,563230001,Director of a mine,Male,Kaesong,North Korea,,,,
      02/03/2021,DPR0901,12901,KPi.901,CHOL,,,,,,Alias,Low Quality a.k.a,,,DPRK,Individual,Asset freeze,,,31/12/2020,02/01/1964,,,,,,,,,,
      02/03/2021,DPR0902,12902,,GREY STAR,,,,,,Primary Name,,,,DPRK,Ship,Asset freeze,,,31/12/2020,,,,,,,,8412345,North Korea,Tuvalu; Belize,Bulk Carrier
      """;

  static final String SECO =
      """
      <swiss-sanctions-list list-type="whole-list" date="2026-01-05">
        <sanctions-program ssid="1"><program-key lang="eng">DPRK</program-key><program-name lang="eng">Measures against the Democratic People's Republic of Korea</program-name><sanctions-set lang="eng" ssid="4"/></sanctions-program>
        <target ssid="901"><sanctions-set-id>4</sanctions-set-id><foreign-identifier>KPi.901</foreign-identifier>
          <individual sex="male">
            <identity ssid="11" main="true">
              <name ssid="1" name-type="primary-name" quality="good">
                <name-part order="1" name-part-type="family-name"><value>Han</value><spelling-variant lang="kor" script="Hang">한</spelling-variant></name-part>
                <name-part order="2" name-part-type="given-name"><value>Chol Su</value><spelling-variant lang="kor" script="Hang">철수</spelling-variant></name-part>
                <name-part order="3" name-part-type="title"><value>General</value></name-part>
              </name>
              <name ssid="2" name-type="alias" quality="low"><name-part order="1" name-part-type="whole-name"><value>Chol</value></name-part></name>
              <nationality><country iso-code="KP">Korea (Democratic People's Republic of)</country></nationality>
              <day-month-year ssid="1" year="1963"/>
              <place-of-birth place-id="71"/>
              <address place-id="72"><address-details>12 Rakwon Street</address-details></address>
              <identification-document document-type="passport"><number>563230001</number><issuer code="KP">Korea (Democratic People's Republic of)</issuer></identification-document>
            </identity>
            <justification ssid="1">Runs a mine.</justification>
          </individual>
          <modification modification-type="listed" effective-date="2016-05-18"><removed><target ssid="901"/></removed></modification>
        </target>
        <target ssid="902"><sanctions-set-id>4</sanctions-set-id><object object-type="vessel"><identity ssid="12" main="true"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>Grey Star</value></name-part></name></identity><other-information>IMO number: 8412345</other-information></object>
          <modification modification-type="listed" effective-date="2016-05-18"/></target>
        <target ssid="903"><entity><identity><name name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>No More</value></name-part></name></identity></entity>
          <modification modification-type="listed" effective-date="2010-01-01"/><modification modification-type="de-listed" effective-date="2019-01-01"/></target>
        <place ssid="71"><location>Kaesong</location><country iso-code="KP">Korea (Democratic People's Republic of)</country></place>
        <place ssid="72"><location>Pyongyang</location><country iso-code="KP">Korea (Democratic People's Republic of)</country></place>
      </swiss-sanctions-list>
      """;

  static final String DFAT =
      """
      Reference,Name of Individual or Entity,Type,Name Type,Alias Strength,Date of Birth,Place of Birth,Citizenship,Address,Additional Information,Listing Information,IMO Number,Committees,Control Date
      901,HAN Chol Su,Individual,Primary Name,,a) 2 January 1964 b) Approximately 1963,Kaesong,"Korea, Democratic People's Republic of","a) 12 Rakwon Street, Pyongyang b) Nampo, North Korea",Runs a mine._x000D_,,,DPRK (UN),02/03/2016
      901a,한철수,Individual,Original Script,,,,,,,,,DPRK (UN),02/03/2016
      901b,Chol,Individual,Alias,Weak,,,,,,,,DPRK (UN),02/03/2016
      902,GREY STAR,Vessel,Primary Name,,,,,,,,8412345,DPRK (UN),02/03/2016
      """;

  static final String TARGETS =
      """
      "id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"
      "NK-901","Person","Han Chol Su","Chol;""Han; Chol-Su\""","1963","kp","Pyongyang","563230001","","","","UN-SC1718","un_sc","2023-01-01","2026-01-01","2025-01-01"
      "NK-902","Vessel","Grey Star","","","kp","","IMO8412345","","","","","un_sc","2023-01-01","2026-01-01","2025-01-01"
      """;

  static final String UFLPA =
      """
      Name of Entity,Effective Date
      "Grey Valley Cotton Co., Ltd. (including two aliases: Grey Valley; and Production and Cotton Works) and subsidiaries","June 21, 2022"
      "Silver Hill Textile (formerly known as Red Hill Textile)","August 2, 2023"
      """;

  static final String OWN =
      """
      id,schema,name,alias,birthDate,country,idNumber,imoNumber,registrationNumber
      a,Person,Han Chol Su,Chol; Han Chol-Su,1963~,KP,563230001,,
      b,Vessel,Grey Star,,,North Korea,,8412345,
      c,Company,Silver Hill,,,kp,,,C-0833
      """;

  static final String FTM_JSON =
      """
      {"id":"a","caption":"Han Chol Su","schema":"Person","properties":{"name":["한철수","Han Chol Su"],"weakAlias":["Chol"],"birthDate":["1963"],"nationality":["kp"],"passportNumber":["563230001"],"topics":["sanction"]},"datasets":["un_sc"]}
      {"id":"b","schema":"Vessel","properties":{"name":["Grey Star"],"imoNumber":["8412345"],"flag":["kp"]}}
      {"id":"c","schema":"Sanction","properties":{"entity":["a"],"program":["DPRK"]}}
      """;

  static final String FTM_STATEMENTS =
      """
      canonical_id,entity_id,prop,schema,value,dataset
      NK-1,a,name,Person,Han Chol Su,un_sc
      NK-1,a,birthDate,Person,1963,un_sc
      NK-2,b,name,Vessel,Grey Star,un_sc
      NK-2,b,imoNumber,Vessel,8412345,un_sc
      """;

  /** By format. */
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("un-xml", UN),
          Map.entry("ofac-xml", OFAC_XML),
          Map.entry("ofac-csv", OFAC_CSV),
          Map.entry("ofac-advanced-xml", OFAC_ADVANCED),
          Map.entry("eu-xml", EU_XML),
          Map.entry("eu-csv", EU_CSV),
          Map.entry("uk-xml", UK_XML),
          Map.entry("uk-csv", UK_CSV),
          Map.entry("seco-xml", SECO),
          Map.entry("dfat-csv", DFAT),
          Map.entry("targets-csv", TARGETS),
          Map.entry("uflpa-csv", UFLPA),
          Map.entry("list-csv", OWN),
          Map.entry("ftm-json", FTM_JSON),
          Map.entry("ftm-statements", FTM_STATEMENTS));

  /** The sample of that form. */
  static String of(String format) {
    return Optional.ofNullable(ALL.get(format)).orElseThrow();
  }
}

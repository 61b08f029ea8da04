package org.davylamp.findings.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What remarks claim, deny and ask for, as people write them. */
class ClaimsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "importing State: exclusively for livelihood purposes | livelihood claimed",
        "民生用途承诺书 | livelihood claimed",
        "무연탄, 민생용 | livelihood claimed",
        "уголь для жизнеобеспечения населения | livelihood claimed",
        "no livelihood determination | livelihood denied",
        "无民生用途证明 | livelihood denied",
        "无烟煤 民生用途 | livelihood claimed",
        "written contract of 2017-06-20 | contract claimed 2017-06-20",
        "Vertrag; contract dated 20.06.2017 | contract claimed 2017-06-20",
        "contract signed 3 June 2017 | contract claimed 2017-06-03",
        "合同 2017年6月3日 | contract claimed 2017-06-03",
        "договор от 03.06.2017 | contract claimed 2017-06-03",
        "no contract before 2017-08-05 | contract denied 2017-08-05",
        "cleared 2017-09-04 | cleared claimed 2017-09-04",
        "清关 2017-09-04 | cleared claimed 2017-09-04",
        "imported 2017-09-04 | landed claimed 2017-09-04",
        "notified to the 1718 Committee by the importing State | notified claimed",
        "no notice given to the Committee | notified denied",
        "the purchase was not notified | notified denied",
        "notice was not given | notified denied",
        "Committee told in advance | notified_before claimed",
        "exporting State confirms Russian origin | origin_confirmed claimed, origin_said claimed",
        "moved through Rajin only for export | export_only claimed",
        "1718 Committee exemption granted 2019-05-28 | approved claimed 2019-05-28",
        "humanitarian, exemption applied for | approved sought, humanitarian claimed",
        "produced with workers from the DPRK (audit note) | dprk_workers claimed",
        "朝鲜工人 | dprk_workers claimed",
        "северокорейские рабочие | dprk_workers claimed",
        "no North Korean workers on site | dprk_workers denied",
        "made in a kyo-hwa-so workshop | prison_made claimed, made_at claimed",
        "made by convict labour under contract | convict_labour claimed, contract claimed",
        "AIS silent 6 days in the Yellow Sea, reason not given | went_dark claimed",
        "AIS off 41 h east of Wonsan | went_dark claimed",
        "no AIS gap | went_dark denied",
        "пропуск АИС 4 суток | went_dark claimed",
        "AIS 在黄海关闭6天 | went_dark claimed",
        "reported position jumps 300 nm within an hour | false_position claimed",
        "registry denies certificate | flag_changed claimed",
        "5 flags since 2022 | flag_changed claimed 2022",
        "both ships named in the port permit | transfer_shown claimed",
        "29 Schweißer aus Nordkorea | dprk_workers claimed",
        "Ausnahme beantragt | approved sought",
        "position reports do not fit the speed of the ship | false_position claimed",
        "flag changed twice within the year | flag_changed claimed",
        "register of the stated flag does not know the ship | flag_changed claimed",
        "renamed during the voyage | name_changed claimed",
        "mine of origin not stated | origin_withheld claimed",
        "no mine certificate | origin_withheld claimed, papers denied",
        "monthly total as notified, no single shipment | total claimed, notified claimed",
        "by pipeline | pipeline claimed",
        "DPRK nationals employed on the line | dprk_workers claimed",
        "sewing by seconded workers from North Korea | dprk_workers claimed",
        "NK staff on site | dprk_workers claimed",
        "questionnaire 2018: DPRK trainees | dprk_workers claimed 2018",
        "朝鲜实习生 | dprk_workers claimed",
        "북한 연수생 | dprk_workers claimed",
        "Cttee told beforehand | notified_before claimed",
        "port used for export only | export_only claimed",
        "contracted 2 Nov 2017 | contract claimed 2017-11-02",
        "import done by 19 Jan 2018 | landed claimed 2018-01-19",
        "first load port Songnim | loaded_at claimed",
        "AIS gaps: none | went_dark denied",
        "AIS gaps: 12 days | went_dark claimed",
        "last ports: Nampo | port_call claimed",
        "上一港：南浦 | port_call claimed",
        "log provided | log_shown claimed",
        "name painted over at sea | name_changed claimed",
        "선명 덧칠 | name_changed claimed",
        "船名被涂 | name_changed claimed",
        "anonymous letter | suspected claimed",
        "雇用朝籍员工 | dprk_workers claimed",
        "북한 인력 파견 | dprk_workers claimed",
        "nordkoreanische Arbeiter im Betrieb | dprk_workers claimed",
        "keine nordkoreanischen Arbeiter | dprk_workers denied",
        "未雇用朝鲜劳工 | dprk_workers denied",
        "purchase agreement signed 12 May 2017 | contract claimed 2017-05-12",
        "PO No. 4711 dated 3.7.2017 | contract claimed 2017-07-03",
        "contract d/d 12-May-2017 | contract claimed 2017-05-12",
        "order of June 2017 | contract claimed 2017-06",
        "agreement dated June 3, 2017 | contract claimed 2017-06-03",
        "合同签订于2017年5月12日 | contract claimed 2017-05-12",
        "договор от 12 мая 2017 г. | contract claimed 2017-05-12",
        "Kaufvertrag vom 12. Mai 2017 | contract claimed 2017-05-12",
        "계약 2017년 5월 12일 | contract claimed 2017-05-12",
        "customs entry 28 August 2017 | cleared claimed 2017-08-28",
        "arrived 28 August 2017 | landed claimed 2017-08-28",
        "1718 Committee informed | notified claimed",
        "1718 Committee not informed | notified denied",
        "no objection by the 1718 Committee | approved claimed",
        "committee has not approved | approved denied",
        "AIS was not switched off | went_dark denied",
        "AIS track without gap | went_dark denied",
        "lost from AIS for three days | went_dark claimed",
        "应答器关闭 | went_dark claimed",
        "umgeflaggt im Mai 2019 | flag_changed claimed 2019-05",
        "never deregistered | flag_changed denied",
        "Kaesong Industrial Complex | kaesong claimed",
        "refused cargo sent back | return claimed"
      })
  void tellsClaimsDenialsAndRequestsApart(String remark, String expected) {
    String found =
        Claims.of(remark).all().stream()
            .map(
                claim ->
                    "%s %s%s"
                        .formatted(
                            claim.kind().name().toLowerCase(java.util.Locale.ROOT),
                            claim.status().name().toLowerCase(java.util.Locale.ROOT),
                            claim.date().map(date -> " " + date).orElse("")))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String wanted =
        java.util.Arrays.stream(expected.split(", ")).sorted().collect(Collectors.joining(", "));

    assertThat(found).isEqualTo(wanted);
  }

  /** Silence and ordinary remarks claim nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to the order of the bank",
        "LCL",
        "FOB",
        "partial shipment",
        "CIF, L/C at sight",
        "fee per boat"
      })
  void ordinaryRemarksClaimNothing(String remark) {
    assertThat(Claims.of(remark).all()).isEmpty();
  }
}

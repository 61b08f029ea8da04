package org.davylamp.names;

import java.util.List;
import java.util.Set;

/** Korean surnames, in the orthographies of South and North, and how the usual ones are spelled. */
public final class KoreanSurnames {
  private static final Set<String> SURNAMES =
      words(
          """
          김 이 리 박 최 정 강 조 윤 장 임 림 한 오 서 신 권 황 안 송 전 홍 유 류 고 문 양 량 손 배 백 허 남 심
          노 로 하 곽 성 차 주 우 구 라 나 민 진 지 엄 채 원 천 방 공 현 함 변 염 렴 여 려 추 도 소 석 선 설 마 길
          연 련 위 표 명 기 반 왕 금 옥 육 륙 인 맹 제 모 탁 국 어 은 편 용 룡 예 경 봉 사 부 가 복 태 목 형 피 두
          감 음 빈 동 온 호 범 좌 팽 승 간 상 시 갈 뇌 뢰 남궁 황보 제갈 사공 선우
          서문 독고 동방
          """);

  /**
   * Spellings after which a surname that stands last is known; not those that are given names too.
   */
  private static final Set<String> LATIN =
      words(
          """
          kim gim ghim lee rhee ri yi li yee rhie park pak bak bark pahk choi choe choy cheong chung jung jeong
          jong chong jeung kang gang cho jo joe choh yoon yun yoo yu ryu ryoo you jang chang im lim rim yim leem han oh
          o seo suh so shin sin kwon gwon kweon hwang whang ahn an song jeon jun jon chun chon cheon hong ko go koh
          moon mun yang ryang sohn son bae pae baek paek paik baik heo hur huh ho nam sim shim no roh noh ro ha kwak
          gwak sung seong cha joo ju chu woo wu koo ku gu ra na min jin chin ji chi eom um om chae won bang pang kong
          gong hyun hyon hyeon ham byun byeon pyon pyun yeom yum yom ryom choo seok suk sok seol sol sul ma kil gil
          wi pyo myung myong ki ban pan wang ok yuk yook maeng mo tak kook kuk bong pong tae
          """);

  private KoreanSurnames() {}

  /** Whether a Hangul word is a surname of one or two syllables. */
  public static boolean isSurname(String hangul) {
    return SURNAMES.contains(hangul);
  }

  /** Whether a folded Latin word is a usual spelling of a surname. */
  public static boolean isLatinSurname(String word) {
    return LATIN.contains(word);
  }

  /** All surnames known here, in Hangul. */
  public static Set<String> all() {
    return SURNAMES;
  }

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+", -1)));
  }
}

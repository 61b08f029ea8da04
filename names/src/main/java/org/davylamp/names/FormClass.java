package org.davylamp.names;

/**
 * What kind of organisation a legal form makes. Forms of one class are alike whatever the language:
 * GmbH, SARL, ООО, 有限公司 and LLC are all {@link #LIMITED}. Lists translate forms freely, so two
 * classes that differ say little about two names.
 */
public enum FormClass {
  /** Limited liability, shares not traded: GmbH, Ltd, SARL, ООО, 有限公司. */
  LIMITED,
  /** A joint-stock or public limited company: AG, S.A., PLC, АО, 주식회사, 株式会社, PT. */
  JOINT_STOCK,
  /** Inc. and Corporation, and what is translated so: 총회사, 总公司, корпорация. */
  CORPORATION,
  /** A company of no stated form: Company, Co., 회사, شركة. */
  COMPANY,
  /** A partnership, limited or not: LP, KG, SNC, 合伙. */
  PARTNERSHIP,
  COOPERATIVE,
  /** Owned by a state or a town: ФГУП, 기업소, EPIC. */
  STATE,
  /** A group, holding or combine: Group, 集团, 련합, концерн. */
  GROUP,
  /** A foundation, trust or fund. */
  FOUNDATION,
  /** An association, union or society. */
  ASSOCIATION,
  /** A branch or office of an organisation that is seated elsewhere. */
  BRANCH,
  /** One person in business. */
  SOLE;

  /**
   * Whether two forms can be translations of each other: equal, or one of them a {@link #COMPANY}
   * or {@link #CORPORATION} and the other any form of business.
   */
  public boolean mayBe(FormClass other) {
    return this == other || (isLoose() && other.isBusiness()) || (other.isLoose() && isBusiness());
  }

  private boolean isLoose() {
    return this == COMPANY || this == CORPORATION;
  }

  private boolean isBusiness() {
    return switch (this) {
      case FOUNDATION, ASSOCIATION, BRANCH, SOLE -> false;
      case LIMITED, JOINT_STOCK, CORPORATION, COMPANY, PARTNERSHIP, COOPERATIVE, STATE, GROUP ->
          true;
    };
  }
}

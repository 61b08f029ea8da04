package org.davylamp.exchange.lists;

/** What kind of number, or other mark, tells one from all others. */
public enum IdentifierKind {
  /** Of a ship or, in the same seven digits, of a company that owns or runs ships. */
  IMO,
  /** A ship's or company's IMO number in the remarks: the entry's own, or of one it names there. */
  IMO_IN_REMARKS,
  MMSI,
  CALL_SIGN,
  /** Legal Entity Identifier, ISO 17442. */
  LEI,
  /** In a register of companies, of trade or of charities. */
  REGISTRATION,
  TAX,
  PASSPORT,
  NATIONAL_ID,
  /** ISO 9362. */
  SWIFT_BIC,
  /** ISO 6166. */
  ISIN,
  DUNS,
  /** A tail number or a maker's serial number. */
  AIRCRAFT,
  /** An address of a digital currency. */
  WALLET,
  /** What the entry is called on the list that this list follows: the UN's reference number. */
  OTHER_LIST,
  WEBSITE,
  EMAIL,
  PHONE,
  OTHER
}

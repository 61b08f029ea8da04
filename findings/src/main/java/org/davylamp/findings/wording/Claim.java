package org.davylamp.findings.wording;

import java.util.Optional;
import org.davylamp.evidence.Edtf;

/**
 * One thing that the words of a row tell or claim.
 *
 * @param kind what is told
 * @param status whether it is claimed, denied or only sought
 * @param date the date told with it
 * @param words the clause in which it stands
 */
public record Claim(Kind kind, Status status, Optional<Edtf> date, String words) {
  /** What rows tell that matters to a measure. The table {@code claims.txt} says by what words. */
  public enum Kind {
    /** Trade for livelihood alone, or the undertaking for that. */
    LIVELIHOOD,
    /** A contract; of old, with its date. */
    CONTRACT,
    /** Let in by customs. */
    CLEARED,
    /** Imported, landed, unloaded, delivered. */
    LANDED,
    /** Lay in port before a day. */
    ARRIVED_BEFORE,
    /** Told to the Committee of the Security Council, or to whom a measure asks. */
    NOTIFIED,
    /** Told in advance. */
    NOTIFIED_BEFORE,
    /** Approved or exempted by the Committee. */
    APPROVED,
    /** For humanitarian need. */
    HUMANITARIAN,
    /** The exporting State confirms the origin. */
    ORIGIN_CONFIRMED,
    /** Passed through only to be shipped on. */
    EXPORT_ONLY,
    /** In transit through another place. */
    TRANSIT,
    /** Somebody says which country it is of. */
    ORIGIN_SAID,
    /** Made with workers of the DPRK. */
    DPRK_WORKERS,
    /** Made in a prison or camp of the DPRK. */
    PRISON_MADE,
    /** Made by convicts. */
    CONVICT_LABOUR,
    /** Made by forced labour. */
    FORCED_LABOUR,
    /** Shown to an authority not to be of forced labour. */
    REBUTTAL,
    /** An audit that found nothing. */
    CLEAN_AUDIT,
    /** The ship sent no position. */
    WENT_DARK,
    /** Positions that cannot be. */
    FALSE_POSITION,
    /** The whole voyage is recorded. */
    TRACK_COMPLETE,
    /** Waters in which ships go silent for fear of pirates or of war. */
    GAP_REGION,
    /** The ship's own record of the time is shown. */
    LOG_SHOWN,
    /** Lay in, or went to, a port. */
    PORT_CALL,
    /** An authority has found it so. */
    FINDING,
    /** Another flag, no flag, or one whose register does not know the ship. */
    FLAG_CHANGED,
    /** Another name. */
    NAME_CHANGED,
    /** What is said of the ship is proved by its register. */
    REGISTER_SHOWN,
    /** Handed over between ships at sea. */
    SEA_TRANSFER,
    /** Under a port's permit, or with both ships named. */
    TRANSFER_SHOWN,
    /** Papers of the mine, the catch, the maker, the way. */
    PAPERS,
    /** Papers about which there is an inquiry, or that were found false. */
    PAPERS_DOUBTED,
    /** Where it comes from is not said, or held back. */
    ORIGIN_WITHHELD,
    /** Bought at the border. */
    BOUGHT_AT_BORDER,
    /** What it was made of. */
    FEED,
    /** Made, sewn, mined, caught at a place. */
    MADE_AT,
    /** The town or zone of Kaesong, in the DPRK though firms of the Republic worked there. */
    KAESONG,
    /** Loaded at a place, before it was loaded where the row says. */
    LOADED_AT,
    /** Passing through a place. */
    VIA,
    /** A total and no shipment. */
    TOTAL,
    /** By pipeline. */
    PIPELINE,
    /** Fuel for a flight there and back. */
    FLIGHT_HOME,
    /** Parts for the safety of civil passenger aircraft. */
    CIVIL_AIRCRAFT,
    /** The first sale of this seller. */
    FIRST_SALE,
    /** Credit or insurance by a State for the trade. */
    EXPORT_CREDIT,
    /** The same lot as another. */
    SAME_LOT,
    /** Sent back. */
    RETURN,
    /** An authority looked and found nothing. */
    INSPECTED,
    /** Suspected by somebody. */
    SUSPECTED,
    /** A joint venture. */
    VENTURE,
    /** Founded on a day. */
    FOUNDED,
    /** Said to be listed or banned, or that an authority found it so. */
    FOUND_BANNED,
    /** Fishing rights. */
    FISHING_RIGHTS
  }

  /** How it is told. */
  public enum Status {
    CLAIMED,
    /** Said not to be so. */
    DENIED,
    /** Asked for, pending. */
    SOUGHT
  }

  public boolean isClaimed() {
    return status == Status.CLAIMED;
  }
}

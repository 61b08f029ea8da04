package org.davylamp.evidence;

/** The relations of {@link Temporal} under test, with their meaning on two ranges of days. */
enum Relation {
  BEFORE {
    @Override
    Certainty ask(Temporal a, Temporal b) {
      return a.before(b);
    }

    @Override
    boolean holds(DayRange a, DayRange b) {
      return a.last() < b.first();
    }
  },
  AFTER {
    @Override
    Certainty ask(Temporal a, Temporal b) {
      return a.after(b);
    }

    @Override
    boolean holds(DayRange a, DayRange b) {
      return b.last() < a.first();
    }
  },
  OVERLAPS {
    @Override
    Certainty ask(Temporal a, Temporal b) {
      return a.overlaps(b);
    }

    // Day by day, not by ends: what the word means.
    @Override
    boolean holds(DayRange a, DayRange b) {
      for (long day = a.first(); day <= a.last(); day++) {
        if (b.contains(day)) {
          return true;
        }
      }
      return false;
    }
  },
  CONTAINS {
    @Override
    Certainty ask(Temporal a, Temporal b) {
      return a.contains(b);
    }

    @Override
    boolean holds(DayRange a, DayRange b) {
      for (long day = b.first(); day <= b.last(); day++) {
        if (!a.contains(day)) {
          return false;
        }
      }
      return true;
    }
  },
  DURING {
    @Override
    Certainty ask(Temporal a, Temporal b) {
      return a.during(b);
    }

    @Override
    boolean holds(DayRange a, DayRange b) {
      return CONTAINS.holds(b, a);
    }
  },
  SAME {
    @Override
    Certainty ask(Temporal a, Temporal b) {
      return a.same(b);
    }

    @Override
    boolean holds(DayRange a, DayRange b) {
      return CONTAINS.holds(a, b) && CONTAINS.holds(b, a);
    }
  };

  abstract Certainty ask(Temporal a, Temporal b);

  abstract boolean holds(DayRange a, DayRange b);
}

package org.davylamp.exchange;

import java.math.BigDecimal;

/** Bodies, and the parts they play: a part is an entity of its own, because a body has several. */
final class CaseRoles {
  static final CaseType TIER = new CaseType.Decimal(BigDecimal.ONE, BigDecimal.valueOf(9));

  private static final String ROLE = "PyramidRole";

  private CaseRoles() {}

  static void state(CaseRow row, CaseStatements statements) {
    String body = row.need("body");
    statements.columns(body, schema(row.need("type")));
    if (!row.has("tier") && !row.has("role")) {
      hasNoPart(row);
      return;
    }
    String part = body + "/" + (row.has("role") ? CaseIds.slug(row, "role") : "tier");
    statements.claim(part, ROLE);
    statements.say(part, ROLE, "organization", "body");
    for (String column : new String[] {"tier", "role", "fact", "period"}) {
      statements.say(part, ROLE, column, column);
    }
  }

  private static void hasNoPart(CaseRow row) {
    for (String column : new String[] {"fact", "period"}) {
      if (row.has(column)) {
        throw row.bad(
            "role", "expected a role beside the %s, found an empty cell".formatted(column));
      }
    }
  }

  private static String schema(String type) {
    return switch (type) {
      case "company" -> "Company";
      case "public-body" -> "PublicBody";
      case "person" -> "Person";
      default -> "Organization";
    };
  }
}

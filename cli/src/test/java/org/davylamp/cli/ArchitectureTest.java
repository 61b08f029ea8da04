package org.davylamp.cli;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The floors of ARCHITECTURE.md: who may use whom. */
class ArchitectureTest {
  private static final String ROOT = "org.davylamp";

  /** Each module, and those of Davylamp's that it may use. */
  private static final Map<String, List<String>> FLOORS =
      Map.ofEntries(
          Map.entry("names", List.of()),
          Map.entry("network", List.of()),
          Map.entry("imagery", List.of()),
          Map.entry("statistics", List.of()),
          Map.entry("ledger", List.of()),
          Map.entry("evidence", List.of()),
          Map.entry("casefile", List.of("ledger", "evidence")),
          Map.entry("exchange", List.of("ledger", "evidence")),
          Map.entry(
              "findings",
              List.of(
                  "names",
                  "network",
                  "imagery",
                  "statistics",
                  "ledger",
                  "evidence",
                  "casefile",
                  "exchange")),
          Map.entry(
              "dossier",
              List.of(
                  "names",
                  "network",
                  "statistics",
                  "ledger",
                  "evidence",
                  "casefile",
                  "exchange",
                  "findings")),
          Map.entry(
              "cli",
              List.of(
                  "names",
                  "network",
                  "imagery",
                  "statistics",
                  "ledger",
                  "evidence",
                  "casefile",
                  "exchange",
                  "findings",
                  "dossier")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> aModuleUsesOnlyTheFloorsBelowIt() {
    return FLOORS.entrySet().stream()
        .map(
            floor ->
                DynamicTest.dynamicTest(
                    floor.getKey() + " uses only " + floor.getValue(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(packages(floor.getKey()))
                            .should()
                            .dependOnClassesThat(ofDavylampBut(floor))
                            .check(CLASSES)));
  }

  private static DescribedPredicate<JavaClass> ofDavylampBut(
      Map.Entry<String, List<String>> floor) {
    String[] allowed =
        Stream.concat(Stream.of(floor.getKey()), floor.getValue().stream())
            .map(ArchitectureTest::packages)
            .toArray(String[]::new);
    return JavaClass.Predicates.resideInAPackage(ROOT + "..")
        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed)));
  }

  private static String packages(String module) {
    return ROOT + "." + module + "..";
  }

  @Test
  void everyModuleIsLookedAt() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).map(ArchitectureTest::module))
        .hasSameElementsAs(FLOORS.keySet());
  }

  private static String module(String packageName) {
    return packageName.split("\\.", -1)[2];
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingDependsOnSpring() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..")
        .check(CLASSES);
  }

  /** A library that only a few places need is not to spread. */
  @Test
  void sqliteIsKnownToTheCaseAloneAndPicocliToTheCommandAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("casefile"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.sqlite..", "java.sql..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("cli"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysThatNothingInItIsNull() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should(beAnnotatedWith(NullMarked.class))
        .check(CLASSES);
    assertThat(
            CLASSES.stream()
                .filter(found -> found.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName))
        .containsAll(CLASSES.stream().map(JavaClass::getPackageName).distinct().toList());
  }

  /** That the rules can fail: the command does use the case. */
  @Test
  void theRulesAreNotEmpty() {
    assertThat(
            noClasses()
                .that()
                .resideInAPackage(packages("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages("casefile"))
                .evaluate(CLASSES)
                .hasViolation())
        .isTrue();
  }
}

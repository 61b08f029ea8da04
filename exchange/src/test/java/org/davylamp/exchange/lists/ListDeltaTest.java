package org.davylamp.exchange.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of a list. */
class ListDeltaTest {
  @TempDir Path temp;

  private List<ListEntry> entries(String rows) throws IOException {
    return ListDesk.as("list-csv", temp, "id,name,alias,country\n" + rows).entries();
  }

  static List<String> told(List<ListEntry> before, List<ListEntry> after) throws IOException {
    List<String> told = new ArrayList<>();
    ListDelta.between(
        before::forEach,
        after::forEach,
        change ->
            told.add(
                switch (change) {
                  case ListChange.Added added -> "+" + added.entry().id();
                  case ListChange.Changed changed ->
                      changed.entry().id() + " " + String.join(",", changed.fields());
                  case ListChange.Removed removed -> "-" + removed.entry().id();
                }));
    return told;
  }

  @Test
  void addedChangedRemoved() throws IOException {
    List<ListEntry> before =
        entries(
            "c,Grey Hill,,kp\na,Red Hill,Old Hill; Hill,kp\nd,Gone,,\nb,Star,,\ne,Gone too,,\n");
    List<ListEntry> after =
        entries("n,New,,\nb,Star,,kp\na,Red Hill,Hill; Old Hill,kp\nc,Silver Hill,Grey,cn\n");
    assertThat(told(before, after))
        .containsExactly("+n", "b countries", "c countries,names", "-d", "-e");
    assertThat(told(before, before)).isEmpty();
    assertThat(told(List.of(), before)).containsExactly("+c", "+a", "+d", "+b", "+e");
    assertThat(told(before, List.of())).containsExactly("-c", "-a", "-d", "-b", "-e");
  }

  @Test
  void repeatedIdsAreComparedInTheirOrder() throws IOException {
    List<ListEntry> before = entries("a,One,,\na,Two,,\n");
    assertThat(told(before, entries("a,One,,\na,Two,,\na,Three,,\n"))).containsExactly("+a");
    assertThat(told(before, entries("a,One,,\n"))).containsExactly("-a");
    assertThat(told(before, entries("a,One,,\na,Other,,\n"))).containsExactly("a names");
  }

  /** Where an entry stands, and in which row, is no change. */
  @Test
  void randomChangesAreFound() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    StringBuilder rows = new StringBuilder();
    StringBuilder changed = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String row = "id" + i + ",Name " + i + ",Alias " + random.nextInt() + ",kp\n";
      rows.append(row);
      switch (random.nextInt(10)) {
        case 0 -> expected.add("-id" + i);
        case 1 -> {
          changed.append("id").append(i).append(",Other ").append(i).append(",,kp\n");
          expected.add("id" + i + " names");
        }
        default -> changed.append(row);
      }
    }
    List<ListEntry> after = new ArrayList<>(entries(changed.toString()));
    Collections.shuffle(after, random);
    assertThat(told(entries(rows.toString()), after))
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}

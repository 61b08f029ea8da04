package org.davylamp.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Resolutions;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Resolution;
import org.davylamp.evidence.Resolution.Judgement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resolve}: whether two ids are one thing; without ids, what is still undecided. */
@Command(
    name = "resolve",
    description =
        "Judge whether two ids are the same thing. Without ids: the judgements that hold, undecided"
            + " ones first.")
final class ResolveCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Parameters(index = "0", arity = "0..1", paramLabel = "A", description = "An entity's id.")
  @Nullable String a;

  @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "Another one.")
  @Nullable String b;

  @Option(names = "--as", paramLabel = "JUDGEMENT", description = "same, different or undecided.")
  @Nullable String as;

  @Option(names = "--note", paramLabel = "T", description = "Why.")
  @Nullable String note;

  @Override
  public Integer call() {
    if (a == null) {
      return queue();
    }
    if (b == null || as == null) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected two ids and --as same, different or undecided; 'davylamp resolve --help' tells more");
    }
    return judge(a, b, Session.option("--as", as, Judgement::of));
  }

  private Integer judge(String one, String other, Judgement judgement) {
    if (one.equals(other)) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected two ids, found '" + one + "' twice; nothing was recorded");
    }
    CaseFile file = session.open();
    Optional<RecordId> before;
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      for (String id : List.of(one, other)) {
        if (reader.entity(id).isEmpty()) {
          throw new CaseException(
              CaseException.Matter.REQUEST,
              "expected an entity of this case, found '" + id + "'; 'davylamp search' finds them");
        }
      }
      Resolutions resolutions = reader.resolutions();
      Optional<Resolutions.Held> held = resolutions.on(one, other);
      if (held.filter(existing -> existing.judgement() == judgement).isPresent()) {
        session.people().println("judged " + judgement.word() + " before: nothing changed");
        session.result(result(one, other, judgement));
        return Davylamp.DONE;
      }
      List<String> chain = resolutions.conflict(one, other, judgement);
      if (!chain.isEmpty()) {
        throw new CaseException(
            CaseException.Matter.INPUT,
            judgement == Judgement.SAME
                ? "this would make '"
                    + chain.getFirst()
                    + "' and '"
                    + chain.getLast()
                    + "' one, which were judged different, by the chain "
                    + String.join(" = ", chain)
                    + "; nothing was recorded"
                : "these are one by the chain "
                    + String.join(" = ", chain)
                    + "; undo a judgement in it first; nothing was recorded");
      }
      before = held.map(existing -> reader.id(existing.seq()));
    }
    try (Append append = file.append(Access.PUBLIC)) {
      append.add(Resolution.on(one, other, judgement, Optional.ofNullable(note), before), 0);
      append.commit(Append.Deed.of(Act.Deed.RESOLVE));
    }
    session.people().println(one + " and " + other + ": judged " + judgement.word());
    session.result(result(one, other, judgement));
    return Davylamp.DONE;
  }

  private Integer queue() {
    try (CaseReader reader = session.read(false)) {
      List<Resolutions.Held> held = new ArrayList<>(reader.resolutions().all());
      held.sort(java.util.Comparator.comparing(one -> one.judgement() != Judgement.UNDECIDED));
      List<Map<String, Object>> results = new ArrayList<>();
      for (Resolutions.Held one : held) {
        session.people().printf("%-10s %s  %s%n", one.judgement().word(), one.a(), one.b());
        results.add(result(one.a(), one.b(), one.judgement()));
      }
      if (held.isEmpty()) {
        session.people().println("no pair of ids has been judged yet");
      }
      session.result(results);
    }
    return Davylamp.DONE;
  }

  private static Map<String, Object> result(String one, String other, Judgement judgement) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("a", one);
    result.put("b", other);
    result.put("judgement", judgement.word());
    return result;
  }
}

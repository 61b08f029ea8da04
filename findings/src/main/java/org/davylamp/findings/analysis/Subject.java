package org.davylamp.findings.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;

/**
 * What one finding is about.
 *
 * @param parameters that tell it from the analysis' other subjects: {@code facility} and its id,
 *     say
 * @param inputs every entity whose statements the conclusions may rest on, in a fixed order
 * @param background entities that the conclusions on many subjects may rest on alike, such as all
 *     counties: one and the same list for all of them, so that it is looked through once
 */
public record Subject(
    SortedMap<String, String> parameters, List<Entity> inputs, List<Entity> background) {
  public static final String FACILITY = "facility";

  /** The parameter of a finding that is about a body, a person or a ship. */
  public static final String PARTY = "party";

  /** The parameter of a finding that is about the case as a whole, with what it is about. */
  public static final String TOPIC = "topic";

  public Subject {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    inputs = List.copyOf(inputs);
  }

  /** One facility, with the entities that are about it. */
  public static Subject facility(Entity facility, Stream<Entity> about) {
    List<Entity> inputs = new ArrayList<>(List.of(facility));
    about.forEach(inputs::add);
    return new Subject(new TreeMap<>(Map.of(FACILITY, facility.id())), inputs, List.of());
  }

  /** Every facility that was observed, each with what was observed of it. */
  public static List<Subject> observed(CaseView view) {
    List<Subject> subjects = new ArrayList<>();
    for (Entity facility : view.all("Facility")) {
      List<Entity> observations = view.pointing("Observation", "facility", facility);
      if (!observations.isEmpty()) {
        subjects.add(facility(facility, observations.stream()));
      }
    }
    return subjects;
  }

  public Subject against(List<Entity> newBackground) {
    return new Subject(parameters, inputs, newBackground);
  }

  /** This subject, with more entities that its conclusions read. */
  public Subject reading(Collection<Entity> others) {
    if (others.isEmpty()) {
      return this;
    }
    List<Entity> all = new ArrayList<>(background);
    all.addAll(others);
    return against(List.copyOf(all));
  }

  /** Something that no single facility has. */
  public static Subject topic(String topic, Collection<Entity> inputs) {
    return new Subject(new TreeMap<>(Map.of(TOPIC, topic)), List.copyOf(inputs), List.of());
  }

  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The inputs of one schema. */
  public List<Entity> inputs(String schema) {
    return inputs.stream().filter(entity -> entity.schemata().contains(schema)).toList();
  }
}

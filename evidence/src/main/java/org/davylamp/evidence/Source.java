package org.davylamp.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where information comes from. A source may be cited without its bytes being held: then no {@link
 * Exhibit} names it, and whoever shows it says so.
 *
 * @param key what people and files call it within this case; never changes
 * @param type what sort of thing it is
 * @param title its title, or a description of it in our words
 * @param publisher who published it
 * @param author who wrote it, if the publisher did not
 * @param published EDTF date
 * @param retrieved EDTF date on which it was read or fetched
 * @param url its public address
 * @param licence under what terms it may be used; SPDX identifier where there is one
 * @param reliability the letter of the Admiralty code
 * @param access who may see what it says
 * @param consent what its giver agreed to, use by use; empty for published sources
 * @param custody who held it, in order; the first is where the case got it from
 * @param reliance on which other sources it rests
 * @param supersedes the record of this source that this one amends
 * @param note the recorder's own words on it
 */
public record Source(
    String key,
    SourceType type,
    String title,
    Optional<String> publisher,
    Optional<String> author,
    Optional<String> published,
    Optional<String> retrieved,
    Optional<String> url,
    Optional<String> licence,
    Reliability reliability,
    Access access,
    List<Consent> consent,
    List<Custody> custody,
    Reliance reliance,
    Optional<RecordId> supersedes,
    Optional<String> note)
    implements EvidenceRecord {

  public static final String KIND = "source";

  /** General knowledge is one source in every case: graded F, and it corroborates nothing. */
  public static final String GENERAL_KNOWLEDGE = "general-knowledge";

  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:+-]{0,119}");

  public Source {
    if (!KEY.matcher(key).matches()) {
      throw EvidenceException.expected(
          "a source key of at most 120 letters, digits and . _ : + -, beginning with a letter or digit",
          key);
    }
    if (title.isBlank()) {
      throw new EvidenceException("expected a title for source '" + key + "', found none");
    }
    published.ifPresent(Edtf::parse);
    retrieved.ifPresent(Edtf::parse);
    if (reliance.keys().contains(key)) {
      throw new EvidenceException(
          "expected other sources in what '" + key + "' relies on, found itself");
    }
    consent = List.copyOf(consent);
    custody = List.copyOf(custody);
  }

  /** A source of which only the least is known; see the {@code with…} methods for the rest. */
  public static Source of(String key, SourceType type, String title) {
    return new Source(
        key,
        type,
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Reliability.F,
        Access.PUBLIC,
        List.of(),
        List.of(),
        Reliance.UNDECLARED,
        Optional.empty(),
        Optional.empty());
  }

  public Source with(Reliability grade) {
    return new Source(
        key,
        type,
        title,
        publisher,
        author,
        published,
        retrieved,
        url,
        licence,
        grade,
        access,
        consent,
        custody,
        reliance,
        supersedes,
        note);
  }

  public Source with(Access level) {
    return new Source(
        key,
        type,
        title,
        publisher,
        author,
        published,
        retrieved,
        url,
        licence,
        reliability,
        level,
        consent,
        custody,
        reliance,
        supersedes,
        note);
  }

  public Source superseding(RecordId amended) {
    return new Source(
        key,
        type,
        title,
        publisher,
        author,
        published,
        retrieved,
        url,
        licence,
        reliability,
        access,
        consent,
        custody,
        reliance,
        Optional.of(amended),
        note);
  }

  /** This source as a first record of it would be: for comparing two descriptions. */
  public Source withoutHistory() {
    return new Source(
        key,
        type,
        title,
        publisher,
        author,
        published,
        retrieved,
        url,
        licence,
        reliability,
        access,
        consent,
        custody,
        reliance,
        Optional.empty(),
        note);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public CanonicalJson.Obj toJson() {
    CanonicalJson.Obj object = description().put("kind", KIND);
    return object.put("supersedes", supersedes.map(RecordId::hex));
  }

  /** The fields of a {@code FILE.source.json}: everything but kind and history. */
  public CanonicalJson.Obj description() {
    CanonicalJson.Obj object =
        new CanonicalJson.Obj()
            .put("key", key)
            .put("type", type.word())
            .put("title", title)
            .put("publisher", publisher)
            .put("author", author)
            .put("published", published)
            .put("retrieved", retrieved)
            .put("url", url)
            .put("licence", licence)
            .put("reliability", reliability.name())
            .put("access", access.word())
            .put("note", note);
    if (!consent.isEmpty()) {
      object.put("consent", new CanonicalJson.Arr(consent.stream().map(Consent::toJson).toList()));
    }
    if (!custody.isEmpty()) {
      object.put("custody", new CanonicalJson.Arr(custody.stream().map(Custody::toJson).toList()));
    }
    if (reliance instanceof Reliance.On on) {
      object.put("reliesOn", CanonicalJson.Arr.ofStrings(on.keys()));
    }
    return object;
  }

  /** Reads a record or a description: {@code kind} and {@code supersedes} may be absent. */
  public static Source of(CanonicalJson.Obj object) {
    return new Source(
        object.string("key"),
        object.optional("type").map(SourceType::of).orElse(SourceType.DOCUMENT),
        object.string("title"),
        object.optional("publisher"),
        object.optional("author"),
        object.optional("published"),
        object.optional("retrieved"),
        object.optional("url"),
        object.optional("licence"),
        object.optional("reliability").map(Reliability::of).orElse(Reliability.F),
        object.optional("access").map(Access::of).orElse(Access.PUBLIC),
        object.objects("consent").stream().map(Consent::of).toList(),
        object.objects("custody").stream().map(Custody::of).toList(),
        object.has("reliesOn") ? new Reliance.On(object.strings("reliesOn")) : Reliance.UNDECLARED,
        object.optional("supersedes").map(RecordId::new),
        object.optional("note"));
  }
}

package org.davylamp.findings.screening;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.davylamp.evidence.Edtf;
import org.davylamp.names.Days;
import org.davylamp.names.Gender;
import org.davylamp.names.Identifier;
import org.davylamp.names.Kind;
import org.davylamp.names.ListedName;
import org.davylamp.names.Profile;

/** An entry as bytes. Changes with {@link ListIndex#VERSION}. */
final class EntryCodec {
  private EntryCodec() {}

  static void write(ListedEntry entry, DataOutputStream out) throws IOException {
    Profile profile = entry.profile();
    text(entry.id(), out);
    text(entry.caption(), out);
    text(entry.schema(), out);
    text(profile.kind().name(), out);
    out.writeInt(profile.names().size());
    for (ListedName name : profile.names()) {
      text(name.text(), out);
      text(name.rank().name(), out);
    }
    out.writeInt(profile.identifiers().size());
    for (Identifier id : profile.identifiers()) {
      text(id.type().name(), out);
      text(id.value(), out);
      text(id.country(), out);
    }
    out.writeInt(profile.births().size());
    for (Days days : profile.births()) {
      out.writeLong(days.first());
      out.writeLong(days.last());
    }
    texts(List.copyOf(profile.countries()), out);
    text(profile.gender().map(Gender::name).orElse(""), out);
    texts(profile.addresses(), out);
    texts(profile.titles(), out);
    text(entry.listed().map(Edtf::toString).orElse(""), out);
    texts(entry.programmes(), out);
  }

  static ListedEntry read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String id = text(in);
      String caption = text(in);
      String schema = text(in);
      Kind kind = Kind.valueOf(text(in));
      List<ListedName> names = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        names.add(new ListedName(text(in), ListedName.Rank.valueOf(text(in))));
      }
      List<Identifier> identifiers = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        identifiers.add(new Identifier(Identifier.Type.valueOf(text(in)), text(in), text(in)));
      }
      List<Days> births = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        births.add(new Days(in.readLong(), in.readLong()));
      }
      TreeSet<String> countries = new TreeSet<>(texts(in));
      Optional<Gender> gender =
          Optional.of(text(in)).filter(word -> !word.isEmpty()).map(Gender::valueOf);
      Profile profile =
          new Profile(
              id, kind, names, identifiers, births, countries, gender, texts(in), texts(in));
      Optional<Edtf> listed = Optional.of(text(in)).filter(day -> !day.isEmpty()).map(Edtf::parse);
      return new ListedEntry(id, caption, schema, profile, listed, texts(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void texts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(text, out);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}

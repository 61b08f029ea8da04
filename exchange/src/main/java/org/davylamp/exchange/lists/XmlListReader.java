package org.davylamp.exchange.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.XmlInput;

/** Reads a list that is one XML document. */
final class XmlListReader implements ListReader {

  /** What one such list has where. */
  interface Form {
    String format();

    /** The name of the outermost element. */
    String root();

    /** Reads what is in the outermost element, on whose beginning the input stands. */
    void read(XmlInput xml, InputFile file, Tally tally) throws IOException;
  }

  private final Form form;

  XmlListReader(Form form) {
    this.form = form;
  }

  @Override
  public String format() {
    return form.format();
  }

  @Override
  public boolean recognises(Head head, String root) {
    return form.root().equals(root);
  }

  @Override
  public OfficialList read(InputFile file, Consumer<ListEntry> to) throws IOException {
    try (XmlInput xml = open(file);
        Tally tally = new Tally(form.format(), to)) {
      if (!xml.child() || !form.root().equals(xml.name())) {
        throw xml.bad("expected the element " + form.root() + ", found another");
      }
      form.read(xml, file, tally);
      while (xml.more()) {
        xml.child();
      }
      return tally.end();
    }
  }

  static XmlInput open(InputFile file) throws IOException {
    return XmlInput.open(Files.newInputStream(file.path()), file.name());
  }
}

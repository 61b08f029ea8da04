package org.davylamp.exchange.lists;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.XmlInput;

/** All lists that are read here. */
public final class ListFormats {
  /** The more specific before the more general: our own table last. */
  private static final List<ListReader> READERS =
      Stream.of(
              Stream.of(
                      new UnXml(),
                      new OfacXml(),
                      new OfacAdvancedXml(),
                      new EuXml(),
                      new UkXml(),
                      new SecoXml())
                  .<ListReader>map(XmlListReader::new),
              Stream.of(new OfacCsv(), FtmList.statements(), FtmList.json()),
              Stream.of(
                      new UkCsv(),
                      new EuCsv(),
                      new DfatCsv(),
                      new TargetsCsv(),
                      new UflpaCsv(),
                      new OwnCsv())
                  .<ListReader>map(CsvListReader::new))
          .flatMap(readers -> readers)
          .toList();

  private ListFormats() {}

  public static List<ListReader> readers() {
    return READERS;
  }

  /** The reader of that form, such as {@code un-xml}. */
  public static Optional<ListReader> reader(String format) {
    return READERS.stream().filter(reader -> reader.format().equals(format)).findFirst();
  }

  /**
   * The first reader that recognises the file; empty if it is no list known here.
   *
   * @throws BadInput if it begins like XML and is not
   */
  public static Optional<ListReader> recognise(InputFile file) throws IOException {
    Head head = text(Head.of(file.path()));
    String root = head.text().stripLeading().startsWith("<") ? root(file) : "";
    return READERS.stream().filter(reader -> reader.recognises(head, root)).findFirst();
  }

  private static String root(InputFile file) throws IOException {
    try (XmlInput xml = XmlListReader.open(file)) {
      return xml.child() ? xml.name() : "";
    }
  }

  /** XML may be UTF-16; of a table in UTF-16 the error is to say so, not that it is no list. */
  private static Head text(Head head) {
    boolean little = head.startsWith(0xFF, 0xFE) || head.startsWith('<', 0);
    boolean big = head.startsWith(0xFE, 0xFF) || head.startsWith(0, '<');
    if (!little && !big) {
      return head;
    }
    Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return new Head(head.text(charset).getBytes(StandardCharsets.UTF_8), head.whole());
  }
}

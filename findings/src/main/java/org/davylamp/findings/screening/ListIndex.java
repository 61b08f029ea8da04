package org.davylamp.findings.screening;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import org.davylamp.casefile.Leftovers;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.ListReader;
import org.davylamp.exchange.lists.OfficialList;
import org.davylamp.names.BadIndex;
import org.davylamp.names.NameIndex;
import org.davylamp.names.NameIndexBuilder;
import org.davylamp.names.Prepared;
import org.davylamp.names.TokenWeights;

/**
 * One version of a list, to be searched: its entries, and the index of their names, in one file
 * that is made once and mapped afterwards. Safe for threads.
 *
 * <pre>
 * magic, key (64 characters)    what it is, and the list it was made from
 * form, date (32 characters)    as the list's reader calls it, and the day the list bears
 * entries                       one after the other
 * offsets                       of each entry, and of the end: 8 bytes each
 * index                         of names
 * 3 × 8 bytes                   where the offsets and the index begin, how many entries
 * 8 bytes                       CRC-32C of what stands before the index
 * </pre>
 */
public final class ListIndex {
  /** Of the file's form, of what readers find in lists, and of what is kept of it. */
  static final String VERSION = "3." + OfficialList.VERSION;

  private static final byte[] MAGIC =
      ("davylamp list index " + VERSION + "\n").getBytes(StandardCharsets.US_ASCII);
  private static final int KEY = 64;
  private static final int FORM = 32;
  private static final int START = MAGIC.length + KEY + 2 * FORM;
  private static final int FOOTER = 4 * Long.BYTES;
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  /** Prepared entries kept: a few kilobytes each. */
  private static final int PREPARED = 1 << 13;

  private record Slot(int entry, ListedEntry listed, TokenWeights weights, Prepared prepared) {}

  private final MemorySegment file;
  private final String form;
  private final String date;
  private final long offsets;
  private final int size;
  private final NameIndex names;
  private final AtomicReferenceArray<Slot> prepared = new AtomicReferenceArray<>(PREPARED);

  private ListIndex(MemorySegment file, long offsets, int size, NameIndex names) {
    this.file = file;
    this.form = written(file, MAGIC.length + KEY);
    this.date = written(file, MAGIC.length + KEY + FORM);
    this.offsets = offsets;
    this.size = size;
    this.names = names;
  }

  private static String written(MemorySegment file, long at) {
    byte[] written = file.asSlice(at, FORM).toArray(ValueLayout.JAVA_BYTE);
    return new String(written, StandardCharsets.US_ASCII).trim();
  }

  /** Which list in which form, as {@link ListReader#format} calls it. */
  public String form() {
    return form;
  }

  /** The EDTF date that the list bears, if it bears one. */
  public Optional<String> date() {
    return Optional.of(date).filter(day -> !day.isEmpty());
  }

  /** How many entries it has. */
  public int size() {
    return size;
  }

  /** How many names they have. */
  public int names() {
    return names.names();
  }

  NameIndex index() {
    return names;
  }

  /** An entry by its number; read anew at each call. */
  ListedEntry entry(int number) {
    long from = file.get(LONG, offsets + (long) number * Long.BYTES);
    long to = file.get(LONG, offsets + (number + 1L) * Long.BYTES);
    return EntryCodec.read(file.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE));
  }

  /** An entry and what comparing needs of it; the last few thousand are remembered. */
  private Slot slot(int number, TokenWeights weights) {
    int at = number & (PREPARED - 1);
    Slot kept = prepared.get(at);
    if (kept == null || kept.entry() != number || kept.weights() != weights) {
      ListedEntry entry = entry(number);
      kept = new Slot(number, entry, weights, Prepared.of(entry.profile(), weights));
      prepared.set(at, kept);
    }
    return kept;
  }

  Prepared prepared(int number, TokenWeights weights) {
    return slot(number, weights).prepared();
  }

  ListedEntry listed(int number, TokenWeights weights) {
    return slot(number, weights).listed();
  }

  /**
   * Opens an index that was kept.
   *
   * @param key of the list: 64 characters
   * @return empty if it is not there, is of another list or version, or damaged
   */
  public static Optional<ListIndex> open(Path at, String key) {
    if (!Files.isRegularFile(at)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(at, StandardOpenOption.READ)) {
      return read(
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()), key);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<ListIndex> read(MemorySegment file, String key) {
    long end = file.byteSize() - FOOTER;
    if (end < START || !begins(file, key)) {
      return Optional.empty();
    }
    long offsets = file.get(LONG, end);
    long index = file.get(LONG, end + Long.BYTES);
    long size = file.get(LONG, end + 2L * Long.BYTES);
    boolean fits =
        offsets >= START
            && index <= end
            && size >= 0
            && size < Integer.MAX_VALUE
            && index - offsets == (size + 1) * Long.BYTES;
    if (!fits || crc(file, index) != file.get(LONG, end + 3L * Long.BYTES)) {
      return Optional.empty();
    }
    try {
      NameIndex names = NameIndex.read(file.asSlice(index, end - index));
      return names.size() == size
          ? Optional.of(new ListIndex(file, offsets, (int) size, names))
          : Optional.empty();
    } catch (BadIndex e) {
      return Optional.empty();
    }
  }

  private static boolean begins(MemorySegment file, String key) {
    byte[] start = file.asSlice(0, MAGIC.length + KEY).toArray(ValueLayout.JAVA_BYTE);
    return Arrays.equals(start, start(key));
  }

  private static byte[] start(String key) {
    byte[] text = key.getBytes(StandardCharsets.US_ASCII);
    if (text.length != KEY) {
      throw new IllegalArgumentException("expected a key of 64 characters, found " + key);
    }
    byte[] start = Arrays.copyOf(MAGIC, MAGIC.length + KEY);
    System.arraycopy(text, 0, start, MAGIC.length, KEY);
    return start;
  }

  private static long crc(MemorySegment file, long to) {
    CRC32C crc = new CRC32C();
    for (long at = 0; at < to; at += 1 << 20) {
      crc.update(file.asSlice(at, Math.min(1 << 20, to - at)).asByteBuffer());
    }
    return crc.getValue();
  }

  /**
   * Makes the index of a list, in a file that takes its place when it is whole.
   *
   * @param progress is told how many entries were read
   * @throws BadInput if the list is damaged; then there is no file
   */
  public static ListIndex make(
      InputFile list, ListReader reader, String key, Path at, LongConsumer progress)
      throws IOException {
    Path folder = Files.createDirectories(at.toAbsolutePath().getParent());
    Leftovers.ofDeadProcesses(folder, "list-");
    Path next = Files.createTempFile(folder, "list-" + Leftovers.mine(), ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              next,
              StandardOpenOption.WRITE,
              StandardOpenOption.READ,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        new Writer(channel, key, reader.format()).write(list, reader, progress);
      }
      move(next, at);
    } finally {
      Files.deleteIfExists(next);
    }
    return open(at, key)
        .orElseThrow(() -> new IOException("the index " + at + " cannot be read back"));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes entries as they are read; in memory are eight bytes for each, and the index. */
  private static final class Writer {
    private final FileChannel channel;
    private final OutputStream out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final NameIndexBuilder names = NameIndex.builder();
    private long[] offsets = new long[1 << 12];
    private int size;
    private long at;

    Writer(FileChannel channel, String key, String form) throws IOException {
      this.channel = channel;
      this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      put(start(key));
      put(padded(form));
      put(padded(""));
    }

    private static byte[] padded(String text) {
      return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), FORM);
    }

    private void put(byte[] more) throws IOException {
      out.write(more);
      at += more.length;
    }

    void write(InputFile list, ListReader reader, LongConsumer progress) throws IOException {
      try {
        OfficialList read =
            reader.read(
                list,
                entry -> {
                  add(listed(entry));
                  progress.accept(size);
                });
        finish(read.date().orElse(""));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private static ListedEntry listed(ListEntry entry) {
      return new ListedEntry(
          entry.id(),
          entry.caption(),
          entry.schema(),
          Profiles.of(entry),
          entry.listed(),
          entry.programmes());
    }

    private void add(ListedEntry entry) {
      try {
        remember();
        size++;
        bytes.reset();
        EntryCodec.write(entry, new DataOutputStream(bytes));
        put(bytes.toByteArray());
        names.add(entry.profile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void remember() {
      if (size == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * size);
      }
      offsets[size] = at;
    }

    private void finish(String date) throws IOException {
      remember();
      long table = at;
      ByteBuffer numbers = ByteBuffer.allocate((size + 1) * Long.BYTES);
      for (int i = 0; i <= size; i++) {
        numbers.putLong(offsets[i]);
      }
      put(numbers.array());
      out.flush();
      channel.write(ByteBuffer.wrap(padded(date)), MAGIC.length + KEY + FORM);
      long index = at;
      names.build().writeTo(channel);
      long crc = crc(channel.map(FileChannel.MapMode.READ_ONLY, 0, index, Arena.ofAuto()), index);
      ByteBuffer footer =
          ByteBuffer.allocate(FOOTER).putLong(table).putLong(index).putLong(size).putLong(crc);
      channel.position(channel.size());
      footer.flip();
      while (footer.hasRemaining()) {
        channel.write(footer);
      }
    }
  }
}

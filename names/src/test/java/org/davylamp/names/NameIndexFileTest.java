package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index written and read again; files that are not one, or not whole. */
class NameIndexFileTest {
  private static final NameIndex INDEX =
      NameIndex.of(
          List.of(
              Profile.of("", Kind.PERSON, "Kim Jong Un", "김정은"),
              Profile.of("", Kind.ORGANISATION, "Al Qaida"),
              Profile.of("", Kind.VESSEL, "Chon Ma San")
                  .withIdentifier(Identifier.of(Identifier.Type.IMO_SHIP, "8330815", ""))));

  static byte[] bytes(NameIndex index) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    index.writeTo(Channels.newChannel(out));
    return out.toByteArray();
  }

  /** Gives bytes that were changed the sum that they would have. */
  static void mend(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, bytes.length - Long.BYTES);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(bytes.length - Long.BYTES, sum.getValue());
  }

  @Test
  void whatIsReadAgainAnswersTheSame() {
    byte[] bytes = bytes(INDEX);
    NameIndex read = NameIndex.read(ByteBuffer.wrap(bytes));
    assertThat(bytes(read)).isEqualTo(bytes);
    assertThat(read.size()).isEqualTo(3);
    assertThat(read.candidates(Profile.of("", Kind.PERSON, "김정은"), 5).entry(0)).isZero();
    assertThat(read.candidates(Profile.of("", Kind.ORGANISATION, "alqaida"), 5).entry(0))
        .isEqualTo(1);
    Profile ship =
        Profile.of("", Kind.VESSEL, "?")
            .withIdentifier(Identifier.of(Identifier.Type.IMO_SHIP, "8330815", ""));
    assertThat(read.candidates(ship, 5).entry(0)).isEqualTo(2);
  }

  @Test
  void isReadFromAMappedFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("index");
    Files.write(file, bytes(INDEX));
    NameIndex read;
    try (FileChannel channel = FileChannel.open(file);
        Arena arena = Arena.ofConfined()) {
      read = NameIndex.read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
    }
    assertThat(bytes(read)).isEqualTo(bytes(INDEX));
  }

  @Test
  void manyEntriesReadOnSeveralProcessorsGiveTheSameBytes() {
    Random random = new Random(20261126);
    List<Profile> profiles =
        IntStream.range(0, 5_000)
            .mapToObj(i -> Profile.of("", Kind.PERSON, NameIndexTwinTest.name(random)))
            .toList();
    byte[] once = bytes(NameIndex.of(profiles));
    assertThat(bytes(NameIndex.of(profiles))).isEqualTo(once);
    assertThat(bytes(NameIndex.read(ByteBuffer.wrap(once)))).isEqualTo(once);
  }

  @Test
  void anEmptyIndexIsAFileToo() {
    byte[] bytes = bytes(NameIndex.of(List.of()));
    assertThat(NameIndex.read(ByteBuffer.wrap(bytes)).size()).isZero();
  }

  @Test
  void everyCutIsNoticed() {
    byte[] bytes = bytes(INDEX);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> NameIndex.read(ByteBuffer.wrap(cut)))
          .isInstanceOf(BadIndex.Corrupt.class);
    }
  }

  @Test
  void everyChangedBitIsNoticed() {
    byte[] bytes = bytes(INDEX);
    Random random = new Random(20261126);
    for (int i = 0; i < 3_000; i++) {
      int bit = random.nextInt(bytes.length * Byte.SIZE);
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThatThrownBy(() -> NameIndex.read(ByteBuffer.wrap(bytes)))
          .as("bit %d", bit)
          .isInstanceOf(BadIndex.class);
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    }
  }

  /** As a file would be whose writer had erred: the sum is right. */
  @Test
  void numbersOutOfPlaceAreNoticedOrHarmless() {
    byte[] whole = bytes(INDEX);
    Random random = new Random(20261127);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = whole.clone();
      bytes[2 * Integer.BYTES + random.nextInt(bytes.length - 2 * Integer.BYTES)] =
          (byte) random.nextInt();
      mend(bytes);
      NameIndexFuzzTest.readAndAsk(bytes);
    }
  }

  @Test
  void saysWhatWasExpected() {
    byte[] old = versioned(IndexWriter.VERSION - 1);
    byte[] later = versioned(IndexWriter.VERSION + 1);
    assertThatThrownBy(() -> NameIndex.read(ByteBuffer.wrap(old)))
        .isInstanceOf(BadIndex.TooOld.class)
        .hasMessage("expected an index of version 2 or later, found 1");
    assertThatThrownBy(() -> NameIndex.read(ByteBuffer.wrap(later)))
        .isInstanceOf(BadIndex.TooNew.class)
        .hasMessage("expected an index of version 2 or earlier, found 3");
    assertThatThrownBy(() -> NameIndex.read(ByteBuffer.wrap(new byte[100])))
        .isInstanceOf(BadIndex.Corrupt.class)
        .hasMessage("expected an index of names, near byte 8 of 100; make the index again");
  }

  private static byte[] versioned(int version) {
    byte[] bytes = bytes(INDEX);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(Integer.BYTES, version);
    return bytes;
  }

  @Test
  void aFullDiskIsSaid() {
    WritableByteChannel full =
        new WritableByteChannel() {
          @Override
          public int write(ByteBuffer from) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public boolean isOpen() {
            return true;
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> INDEX.writeTo(full))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no space left");
  }
}

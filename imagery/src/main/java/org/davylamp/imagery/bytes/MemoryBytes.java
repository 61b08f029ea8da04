package org.davylamp.imagery.bytes;

/** Bytes in an array, which is not copied. */
public final class MemoryBytes implements Bytes {
  private final String name;
  private final byte[] array;

  public MemoryBytes(String name, byte[] array) {
    this.name = name;
    this.array = array;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return array.length;
  }

  @Override
  public void read(long offset, byte[] target, int from, int length) {
    check(offset, length);
    System.arraycopy(array, (int) offset, target, from, length);
  }

  @Override
  public void close() {}
}

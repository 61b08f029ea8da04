package org.davylamp.imagery.bytes;

import java.nio.ByteBuffer;

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
  public void read(long offset, ByteBuffer target) {
    check(offset, target.remaining());
    target.put(array, (int) offset, target.remaining());
  }

  @Override
  public void close() {}
}

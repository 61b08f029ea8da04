package org.davylamp.imagery.raster;

/**
 * The samples of one band, row by row from the top, as the file has them: no scale, and missing
 * values are numbers. The array is the plane's own and may be changed by who holds it. Two planes
 * are equal only if they share the array.
 */
@SuppressWarnings("ArrayRecordComponent") // large; compared by identity, as said above
public sealed interface Plane {
  SampleType type();

  /** How many samples. */
  int size();

  /** A sample as a number; one of 64 bits is rounded to 53. */
  double at(int index);

  /** Of {@code UINT8} or {@code INT8}. */
  record Of8(SampleType type, byte[] values) implements Plane {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public double at(int index) {
      return type == SampleType.UINT8 ? values[index] & 0xFF : values[index];
    }
  }

  /** Of {@code UINT16} or {@code INT16}. */
  record Of16(SampleType type, short[] values) implements Plane {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public double at(int index) {
      return type == SampleType.UINT16 ? values[index] & 0xFFFF : values[index];
    }
  }

  /** Of {@code UINT32} or {@code INT32}. */
  record Of32(SampleType type, int[] values) implements Plane {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public double at(int index) {
      return type == SampleType.UINT32 ? Integer.toUnsignedLong(values[index]) : values[index];
    }
  }

  /** Of {@code UINT64} or {@code INT64}. */
  record Of64(SampleType type, long[] values) implements Plane {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public double at(int index) {
      long value = values[index];
      if (type == SampleType.INT64 || value >= 0) {
        return value;
      }
      return ((value >>> 1) | (value & 1)) * 2.0;
    }
  }

  /** Of {@code FLOAT32}. */
  record OfFloat(float[] values) implements Plane {
    @Override
    public SampleType type() {
      return SampleType.FLOAT32;
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public double at(int index) {
      return values[index];
    }
  }

  /** Of {@code FLOAT64}. */
  record OfDouble(double[] values) implements Plane {
    @Override
    public SampleType type() {
      return SampleType.FLOAT64;
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public double at(int index) {
      return values[index];
    }
  }

  /** A plane of zeros. */
  static Plane of(SampleType type, int size) {
    return switch (type) {
      case UINT8, INT8 -> new Of8(type, new byte[size]);
      case UINT16, INT16 -> new Of16(type, new short[size]);
      case UINT32, INT32 -> new Of32(type, new int[size]);
      case UINT64, INT64 -> new Of64(type, new long[size]);
      case FLOAT32 -> new OfFloat(new float[size]);
      case FLOAT64 -> new OfDouble(new double[size]);
    };
  }
}

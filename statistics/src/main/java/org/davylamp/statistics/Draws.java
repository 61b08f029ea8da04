package org.davylamp.statistics;

/**
 * Seeded chance: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). The same seed gives the same
 * draws on every machine and with every JDK, which is more than {@code java.util.random} promises.
 * Not for secrets. For one thread.
 */
public final class Draws {
  /** Above it a Poisson draw is put together from two of half the mean. */
  private static final double LARGE = 30;

  private long state;

  public Draws(long seed) {
    this.state = seed;
  }

  /** 64 bits. */
  public long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From [0, 1), in steps of 2⁻⁵³. */
  public double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** From 0 to {@code bound} − 1; for bounds far below 2⁵³ as good as even. */
  public int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** From {@code first} to {@code last}, both inclusive. */
  public long between(long first, long last) {
    return first + (long) (uniform() * (last - first + 1));
  }

  /** Of mean 0 and variance 1 (Box and Muller 1958). */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** Of a gamma distribution with scale 1 (Marsaglia and Tsang 2000). */
  public double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      if (v > 0 && StrictMath.log(1 - uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  /** A Poisson count (Knuth's product of uniforms); time grows with the mean. */
  public long poisson(double mean) {
    if (mean > LARGE) {
      return poisson(mean / 2) + poisson(mean / 2);
    }
    double limit = StrictMath.exp(-mean);
    double product = 1 - uniform();
    long count = 0;
    while (product > limit) {
      product *= 1 - uniform();
      count++;
    }
    return count;
  }

  /**
   * A count of this mean whose variance is {@code dispersion} times it: negative binomial, or
   * Poisson where the dispersion is one or less.
   */
  public long count(double mean, double dispersion) {
    if (dispersion <= 1 + 1e-9 || mean <= 0) {
      return poisson(mean);
    }
    return poisson(gamma(mean / (dispersion - 1)) * (dispersion - 1));
  }
}

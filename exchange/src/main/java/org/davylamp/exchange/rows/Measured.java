package org.davylamp.exchange.rows;

/**
 * A quantity or an amount of money.
 *
 * @param amount in {@code unit}
 * @param unit as units are called in one place: {@code t}, {@code kg}, {@code bbl}, {@code l},
 *     {@code m3}, {@code piece}; of money the ISO 4217 code
 */
public record Measured(double amount, String unit) {}

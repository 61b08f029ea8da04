package org.davylamp.exchange;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where its bytes are: the vault's copy, which does not change while it is read
 * @param name what the user called it; stands in errors
 * @param size in bytes
 */
public record InputFile(Path path, String name, long size) {}

package org.davylamp.casefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.davylamp.ledger.LedgerException;
import org.davylamp.ledger.NoteSigner;

/**
 * The keys that sign ledgers, in the user's configuration folder, one file for each log origin: never
 * in the case, so that whoever takes a copy of a case cannot write to it in its author's name.
 */
public final class SigningKeys {
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.-]");

  private final Path folder;

  public SigningKeys(Path folder) {
    this.folder = folder;
  }

  /** {@code $XDG_CONFIG_HOME/davylamp/keys}, or {@code ~/.config/davylamp/keys}. */
  public static SigningKeys ofUser() {
    String configured = System.getenv().getOrDefault("XDG_CONFIG_HOME", "");
    Path config =
        configured.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(configured);
    return new SigningKeys(config.resolve("davylamp").resolve("keys"));
  }

  /** Where the key of this log is, or would be. */
  public Path file(String origin) {
    return folder.resolve(UNSAFE.matcher(origin).replaceAll("_") + ".key");
  }

  /** Makes a key and keeps it. */
  NoteSigner create(String origin) {
    NoteSigner signer = NoteSigner.generate(origin);
    store(file(origin), signer);
    return signer;
  }

  /**
   * The key of this log.
   *
   * @throws CaseException if it is not here
   */
  NoteSigner load(String origin) {
    Path file = file(origin);
    try {
      return NoteSigner.parse(Files.readString(file).strip());
    } catch (NoSuchFileException e) {
      throw new CaseException(
          CaseException.Matter.MACHINE,
          "the signing key of this case is missing: expected it in " + file
              + "; without it the case can be read and verified, not added to");
    } catch (LedgerException e) {
      throw new CaseException(
          CaseException.Matter.MACHINE,
          "the signing key in " + file + " is damaged; restore it from a backup");
    } catch (IOException e) {
      throw CaseException.of("reading the signing key " + file, e);
    }
  }

  /** Keeps a new key for a log, and the old one beside it under its key id. */
  void replace(NoteSigner old, NoteSigner replacement) {
    Path file = file(old.name());
    Path aside = file.resolveSibling(file.getFileName() + "." + Integer.toHexString(old.verifier().keyId()));
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(next);
      store(next, replacement);
      Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      Vault.sync(folder);
    } catch (IOException e) {
      throw CaseException.of("replacing the signing key " + file, e);
    }
  }

  private void store(Path file, NoteSigner signer) {
    try {
      createPrivate(folder);
      try {
        Files.createFile(
            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } catch (UnsupportedOperationException e) {
        Files.createFile(file);
      }
      Files.write(
          file,
          (signer.skey() + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Vault.sync(folder);
    } catch (FileAlreadyExistsException e) {
      throw new CaseException(
          CaseException.Matter.MACHINE, "a signing key is already in " + file + "; it was left as it is");
    } catch (IOException e) {
      throw CaseException.of("writing the signing key " + file, e);
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder.toAbsolutePath().getParent());
    try {
      Files.createDirectory(
          folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (UnsupportedOperationException e) {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      // Another process was as quick.
      return;
    }
  }
}

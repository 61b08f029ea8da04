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
import java.util.Optional;
import java.util.regex.Pattern;
import org.davylamp.ledger.LedgerException;
import org.davylamp.ledger.NoteSigner;

/**
 * The keys that sign ledgers, in the user's configuration folder, one file for each log origin:
 * never in the case, so that whoever takes a copy of a case cannot write to it in its author's
 * name.
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
   * The key of this log that the case says is in force. A rotation that was cut short after the
   * case had taken the new key is finished here.
   *
   * @param vkey the public key in force
   * @throws CaseException if it is not here
   */
  NoteSigner load(String origin, String vkey) {
    Path file = file(origin);
    Optional<NoteSigner> current = read(file);
    if (current.filter(signer -> signer.verifier().vkey().equals(vkey)).isPresent()) {
      return current.get();
    }
    Optional<NoteSigner> next =
        read(next(file)).filter(signer -> signer.verifier().vkey().equals(vkey));
    if (current.isPresent() && next.isPresent()) {
      promote(current.get());
      return next.get();
    }
    String found =
        current.isEmpty()
            ? "expected it in " + file
            : "expected " + vkey + ", found another one in " + file;
    throw new CaseException(
        CaseException.Matter.MACHINE,
        "the signing key of this case is missing: "
            + found
            + "; without it the case can be read and verified, not added to");
  }

  private static Optional<NoteSigner> read(Path file) {
    try {
      return Optional.of(NoteSigner.parse(Files.readString(file).strip()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (LedgerException e) {
      throw new CaseException(
          CaseException.Matter.MACHINE,
          "the signing key in " + file + " is damaged; restore it from a backup");
    } catch (IOException e) {
      throw CaseException.of("reading the signing key " + file, e);
    }
  }

  /** Keeps a key that is to come into force, beside the one that is. */
  void prepare(NoteSigner replacement) {
    Path next = next(file(replacement.name()));
    try {
      Files.deleteIfExists(next);
    } catch (IOException e) {
      throw CaseException.of("removing " + next, e);
    }
    store(next, replacement);
  }

  /** Puts the prepared key in force; the old one stays beside it, under its key id. */
  void promote(NoteSigner old) {
    Path file = file(old.name());
    String id = Integer.toHexString(old.verifier().keyId());
    try {
      Files.copy(
          file,
          file.resolveSibling(file.getFileName() + "." + id),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(
          next(file), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      Vault.sync(folder);
    } catch (IOException e) {
      throw CaseException.of("replacing the signing key " + file, e);
    }
  }

  private static Path next(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private void store(Path file, NoteSigner signer) {
    try {
      createPrivate(folder);
      try {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
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
          CaseException.Matter.MACHINE,
          "a signing key is already in " + file + "; it was left as it is");
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
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (UnsupportedOperationException e) {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      // Another process was as quick.
      return;
    }
  }
}

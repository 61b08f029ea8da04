package org.davylamp.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Where things stand in a case's folder. */
record CaseFolder(Path root, String databaseName) {
  /** File systems whose locks SQLite cannot rely on. */
  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "ncpfs",
          "9p",
          "ceph",
          "glusterfs",
          "lustre",
          "fuse.sshfs",
          "fuse.glusterfs",
          "davfs",
          "webdav",
          "afpfs");

  CaseFolder(Path root) {
    this(root, "case.db");
  }

  /** The same folder while the case in it is being made. */
  CaseFolder building() {
    return new CaseFolder(root, databaseName + ".new");
  }

  Path database() {
    return root.resolve(databaseName);
  }

  Path vault() {
    return root.resolve("vault");
  }

  Path withheld() {
    return root.resolve("withheld");
  }

  Path withheldDatabase() {
    return withheld().resolve("withheld.db");
  }

  Path withheldVault() {
    return withheld().resolve("vault");
  }

  boolean exists() {
    return Files.isRegularFile(database());
  }

  /**
   * Refuses a folder on a network drive: two machines would each believe to be the only writer.
   *
   * @throws CaseException naming the file system
   */
  void requireLocal() {
    try {
      requireLocal(Files.getFileStore(root).type());
    } catch (IOException e) {
      throw CaseException.of("asking what disk " + root + " is on", e);
    }
  }

  void requireLocal(String type) {
    if (NETWORK.contains(type.toLowerCase(Locale.ROOT))) {
      throw new CaseException(
          CaseException.Matter.MACHINE,
          root
              + " is on a network drive ("
              + type
              + "), whose locks cannot be relied on;"
              + " keep the case on a local disk and copy exports to the drive");
    }
  }
}

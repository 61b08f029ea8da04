package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.davylamp.casefile.CaseFile;

/** The case that is read: the user's, or where there is none the bundled one, to read only. */
final class OpenedCase implements AutoCloseable {
  private final CaseFile file;
  private final Optional<KeptBundle> bundle;

  private OpenedCase(CaseFile file, Optional<KeptBundle> bundle) {
    this.file = file;
    this.bundle = bundle;
  }

  /**
   * Opens the case that was named or that the current folder is, or else the bundled one.
   *
   * @throws org.davylamp.casefile.CaseException if a folder was named that is no case
   */
  static OpenedCase of(Session session, ProgressBar progress) throws IOException {
    if (session.names() || Files.exists(session.directory().resolve("case.db"))) {
      return new OpenedCase(session.open(), Optional.empty());
    }
    KeptBundle bundle = KeptBundle.open(progress);
    return new OpenedCase(bundle.file(), Optional.of(bundle));
  }

  /** One that is open already. */
  static OpenedCase of(CaseFile file) {
    return new OpenedCase(file, Optional.empty());
  }

  CaseFile file() {
    return file;
  }

  /** Whether it is the bundled one, which belongs to nobody. */
  boolean isBundled() {
    return bundle.isPresent();
  }

  @Override
  public void close() throws IOException {
    if (bundle.isPresent()) {
      bundle.get().close();
    }
  }
}

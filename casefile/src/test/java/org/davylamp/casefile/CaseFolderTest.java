package org.davylamp.casefile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a case may stand. Types of file systems as Java tells them on Linux and macOS. */
class CaseFolderTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "ceph", "AFPFS"})
  void aNetworkDriveIsRefused(String type) {
    assertThatThrownBy(() -> new CaseFolder(temp).requireLocal(type))
        .isInstanceOfSatisfying(
            CaseException.class,
            e ->
                org.assertj.core.api.Assertions.assertThat(e.matter())
                    .isEqualTo(CaseException.Matter.MACHINE))
        .hasMessageContaining(temp.toString())
        .hasMessageContaining("network drive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "apfs", "NTFS"})
  void aLocalDiskIsNot(String type) {
    assertThatCode(() -> new CaseFolder(temp).requireLocal(type)).doesNotThrowAnyException();
  }
}

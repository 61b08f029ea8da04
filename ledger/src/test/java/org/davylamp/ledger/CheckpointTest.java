package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {
  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  /** The example in C2SP tlog-checkpoint. */
  @Test
  void theExampleOfTheSpecificationIsRead() {
    String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
    Checkpoint checkpoint = Checkpoint.parse(text);
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.root()).isEqualTo(Golden.hash(ROOT));
    assertThat(checkpoint.extensions()).isEmpty();
    assertThat(checkpoint.text()).isEqualTo(text);
    assertThat(checkpoint)
        .isEqualTo(Checkpoint.of("example.com/behind-the-sofa", 20_852_163, Golden.hash(ROOT)));
  }

  @Test
  void extensionLinesAreKept() {
    String text = "log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\none\ntwo words\n";
    Checkpoint checkpoint = Checkpoint.parse(text);
    assertThat(checkpoint.extensions()).containsExactly("one", "two words");
    assertThat(checkpoint.root()).isEqualTo(MerkleHash.emptyRoot());
    assertThat(checkpoint.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                      | origin, size and root",
        "log\\n5                 | origin, size and root",
        "log\\n5\\nROOT          | and an unfinished one",
        "log\\n5\\nROOT\\next    | an unfinished one",
        "\\n5\\nROOT\\n          | an origin of one line that is not empty",
        "log\\n\\nROOT\\n        | line 2: expected a decimal size",
        "log\\n05\\nROOT\\n      | line 2",
        "log\\n-5\\nROOT\\n      | line 2",
        "log\\n-0\\nROOT\\n      | line 2",
        "log\\n+5\\nROOT\\n      | line 2",
        "log\\n5 \\nROOT\\n      | line 2",
        "log\\n0x5\\nROOT\\n     | line 2",
        "log\\n٥\\nROOT\\n       | line 2",
        "log\\n9223372036854775808\\nROOT\\n | line 2",
        "log\\n5\\n\\n           | line 3",
        "log\\n5\\nAAAA\\n       | line 3: expected a root hash of 32 bytes, found 3 bytes",
        "log\\n5\\nROOT=\\n      | line 3: expected base64",
        "log\\n5\\nROOT\\n\\n    | an extension of one line that is not empty",
        "log\\n5\\nROOT\\na\\n\\nb\\n | an extension of one line that is not empty",
        "l\\tog\\n5\\nROOT\\n    | an origin",
        "log\\r\\n5\\r\\nROOT\\r\\n | line 2",
      })
  void otherTextsAreRefused(String text, String message) {
    String unescaped =
        text.replace("ROOT", ROOT).replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    assertThatThrownBy(() -> Checkpoint.parse(unescaped))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(message);
  }

  @Test
  void base64HasOneSpelling() {
    String stray = ROOT.replace("2I=", "2J=");
    assertThat(Base64.getDecoder().decode(stray)).isEqualTo(Golden.hash(ROOT));
    for (String other :
        new String[] {stray, ROOT.replace("=", ""), ROOT.replace('/', '_'), ROOT + "\u00a0"}) {
      assertThatThrownBy(() -> Checkpoint.parse("log\n5\n" + other + "\n"))
          .as(other)
          .isInstanceOf(LedgerException.class);
    }
  }

  @Test
  void cannotBeMadeWrong() {
    byte[] root = MerkleHash.emptyRoot();
    assertThatThrownBy(() -> Checkpoint.of("a\nb", 0, root)).isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> Checkpoint.of("", 0, root)).isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> Checkpoint.of("log", -1, root)).isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> Checkpoint.of("log", 0, new byte[20]))
        .isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> Checkpoint.of("log", 0, root, "")).isInstanceOf(LedgerException.class);
    Checkpoint checkpoint = Checkpoint.of("log", 0, root);
    root[0] ^= 1;
    checkpoint.root()[1] ^= 1;
    assertThat(checkpoint.root()).isEqualTo(MerkleHash.emptyRoot());
  }
}

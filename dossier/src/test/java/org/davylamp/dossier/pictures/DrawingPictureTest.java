package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the check of every picture would notice. */
class DrawingPictureTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<text x='10' y='20'>one</text><text x='15' y='22'>two</text>|over",
        "<text x='90' y='20'>too far to the right</text>|inside the picture",
        "<text x='10' y='20' font-size='10'>small</text>|11",
        "<path fill='url(#none)'/>|none",
        "<g id='x'/><g id='x'/>|once",
        "<a href='' aria-label='x'/>|img",
        "<script/>|script",
        "<g style='x'/>|false",
        "<g>|well-formed"
      })
  void notices(String body, String message) {
    String svg =
        "<svg width='100' height='100' viewBox='0 0 100 100' role='img' aria-labelledby='t' aria-describedby='d'><title id='t'/><desc id='d'/>"
            + body.replace('`', '\'')
            + "</svg>";
    assertThatThrownBy(() -> Drawing.of(svg).sound())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }
}

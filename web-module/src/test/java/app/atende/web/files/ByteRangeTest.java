package app.atende.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ByteRangeTest {
  @Test
  void aPartIsCutToTheFilesSize() throws ByteRange.Unsatisfiable {
    assertThat(ByteRange.of("bytes=0-99", 10)).contains(new ByteRange(0, 9));
    assertThat(ByteRange.of("bytes=4-", 10)).contains(new ByteRange(4, 9));
    assertThat(ByteRange.of("bytes=4-6", 10)).contains(new ByteRange(4, 6));
    assertThat(ByteRange.of("bytes=-3", 10)).contains(new ByteRange(7, 9));
    assertThat(ByteRange.of("bytes=-30", 10)).contains(new ByteRange(0, 9));
  }

  @Test
  void whatIsNoSinglePartMeansTheWholeFile() throws ByteRange.Unsatisfiable {
    assertThat(ByteRange.of(null, 10)).isEmpty();
    assertThat(ByteRange.of("bytes=-", 10)).isEmpty();
    assertThat(ByteRange.of("bytes=0-1,4-5", 10)).isEmpty();
    assertThat(ByteRange.of("lines=0-1", 10)).isEmpty();
    assertThat(ByteRange.of("bytes=6-4", 10)).isEmpty();
    assertThat(ByteRange.of("bytes=1-9999999999999999999999", 10)).isEmpty();
  }

  @Test
  void aPartBehindTheEndCannotBeServed() {
    assertThatThrownBy(() -> ByteRange.of("bytes=10-", 10))
        .isInstanceOf(ByteRange.Unsatisfiable.class);
    assertThatThrownBy(() -> ByteRange.of("bytes=-0", 10))
        .isInstanceOf(ByteRange.Unsatisfiable.class);
  }

  @Test
  void itSaysWhatItIs() {
    assertThat(new ByteRange(4, 6).length()).isEqualTo(3);
    assertThat(new ByteRange(4, 6).contentRange(10)).isEqualTo("bytes 4-6/10");
    assertThat(ByteRange.whole(10)).isEqualTo(new ByteRange(0, 9));
  }
}

package app.atende.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "nota fiscal.pdf, nota fiscal.pdf",
        "ação.PNG, ação.PNG",
        "../../etc/passwd, passwd",
        "C:\\Users\\carla\\foto.jpg, foto.jpg",
        "'  .htaccess', htaccess",
        "'a   b.txt  ', a b.txt",
        "foto.exe., foto.exe",
        "..., file",
        "'', file",
        "null, file",
        "'a<b>:\"|?*.txt', ab.txt"
      })
  void theVisiblePartOfANameStays(String sent, String kept) {
    assertThat(FileName.of(sent).value()).isEqualTo(kept);
  }

  @Test
  void nothingInvisibleOrTurningStays() {
    assertThat(FileName.of("foto\u202Egnp.exe").value()).isEqualTo("fotognp.exe");
    assertThat(FileName.of("a\u200B\u200D\uFEFFb.php").value()).isEqualTo("ab.php");
    assertThat(FileName.of("a.png\0.php").value()).isEqualTo("a.png.php");
    assertThat(FileName.of("a\r\nContent-Type: x.png").value()).isEqualTo("aContent-Type x.png");
  }

  @Test
  void aLongNameIsCutBeforeItsEnd() {
    String cut = FileName.of("ç".repeat(400) + ".tar.gz").value();
    assertThat(cut).hasSize(200).endsWith(".gz");
    assertThat(FileName.of("😀".repeat(300)).value()).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void anExtensionIsPlainLettersOrNothing() {
    assertThat(FileName.of("nota.PDF").extension()).isEqualTo("pdf");
    assertThat(FileName.of("arquivo.tar.gz").extension()).isEqualTo("gz");
    assertThat(FileName.of("sem").extension()).isEmpty();
    assertThat(FileName.of("a.çã").extension()).isEmpty();
  }

  @Test
  void aNameThatWasNotCleanedIsNoName() {
    assertThatThrownBy(() -> new FileName("../a")).isInstanceOf(IllegalArgumentException.class);
  }
}

package app.atende.web.compat.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

  private static final double LEGIBLE = 4.5;

  @ParameterizedTest
  @ValueSource(
      strings = {"#1B5FD0", "#FFFFFF", "#000000", "#FFE600", "#00FF88", "#FF0000", "#7F7F7F"})
  void whateverColourIsChosenTextCanBeRead(String chosen) {
    Map<String, Map<String, String>> palette = Accent.of(chosen).palette();

    assertLegible("#FFFFFF", palette.get("light").get("accent-solid"));
    assertLegible("#FFFFFF", palette.get("light").get("accent-solid-hover"));
    assertLegible("#FFFFFF", palette.get("dark").get("accent-solid"));
    assertLegible(palette.get("light").get("accent"), "#FFFFFF");
    assertLegible(palette.get("dark").get("accent"), "#16191F");
    assertLegible("#191D24", palette.get("light").get("bubble-out"));
    assertLegible("#E9ECF1", palette.get("dark").get("bubble-out"));
    for (Map<String, String> theme : palette.values()) {
      assertLegible(theme.get("on-tint"), theme.get("accent-tint"));
    }
  }

  private static void assertLegible(String text, String ground) {
    assertThat(Accent.contrast(Accent.rgb(text), Accent.rgb(ground)))
        .as("%s on %s", text, ground)
        .isGreaterThanOrEqualTo(LEGIBLE);
  }
}

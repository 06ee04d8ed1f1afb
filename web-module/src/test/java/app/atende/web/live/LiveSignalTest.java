package app.atende.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSignalTest {

  @Test
  void whoCatchesUpIsToldWhatWasMadeForTheFirstWhoHeard() {
    List<LiveSignal> asked = new ArrayList<>();
    LiveSignal one = new LiveSignal(1, "e1", null);
    LiveSignal other = new LiveSignal(2, "e1", null);

    assertThat(List.of(told(one, asked), told(other, asked), told(one, asked)))
        .containsExactly("frame 1", "frame 2", "frame 1");
    assertThat(asked).containsExactly(one, other);
  }

  private static String told(LiveSignal signal, List<LiveSignal> asked) {
    return signal.frame(
        made -> {
          asked.add(made);
          return "frame " + made.seq();
        });
  }
}

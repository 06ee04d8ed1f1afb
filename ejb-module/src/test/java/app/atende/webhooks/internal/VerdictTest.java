package app.atende.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.channels.outbound.OutboundAnswer;
import app.atende.webhooks.DeliveryCause;
import app.atende.webhooks.internal.Verdict.End;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "200,DELIVERED", "204,DELIVERED", "301,AGAIN", "302,AGAIN", "400,GIVEN_UP", "401,AGAIN",
    "404,AGAIN", "408,AGAIN", "410,TARGET_GONE", "413,GIVEN_UP", "422,GIVEN_UP", "429,AGAIN",
    "500,AGAIN", "503,AGAIN"
  })
  void aStatusSaysWhatFollows(int status, End end) {
    assertThat(Verdict.of(new OutboundAnswer(status, "", null), AT).end()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "429,120,PT2M",
    "503, 7 ,PT7S",
    "429,'Sun, 01 Nov 2026 12:30:00 GMT',PT30M",
    "429,'Sun, 01 Nov 2026 11:00:00 GMT',PT0S",
    "429,999999999,PT24H",
    "429,-5,PT0S",
    "429,soon,PT0S",
    "500,120,PT0S"
  })
  void whoMaySaysWhenHeWantsToBeAskedAgain(int status, String header, Duration wait) {
    assertThat(Verdict.of(new OutboundAnswer(status, "", header), AT).pause()).isEqualTo(wait);
  }

  @Test
  void whatIsGoneWasNotTried() {
    assertThat(Verdict.subjectGone().wasTried()).isFalse();
    assertThat(Verdict.subjectGone().cause()).isEqualTo(DeliveryCause.SUBJECT_GONE);
    assertThat(Verdict.failed("No answer").wasTried()).isTrue();
  }
}

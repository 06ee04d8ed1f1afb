package app.atende.files.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.files.FileName;
import app.atende.files.MessagePlace;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttachmentTest {
  private static final Actor ADA = Actor.agent(2, Role.AGENT, "Ada");
  private static final Actor BEN = Actor.agent(3, Role.AGENT, "Ben");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final MessagePlace PLACE = new MessagePlace(10, 100);

  @Test
  void itJoinsAMessageOfItsSenderOnce() {
    Attachment attachment = uploaded(0);
    attachment.join(PLACE, ADA, NOON);
    refused(() -> attachment.join(PLACE, ADA, NOON));
  }

  @Test
  void nobodyElseCanUseIt() {
    refused(() -> uploaded(0).join(PLACE, BEN, NOON));
    refused(() -> uploaded(0).join(PLACE, Actor.contact(2, "Carla"), NOON));
    refused(() -> uploaded(0).join(PLACE, Actor.SYSTEM, NOON));
  }

  @Test
  void itStaysInTheConversationItWasMeantFor() {
    uploaded(10).join(PLACE, ADA, NOON);
    refused(() -> uploaded(11).join(PLACE, ADA, NOON));
  }

  @Test
  void afterADayItIsTooLate() {
    uploaded(10).join(PLACE, ADA, NOON.plus(Duration.ofHours(23)));
    refused(() -> uploaded(10).join(PLACE, ADA, NOON.plus(Duration.ofHours(24))));
  }

  private static Attachment uploaded(long conversation) {
    MeasuredFile file =
        new MeasuredFile(
            new StoredBytes("0".repeat(32), 3),
            FileName.of("a.txt"),
            "text/plain",
            Optional.empty());
    return new Attachment("key", file, new Upload(ADA, conversation, NOON));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable use) {
    assertThatThrownBy(use)
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                org.assertj.core.api.Assertions.assertThat(e.code())
                    .isEqualTo(ErrorCode.ATTACHMENT_NOT_FOUND));
  }
}

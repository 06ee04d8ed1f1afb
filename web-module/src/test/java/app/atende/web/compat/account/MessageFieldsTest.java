package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageId;
import app.atende.conversations.Voice;
import app.atende.web.compat.LooseBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program writes, as loosely as programs write it (contract 2.2, 6.7). */
class MessageFieldsTest {

  @Test
  void aGatewaySendsItsAttributesAsText() {
    MessageDraft draft =
        draft(
            "{\"content\":\"oi\",\"source_id\":\"WAID:1\",\"content_attributes\":"
                + "\"{\\\"in_reply_to\\\":\\\"7\\\",\\\"in_reply_to_external_id\\\":null}\"}");
    assertThat(draft.inReplyTo()).isEqualTo(new MessageId(7));
    assertThat(draft.sourceId()).isEqualTo("WAID:1");
    assertThat(draft.attributes().values()).doesNotContainKey("in_reply_to");
  }

  @Test
  void attributesThatAreNoObjectCountAsNone() {
    assertThat(
            draft("{\"content\":\"oi\",\"content_attributes\":\"{oops\"}").attributes().isEmpty())
        .isTrue();
    assertThat(draft("{\"content\":\"oi\",\"content_attributes\":[1]}").inReplyTo()).isNull();
  }

  @Test
  void whoseItIsMayBeWordsOrBooleans() {
    assertThat(fields("{\"private\":\"true\"}").voice()).isEqualTo(Voice.NOTE);
    assertThat(fields("{\"private\":\"0\"}").voice()).isEqualTo(Voice.AGENT);
    assertThat(fields("{\"message_type\":\"incoming\"}").voice()).isEqualTo(Voice.CONTACT);
    assertThat(fields("{\"message_type\":\"outgoing\"}").voice()).isEqualTo(Voice.AGENT);
  }

  @Test
  void whatWasNeverMeantForTheContactDoesNotGoToHim() {
    for (String kind : List.of("activity", "template", "outgonig", "INCOMING")) {
      assertThatThrownBy(() -> fields("{\"message_type\":\"" + kind + "\"}").voice())
          .isInstanceOf(DomainException.class);
    }
    assertThatThrownBy(() -> fields("{\"message_type\":\"incoming\",\"private\":true}").voice())
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aKindThatNobodyCouldShowIsRefused() {
    assertThatThrownBy(() -> draft("{\"content\":\"oi\",\"content_type\":\"cards\"}"))
        .isInstanceOf(DomainException.class);
    assertThat(draft("{\"content\":\"oi\",\"content_type\":\"text\"}").content()).isEqualTo("oi");
  }

  private static MessageFields fields(String json) {
    return new MessageFields(LooseBody.ofJson(json));
  }

  private static MessageDraft draft(String json) {
    return fields(json).draft(List.of());
  }
}

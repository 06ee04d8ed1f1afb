package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.contacts.ContactId;
import app.atende.conversations.Beginning;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Former;
import app.atende.web.compat.LooseBody;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a program begins (contract 6.6). */
class BeginningFieldsTest {

  @Test
  void whomItVouchesForIsSaidByAWordOrABoolean() {
    assertThat(begun("{\"contact_id\":\"7\",\"inbox_id\":2,\"hmac_verified\":\"true\"}").to())
        .extracting(Beginning.Address::contact, Beginning.Address::proven)
        .containsExactly(new ContactId(7), true);
    assertThat(begun("{\"contact_id\":7,\"inbox_id\":2}").to().proven()).isFalse();
  }

  @Test
  void itStandsAsItIsSaidAndSleepsUntilThen() {
    assertThat(begun("{\"status\":\"pending\"}").standing())
        .isEqualTo(Former.of(ConversationStatus.PENDING));
    assertThat(begun("{\"status\":\"snoozed\",\"snoozed_until\":60}").standing())
        .isEqualTo(new Former(ConversationStatus.SNOOZED, Instant.ofEpochSecond(60)));
    assertThat(begun("{\"snoozed_until\":60}").standing()).isNull();
    assertThatThrownBy(() -> begun("{\"status\":\"lost\"}")).isInstanceOf(DomainException.class);
  }

  private static Beginning begun(String json) {
    return new BeginningFields(LooseBody.ofJson(json)).beginning(null);
  }
}

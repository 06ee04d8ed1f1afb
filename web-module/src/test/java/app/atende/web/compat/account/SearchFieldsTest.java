package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.conversations.ConversationSearch;
import app.atende.conversations.ConversationSearch.Writer;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.web.compat.LooseBody;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What searches of programs ask for (contract 6.24). */
class SearchFieldsTest {

  @Test
  void messagesAreAskedForByWriterPlaceAndTime() {
    ConversationSearch wanted =
        fields("{'q':'a b','from':'contact:7','inbox_id':'2','since':'60','until':120}").messages();
    assertThat(wanted.words().words()).containsExactly("a", "b");
    assertThat(wanted.sender()).isEqualTo(new Writer(Actor.Kind.CONTACT, 7L));
    assertThat(wanted.inbox()).isEqualTo(new InboxId(2));
    assertThat(wanted.since()).isEqualTo(Instant.ofEpochSecond(60));
    assertThat(wanted.until()).isEqualTo(Instant.ofEpochSecond(120));
    assertThat(fields("{'from':'agent:3'}").messages().sender())
        .isEqualTo(new Writer(Actor.Kind.AGENT, 3L));
  }

  @Test
  void nothingIsAskedForWhereNothingIsSaid() {
    ConversationSearch wanted = fields("{}").messages();
    assertThat(wanted.words().isEnough()).isFalse();
    assertThat(wanted.sender()).isNull();
    assertThat(wanted.since()).isNull();
    assertThat(fields("{'q':null}").contacts().words().words()).isEmpty();
  }

  @Test
  void timesBeyondAllTimesAreTheLastOne() {
    assertThat(fields("{'since':9223372036854775807}").contacts().since())
        .isEqualTo(Instant.parse("3000-01-01T00:00:00Z"));
    assertThat(fields("{'since':-5}").contacts().since()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void whoIsNobodyIsRefused() {
    for (String from : List.of("bot:1", "agent:", "agent:0", "agent:x", "agent:1 OR 1")) {
      assertThatThrownBy(() -> fields("{'from':'" + from + "'}").messages())
          .as(from)
          .isInstanceOf(DomainException.class);
    }
  }

  private static SearchFields fields(String json) {
    return new SearchFields(LooseBody.ofJson(json.replace('\'', '"')));
  }
}

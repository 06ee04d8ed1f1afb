package app.atende.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.conversations.ConversationSearch;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What somebody looks for stands in the address and nowhere else. */
class SearchWantedTest {

  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  @Test
  void daysAreThoseOfTheAccountAndTheLastOneCounts() {
    ConversationSearch search =
        new SearchWanted("abc", "all", "7", "agent:2", "2026-11-01", "2026-11-02")
            .ofConversations(ZONE);
    assertThat(search.inbox()).isEqualTo(new InboxId(7));
    assertThat(search.since()).isEqualTo(Instant.parse("2026-11-01T03:00:00Z"));
    assertThat(search.until()).isEqualTo(Instant.parse("2026-11-03T03:00:00Z"));
    assertThat(search.sender()).isEqualTo(new ConversationSearch.Writer(Actor.Kind.AGENT, 2L));
  }

  @Test
  void whatIsNoneOfOursIsRefusedAtItsField() {
    refused(new SearchWanted("abc", "all", "x", "", "", ""), "inbox");
    refused(new SearchWanted("abc", "all", "", "agent:x", "", ""), "from");
    refused(new SearchWanted("abc", "all", "", "", "yesterday", ""), "since");
    refused(new SearchWanted("abc", "all", "", "", "", "2026-02-30"), "until");
    refused(new SearchWanted("abc", "all", "", "", "", "+999999999-12-31"), "until");
  }

  private static void refused(SearchWanted wanted, String field) {
    assertThatThrownBy(() -> wanted.ofConversations(ZONE))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  @Test
  void otherTabsLookForTheSame() {
    SearchWanted wanted = new SearchWanted("a&b ç", "messages", "", "contact", "", "2026-11-02");
    assertThat(wanted.query("all")).isEqualTo("?q=a%26b+%C3%A7&from=contact&until=2026-11-02");
    assertThat(wanted.query("contacts")).contains("&tab=contacts&");
    assertThat(wanted.filtered()).isTrue();
    assertThat(new SearchWanted("", "all", "", "", "", "").query("all")).isEmpty();
  }
}

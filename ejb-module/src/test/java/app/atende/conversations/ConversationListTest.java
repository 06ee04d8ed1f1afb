package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of conversations, its sorts and its costs, in a large account. */
class ConversationListTest {

  /** Ada, if she had a custom role with just one tick. */
  private static final Actor UNASSIGNED =
      Actor.agent(2, Set.of(Permission.CONVERSATION_UNASSIGNED_MANAGE), "Ada: unassigned");

  private static final Actor ASSIGNED =
      Actor.agent(2, Set.of(Permission.CONVERSATION_PARTICIPATING_MANAGE), "Ada: assigned");

  @RegisterExtension private static final Rooms rooms = LargeAccount.open();

  @ParameterizedTest
  @EnumSource
  void eachSortGivesEveryConversationOnceAndInOrder(ConversationSort sort) {
    ConversationFilter filter =
        new ConversationFilter(ConversationTab.ALL, ConversationStatus.OPEN, sort, null, null);
    List<ConversationCard> cards = everything(filter, ADA);
    List<Long> expected =
        LongStream.rangeClosed(1, LargeAccount.CONVERSATIONS)
            .filter(n -> n % 10 == 3)
            .boxed()
            .toList();
    assertThat(cards)
        .extracting(card -> card.id().value())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(cards).isSortedAccordingTo(ExpectedOrder.of(sort));
  }

  @Test
  void aPageCostsTheSameHoweverLargeTheAccount() {
    for (Actor actor : List.of(OLGA, ADA, UNASSIGNED, ASSIGNED)) {
      for (ConversationTab tab : ConversationTab.values()) {
        for (ConversationStatus status :
            new ConversationStatus[] {ConversationStatus.RESOLVED, null}) {
          ConversationFilter filter =
              new ConversationFilter(
                  tab, status, ConversationSort.LAST_ACTIVITY_AT_DESC, null, null);
          String second = list(filter, null, actor).next();
          assertThat(rowsRead(filter, second, actor))
              .as("%s %s %s", actor.name(), tab, status)
              .isLessThan(1500);
        }
      }
    }
  }

  @Test
  void aListTakesOneStatementAndAnotherForTheInboxesOfAPlainAgent() {
    ConversationFilter filter = ConversationFilter.open(ConversationTab.ALL);
    rooms.statements().clear();
    list(filter, null, OLGA);
    assertThat(rooms.statements().statements()).hasSize(1);
    rooms.statements().clear();
    list(filter, null, ADA);
    assertThat(rooms.statements().statements()).hasSize(2);
  }

  @Test
  void theListTheCountsAndTheSingleOneAgree() {
    for (Actor actor : List.of(OLGA, ADA, UNASSIGNED, ASSIGNED)) {
      ConversationFilter all = ConversationFilter.open(ConversationTab.ALL);
      ConversationCounts counts = rooms.call(() -> queries().counts(all, actor));
      for (ConversationTab tab : ConversationTab.values()) {
        assertThat(everything(ConversationFilter.open(tab), actor)).hasSize((int) counts.of(tab));
      }
    }
  }

  @Test
  void aPlainAgentSeesHisInboxesAndWhatIsHis() {
    ConversationFilter everyStatus =
        new ConversationFilter(
            ConversationTab.ALL, null, ConversationSort.CREATED_AT_ASC, null, "Contato 35");
    List<Long> seen = everything(everyStatus, ADA).stream().map(card -> card.id().value()).toList();
    assertThat(seen).contains(35L, 351L, 352L).doesNotContain(355L);
    assertThat(everything(everyStatus, OLGA)).extracting(card -> card.id().value()).contains(355L);
    rooms.sql("UPDATE conversation SET assignee_id = 2 WHERE id = 355");
    assertThat(everything(everyStatus, ADA)).extracting(card -> card.id().value()).contains(355L);
    rooms.sql("UPDATE conversation SET assignee_id = NULL WHERE id = 355");
  }

  @Test
  void aQueryFindsByNameAddressPhoneAndNumber() {
    assertThat(found("contato 4711")).containsExactly(4711L);
    assertThat(found("C4711@EXAMPLE")).containsExactly(4711L);
    assertThat(found("+5511900004711")).containsExactly(4711L);
    assertThat(found("#4711")).containsExactly(4711L);
    assertThat(found("cóntato 4711")).containsExactly(4711L);
    assertThat(found("4711")).containsExactly(4711L);
    assertThat(found("%")).isEmpty();
    assertThat(found("' OR 1=1 --")).isEmpty();
  }

  @Test
  void aSourceIdIsFoundWithoutAWalkThroughTheAccount() {
    ConversationFilter open = ConversationFilter.open(ConversationTab.ALL);
    for (Actor actor : List.of(OLGA, ADA)) {
      assertThat(everything(open.knownBy("4713"), actor))
          .extracting(card -> card.id().value())
          .containsExactly(4713L);
      assertThat(rowsRead(open.knownBy("4713"), null, actor)).isLessThan(1500);
      assertThat(rowsRead(open.knownBy("nobody"), null, actor)).isLessThan(1500);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aForeignCursorIsRefused(ConversationSort sort) {
    ConversationFilter filter =
        new ConversationFilter(ConversationTab.ALL, ConversationStatus.OPEN, sort, null, null);
    for (String cursor : List.of("x", "!!", "MXwyfDN8NHw1", "JyBPUiAxPTE")) {
      assertThatThrownBy(() -> list(filter, cursor, OLGA))
          .isInstanceOf(DomainException.class)
          .hasMessageContaining("VALUE_INVALID");
    }
  }

  private static List<Long> found(String query) {
    ConversationFilter filter =
        new ConversationFilter(
            ConversationTab.ALL, null, ConversationSort.LAST_ACTIVITY_AT_DESC, null, query);
    return list(filter, null, OLGA).cards().stream().map(card -> card.id().value()).toList();
  }

  private static List<ConversationCard> everything(ConversationFilter filter, Actor actor) {
    List<ConversationCard> cards = new ArrayList<>();
    String cursor = null;
    do {
      ConversationPage page = list(filter, cursor, actor);
      cards.addAll(page.cards());
      cursor = page.next();
    } while (cursor != null);
    return cards;
  }

  private static ConversationPage list(ConversationFilter filter, String cursor, Actor actor) {
    return rooms.call(() -> queries().list(filter, cursor, cursor == null ? 25 : 100, actor));
  }

  private static long rowsRead(ConversationFilter filter, String cursor, Actor actor) {
    return rooms.call(
        () -> {
          long before = handlerReads();
          queries().list(filter, cursor, 25, actor);
          return handlerReads() - before;
        });
  }

  private static long handlerReads() {
    return rooms.ask("SHOW SESSION STATUS LIKE 'Handler_read%'").stream()
        .map(Row::of)
        .mapToLong(
            row -> {
              row.text();
              return Long.parseLong(row.text());
            })
        .sum();
  }

  private static ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }
}

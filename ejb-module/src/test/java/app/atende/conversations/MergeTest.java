package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.contacts.ContactSession;
import app.atende.conversations.internal.RemovalStore;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two conversations of a contact become one, and two again. */
class MergeTest {

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId older;
  private DisplayId newer;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    older = rooms.write(carla, "My parcel is late").conversation();
    newer = begun("Where is it?");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  private DisplayId begun(String words) {
    DisplayId opened =
        rooms.call(
            () ->
                rooms
                    .get(Intake.class)
                    .openConversation(carla, NewConversation.PLAIN, carla.actor())
                    .conversation());
    writes(opened, words);
    return opened;
  }

  private void writes(DisplayId in, String words) {
    rooms.call(
        () -> rooms.get(Intake.class).write(carla, in, MessageDraft.of(words), carla.actor()));
  }

  @Test
  void messagesOfBothStandInOneInTheOrderOfTime() {
    writes(older, "Number 4711");
    reply(newer, "We look", ADA);
    merge(newer, older, ADA);
    assertThat(words(older, ADA))
        .containsExactly("My parcel is late", "Where is it?", "Number 4711", "We look");
    assertThat(ask("SELECT COUNT(*) FROM message WHERE message_type <> 'ACTIVITY'"))
        .isEqualTo("[4]");
  }

  @Test
  void theOldNumberLeadsToTheKeptOneWhateverIsDoneUnderIt() {
    merge(newer, older, ADA);
    assertThat(words(newer, ADA)).isEqualTo(words(older, ADA));
    assertThat(card(newer).id()).isEqualTo(older);
    reply(newer, "Tomorrow", ADA);
    note(newer, "Ask the depot", BEN);
    rooms.call(() -> rooms.get(Conversations.class).resolve(newer, -1, ADA));
    assertThat(words(older, ADA)).endsWith("Tomorrow", "Ask the depot");
    assertThat(card(older).status()).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void whatSomebodySawOfTheMergedOneIsStaleForTheKeptOne() {
    merge(newer, older, ADA);
    long version = card(older).version();
    assertThatThrownBy(
            () -> rooms.call(() -> rooms.get(Conversations.class).resolve(newer, version, ADA)))
        .hasMessageContaining("STALE_EDIT");
  }

  @Test
  void listsAndCountsKnowOneOfThem() {
    ConversationFilter all =
        new ConversationFilter(
            ConversationTab.ALL, null, ConversationSort.LAST_ACTIVITY_AT_DESC, null, null);
    assertThat(count(all)).isEqualTo(2);
    merge(newer, older, ADA);
    assertThat(count(all)).isEqualTo(1);
    assertThat(
            rooms.call(() -> rooms.get(ConversationQueries.class).list(all, null, 9, OLGA)).cards())
        .extracting(ConversationCard::id)
        .containsExactly(older);
  }

  private long count(ConversationFilter filter) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).counts(filter, OLGA)).all();
  }

  @Test
  void whatTheContactWritesNextLandsInTheKeptOneWhicheverHeNames() {
    merge(newer, older, ADA);
    assertThat(rooms.write(carla, "Hello?").conversation()).isEqualTo(older);
    writes(newer, "Still there?");
    assertThat(words(older, ADA)).endsWith("Hello?", "Still there?");
    assertThat(
            rooms
                .call(() -> rooms.get(ContactTimelines.class).newest(carla, carla.actor()))
                .map(ContactConversation::id))
        .contains(older);
    List<TimelineMessage> seen =
        rooms.call(
            () ->
                rooms
                    .get(ContactTimelines.class)
                    .thread(carla, newer, TimelineSlice.latest(), carla.actor()));
    assertThat(seen).hasSize(4);
  }

  @Test
  void theNewestOfTheSessionLeadsToTheKeptOneAlsoWhenAnotherBeganBetweenThem() {
    DisplayId last = begun("And my invoice?");
    merge(last, older, ADA);
    assertThat(rooms.write(carla, "Hello?").conversation()).isEqualTo(older);
  }

  @Test
  void whoWaitsAndWhatIsUnreadIsOfBoth() {
    reply(older, "It comes", ADA);
    assertThat(card(older).unread()).isZero();
    assertThat(card(older).waitingSince()).isNull();
    merge(newer, older, ADA);
    assertThat(card(older).unread()).isEqualTo(1);
    assertThat(card(older).waitingSince()).isNotNull();
    undo(newer, ADA);
    assertThat(card(older).unread()).isZero();
    assertThat(card(older).waitingSince()).isNull();
    assertThat(card(newer).unread()).isEqualTo(1);
    assertThat(card(newer).waitingSince()).isNotNull();
  }

  @Test
  void whatWasOpenOpensTheKeptOneAndLeavesItResolvedWhenTakenBack() {
    rooms.call(() -> rooms.get(Conversations.class).resolve(older, -1, ADA));
    merge(newer, older, ADA);
    assertThat(card(older).status()).isEqualTo(ConversationStatus.OPEN);
    undo(newer, ADA);
    assertThat(card(older).status()).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(card(newer).status()).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void takenBackBothStandAsTheyStoodAndWhatCameMeanwhileStays() {
    List<String> before = words(newer, ADA);
    rooms.sql(
        "INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6))");
    rooms.call(
        () -> rooms.get(Triage.class).changeLabels(newer, LabelChange.add(new LabelId(1)), ADA));
    join(newer, BEN);
    merge(newer, older, ADA);
    assertThat(card(older).labels()).hasSize(1);
    assertThat(people(older)).extracting(Participant::name).contains("Ben");
    rooms.write(carla, "Hello?");
    reply(older, "Yes", ADA);
    undo(newer, ADA);
    assertThat(words(newer, ADA)).isEqualTo(before);
    assertThat(words(older, ADA)).containsExactly("My parcel is late", "Hello?", "Yes");
    assertThat(card(older).labels()).isEmpty();
    assertThat(card(newer).labels()).hasSize(1);
    assertThat(people(older)).extracting(Participant::name).doesNotContain("Ben");
    assertThat(people(newer)).extracting(Participant::name).contains("Ben");
    assertThat(lines(older)).endsWith(ActivityKind.MERGED, ActivityKind.MERGE_UNDONE);
    assertThat(lines(newer)).endsWith(ActivityKind.MERGE_UNDONE);
  }

  private List<Participant> people(DisplayId in) {
    return rooms.call(() -> rooms.get(Participants.class).of(in, OLGA));
  }

  @Test
  void theLineSaysWhoMergedWhichConversation() {
    merge(newer, older, ADA);
    TimelineMessage line = last(older);
    assertThat(line.activity().kind()).isEqualTo(ActivityKind.MERGED);
    assertThat(line.activity().causeName()).isEqualTo("Ada");
    assertThat(line.activity().subject()).isEqualTo(newer.toString());
  }

  @Test
  void aChainComesApartLinkByLink() {
    DisplayId third = begun("And my invoice?");
    merge(third, newer, ADA);
    merge(newer, older, ADA);
    assertThat(words(third, ADA)).hasSize(3);
    undo(newer, ADA);
    assertThat(words(older, ADA)).containsExactly("My parcel is late");
    assertThat(words(third, ADA)).containsExactly("Where is it?", "And my invoice?");
    undo(third, ADA);
    assertThat(words(third, ADA)).containsExactly("And my invoice?");
    assertThat(words(newer, ADA)).containsExactly("Where is it?");
  }

  @Test
  void theFirstLinkOfAChainComesOutOfWhereverItIsWithWhoCameByItAlone() {
    DisplayId third = begun("And my invoice?");
    join(third, BEN);
    join(third, OLGA);
    join(newer, OLGA);
    merge(third, newer, ADA);
    merge(newer, older, ADA);
    assertThat(people(older)).extracting(Participant::name).contains("Ben", "Olga");
    undo(third, ADA);
    assertThat(words(third, ADA)).containsExactly("And my invoice?");
    assertThat(words(older, ADA)).containsExactly("My parcel is late", "Where is it?");
    assertThat(people(older)).extracting(Participant::name).contains("Olga").doesNotContain("Ben");
    undo(newer, ADA);
    assertThat(people(newer)).extracting(Participant::name).contains("Olga").doesNotContain("Ben");
    assertThat(people(older)).extracting(Participant::name).doesNotContain("Olga", "Ben");
    assertThat(people(third)).extracting(Participant::name).contains("Olga", "Ben");
  }

  private void join(DisplayId in, Actor actor) {
    rooms.run(() -> rooms.get(Participants.class).join(in, actor));
  }

  @Test
  void theSameAgainChangesNothing() {
    merge(newer, older, ADA);
    merge(newer, older, BEN);
    assertThat(lines(older)).containsOnlyOnce(ActivityKind.MERGED);
    undo(newer, ADA);
    undo(newer, BEN);
    assertThat(lines(newer)).containsOnlyOnce(ActivityKind.MERGE_UNDONE);
  }

  @Test
  void halfAMinuteLaterItStays() {
    merge(newer, older, ADA);
    rooms.sql("UPDATE conversation_merge SET at = at - INTERVAL 36 SECOND");
    assertRefused("MERGE_SETTLED", () -> undo(newer, ADA));
  }

  @Test
  void itselfAndWhatGoesAnotherWayToTheContactAreRefused() {
    DisplayId rui = rooms.write(rooms.arrive("rui", "Rui"), "Oi").conversation();
    assertRefused("CONVERSATIONS_NOT_MERGEABLE at into", () -> merge(newer, newer, ADA));
    assertRefused("CONVERSATIONS_NOT_MERGEABLE at into", () -> merge(newer, rui, ADA));
    assertRefused("CONVERSATION_NOT_FOUND", () -> merge(newer, new DisplayId(99), ADA));
  }

  @Test
  void whoDoesNotSeeBothMergesNothing() {
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = 2");
    rooms.call(
        () -> rooms.get(Conversations.class).assign(newer, Optional.of(Rooms.idOf(OLGA)), OLGA));
    rooms.sql("UPDATE conversation SET assignee_id = 2 WHERE display_id = " + older);
    assertRefused("CONVERSATION_NOT_FOUND", () -> merge(newer, older, ADA));
    assertRefused("CONVERSATION_NOT_FOUND", () -> merge(older, newer, ADA));
    merge(newer, older, OLGA);
    assertRefused("CONVERSATION_NOT_FOUND", () -> undo(newer, ADA));
    assertThat(words(older, ADA)).hasSize(2);
  }

  @Test
  void aMessageSentAgainUnderItsKeyIsNotWrittenTwiceBeforeOrAfter() {
    MessageDraft draft = MessageDraft.of("Once").withEchoId("k1");
    SentMessage first = rooms.call(() -> rooms.get(Conversations.class).reply(newer, draft, ADA));
    merge(newer, older, ADA);
    SentMessage again = rooms.call(() -> rooms.get(Conversations.class).reply(newer, draft, ADA));
    assertThat(again.message()).isEqualTo(first.message());
    undo(newer, ADA);
    again = rooms.call(() -> rooms.get(Conversations.class).reply(newer, draft, ADA));
    assertThat(again.message()).isEqualTo(first.message());
  }

  @Test
  void whatWasToldOfTheMergedOneIsToldOfTheKeptOne() {
    rooms.call(
        () -> rooms.get(Conversations.class).assign(newer, Optional.of(Rooms.idOf(BEN)), ADA));
    String notices =
        "SELECT DISTINCT c.display_id FROM notice n JOIN conversation c ON c.id = n.conversation_id"
            + " WHERE n.agent_id = 3 AND n.kind = 'ASSIGNED'";
    merge(newer, older, ADA);
    assertThat(ask(notices)).isEqualTo("[" + older + "]");
    undo(newer, ADA);
    assertThat(ask(notices)).isEqualTo("[" + newer + "]");
  }

  @Test
  void whatIsScheduledIsSentInTheKeptOneAtItsTimeWithItsFiles() {
    ConversationId row =
        rooms.call(() -> rooms.get(ConversationQueries.class).detail(newer, OLGA)).row();
    Schedule schedule = new Schedule(rooms, row, newer);
    Instant at = schedule.in(1);
    ScheduledMessageId id =
        schedule.create(
            ScheduledMessageEdit.of("Later", at).with(List.of(schedule.upload("a.png", ADA))), ADA);
    merge(newer, older, ADA);
    assertThat(schedule.list(ADA)).hasSize(1);
    schedule.ring(id, at);
    assertThat(schedule.line(id).state()).isEqualTo(ScheduledState.SENT);
    assertThat(words(older, ADA)).endsWith("Later");
    TimelineMessage sent =
        thread(older, ADA).stream()
            .filter(message -> "Later".equals(message.content()))
            .findFirst()
            .orElseThrow();
    assertThat(sent.attachments()).hasSize(1);
  }

  @Test
  void choicesAreTheOthersOfTheContactAndSayWhichFit() {
    rooms.sql(
        "INSERT INTO contact_inbox (id, contact_id, inbox_id, source_id, pubsub_hash, pubsub_secret,"
            + " created_at, updated_at) SELECT 99, contact_id, 2, 'api', REPEAT('x', 32), '', NOW(6),"
            + " NOW(6) FROM contact_inbox LIMIT 1",
        "INSERT INTO conversation (display_id, uuid, inbox_id, contact_id, contact_inbox_id, status,"
            + " opened_at, last_activity_at, created_at, updated_at) SELECT 50, UUID(), 2, contact_id,"
            + " 99, 'OPEN', NOW(6), NOW(6), NOW(6), NOW(6) FROM contact_inbox WHERE id = 99");
    List<MergeChoice> choices =
        rooms.call(() -> rooms.get(ConversationMerges.class).choices(newer, 9, OLGA));
    assertThat(choices)
        .extracting(choice -> choice.card().id().value() + " " + choice.mergeable())
        .containsExactlyInAnyOrder(older + " true", "50 false");
    assertThat(rooms.call(() -> rooms.get(ConversationMerges.class).choices(newer, 9, ADA)))
        .hasSize(1);
  }

  @Test
  void whatWentIntoAConversationGoesWithItWhenItsInboxIsRemoved() {
    merge(newer, older, ADA);
    rooms.run(
        () -> {
          RemovalStore removal = rooms.get(RemovalStore.class);
          removal.deleteConversations(removal.lockSome(Rooms.SUPPORT, 9));
        });
    assertThat(ask("SELECT COUNT(*) FROM conversation")).isEqualTo("[0]");
    assertThat(ask("SELECT COUNT(*) FROM conversation_merge")).isEqualTo("[0]");
  }

  private String ask(String sql) {
    return rooms.call(() -> rooms.ask(sql).toString());
  }

  private static void assertRefused(String with, Runnable work) {
    assertThatThrownBy(work::run).hasMessageContaining(with);
  }

  private void merge(DisplayId which, DisplayId into, Actor actor) {
    rooms.call(() -> rooms.get(ConversationMerges.class).merge(which, -1, into, actor));
  }

  private void undo(DisplayId merged, Actor actor) {
    rooms.call(() -> rooms.get(ConversationMerges.class).undo(merged, actor));
  }

  private void reply(DisplayId in, String words, Actor actor) {
    rooms.call(() -> rooms.get(Conversations.class).reply(in, MessageDraft.of(words), actor));
  }

  private void note(DisplayId in, String words, Actor actor) {
    rooms.call(() -> rooms.get(Conversations.class).addNote(in, MessageDraft.of(words), actor));
  }

  private ConversationCard card(DisplayId id) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).card(id, OLGA)).orElseThrow();
  }

  private List<TimelineMessage> thread(DisplayId id, Actor actor) {
    return rooms.call(() -> rooms.get(Timelines.class).thread(id, TimelineSlice.latest(), actor));
  }

  private List<String> words(DisplayId id, Actor actor) {
    return thread(id, actor).stream()
        .filter(message -> message.type() != MessageType.ACTIVITY)
        .map(TimelineMessage::content)
        .toList();
  }

  private TimelineMessage last(DisplayId id) {
    List<TimelineMessage> all = thread(id, OLGA);
    return all.get(all.size() - 1);
  }

  private List<ActivityKind> lines(DisplayId id) {
    return thread(id, OLGA).stream()
        .filter(message -> message.type() == MessageType.ACTIVITY)
        .map(message -> message.activity().kind())
        .toList();
  }
}

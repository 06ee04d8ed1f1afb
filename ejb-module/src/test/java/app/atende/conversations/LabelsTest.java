package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that conversations are sorted by. */
class LabelsTest {

  private static final LabelEdit VIP = new LabelEdit(" VIP ", "gente boa", "#1b5fd0", true);

  private Rooms rooms;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    lost = rooms.write(rooms.carla(), "A encomenda sumiu").conversation();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aLabelIsKeptInOneSpelling() {
    LabelSummary vip = create(VIP);
    assertThat(vip.title()).isEqualTo("vip");
    assertThat(vip.color()).isEqualTo("#1B5FD0");
    assertThat(rooms.call(() -> labels().list(ADA))).containsExactly(vip);
  }

  @Test
  void aTitleIsTwoOrMoreLettersDigitsHyphensAndUnderscores() {
    for (String title : List.of("a", "com espaço", "a,b", "#vip")) {
      assertRefused("LABEL_INVALID", () -> create(named(title)));
    }
    assertRefused("NAME_REQUIRED", () -> create(named(" ")));
    assertRefused("VALUE_TOO_LONG", () -> create(named("x".repeat(61))));
    assertRefused(
        "VALUE_INVALID", () -> create(new LabelEdit("vip", null, "red; content: ''", true)));
    assertThat(create(named("pós-venda_2")).title()).isEqualTo("pós-venda_2");
  }

  @Test
  void aTitleIsThereOnceWhateverItsCapitals() {
    LabelSummary vip = create(VIP);
    assertRefused("NAME_TAKEN", () -> create(named("Vip")));
    LabelSummary same = change(vip, named("VIP"));
    assertThat(same.id()).isEqualTo(vip.id());
  }

  @Test
  void onlyWhoManagesLabelsMakesThem() {
    assertRefused("NOT_PERMITTED", () -> rooms.callInRequest(() -> labels().create(VIP, ADA)));
  }

  @Test
  void whoeverDeletesOneMayKnowWhoLosesIt() {
    LabelSummary vip = create(VIP);
    assertThat(use(vip)).isEqualTo(new LabelUse(0, 0));
    rooms.sql(
        "INSERT INTO conversation_label (conversation_id, label_id)"
            + " SELECT id, 1 FROM conversation",
        "INSERT INTO contact (name, created_at, updated_at) VALUES ('Dora', NOW(6), NOW(6))",
        "INSERT INTO contact_label (contact_id, label_id) SELECT id, 1 FROM contact");
    assertThat(use(vip)).isEqualTo(new LabelUse(1, 2));
    assertRefused("NOT_PERMITTED", () -> rooms.callInRequest(() -> labels().use(vip.id(), ADA)));
  }

  private LabelUse use(LabelSummary label) {
    return rooms.call(() -> labels().use(label.id(), OLGA));
  }

  @Test
  void aStaleChangeIsRefused() {
    LabelSummary vip = create(VIP);
    change(vip, named("vips"));
    assertRefused("STALE_EDIT", () -> change(vip, named("vipes")));
  }

  @Test
  void aConversationBearsLabelsAndLinesSayWhich() {
    LabelId vip = create(VIP).id();
    LabelId late = create(named("atraso")).id();
    put(LabelChange.add(vip, late));
    put(LabelChange.add(vip));
    assertThat(titles()).containsExactly("atraso", "vip");
    put(LabelChange.remove(vip));
    put(LabelChange.remove(vip));
    assertThat(titles()).containsExactly("atraso");
    List<Activity> lines = lines();
    assertThat(lines)
        .extracting(Activity::kind)
        .containsExactly(ActivityKind.LABELS_ADDED, ActivityKind.LABELS_REMOVED);
    assertThat(lines).extracting(Activity::subject).containsExactly("atraso, vip", "vip");
  }

  @Test
  void changingLabelsIsNewsForWhoeverLooks() {
    LabelId vip = create(VIP).id();
    long before = card().version();
    assertThat(put(LabelChange.add(vip)).version()).isGreaterThan(before);
  }

  @Test
  void aLabelThatIsNotThereIsRefusedAndNothingElseIsPutOn() {
    LabelId vip = create(VIP).id();
    assertRefused("LABEL_NOT_FOUND", () -> put(LabelChange.add(vip, new LabelId(999))));
    assertThat(titles()).isEmpty();
  }

  @Test
  void aListByLabelHoldsJustThoseThatBearIt() {
    LabelId vip = create(VIP).id();
    DisplayId other = rooms.write(rooms.arrive("rui", "Rui"), "Oi").conversation();
    put(LabelChange.add(vip));
    ConversationFilter filter = ConversationFilter.open(ConversationTab.ALL).withLabel(vip);
    assertThat(listed(filter)).containsExactly(lost).doesNotContain(other);
    assertThat(rooms.call(() -> queries().counts(filter, ADA)).of(ConversationTab.ALL))
        .isEqualTo(1);
  }

  @Test
  void aDeletedLabelIsOnNoConversation() {
    LabelId vip = create(VIP).id();
    put(LabelChange.add(vip));
    rooms.callInRequest(
        () -> {
          labels().delete(vip, OLGA);
          return null;
        });
    assertThat(titles()).isEmpty();
    assertRefused("LABEL_NOT_FOUND", () -> rooms.call(() -> labels().get(vip, ADA)));
  }

  private static LabelEdit named(String title) {
    return new LabelEdit(title, null, "#112233", false);
  }

  private LabelSummary create(LabelEdit edit) {
    return rooms.callInRequest(() -> labels().create(edit, OLGA));
  }

  private LabelSummary change(LabelSummary label, LabelEdit edit) {
    return rooms.callInRequest(() -> labels().change(label.id(), label.version(), edit, OLGA));
  }

  private ConversationState put(LabelChange change) {
    return rooms.call(() -> rooms.get(Triage.class).changeLabels(lost, change, ADA));
  }

  private List<String> titles() {
    return card().labels().stream().map(ConversationCard.Label::title).toList();
  }

  private List<DisplayId> listed(ConversationFilter filter) {
    return rooms.call(() -> queries().list(filter, null, 10, ADA)).cards().stream()
        .map(ConversationCard::id)
        .toList();
  }

  private ConversationCard card() {
    return rooms.call(() -> queries().card(lost, ADA)).orElseThrow();
  }

  private List<Activity> lines() {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(lost, TimelineSlice.latest(), ADA))
        .stream()
        .filter(TimelineMessage::isActivity)
        .map(TimelineMessage::activity)
        .toList();
  }

  private static void assertRefused(String code, Callable<?> work) {
    assertThatThrownBy(work::call).isInstanceOf(DomainException.class).hasMessageContaining(code);
  }

  private ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }

  private Labels labels() {
    return rooms.get(Labels.class);
  }
}

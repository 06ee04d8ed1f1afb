package app.atende.inboxes;

import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeType;
import app.atende.attributes.Attributes;
import app.atende.attributes.NewAttribute;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Actor;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a visitor is asked before he writes, and what becomes of his answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreChatFormsTest {

  private static final PreChatField EMAIL = PreChatField.standard(PreChatField.EMAIL, true, true);
  private static final PreChatField PLAN =
      PreChatField.attribute(AttributeOwner.CONTACT, "plan", true);
  private static final PreChatField ORDER =
      PreChatField.attribute(AttributeOwner.CONVERSATION, "order", false);
  private static final PreChatField TERMS =
      PreChatField.attribute(AttributeOwner.CONTACT, "terms", true);

  private final Rooms rooms = new Rooms(ControlBeans.all());

  @BeforeAll
  void define() {
    ControlBeans.enter(rooms.acme());
    AttributeEdit plan = AttributeEdit.named("Plano").choosing(List.of("Basic", "Gold"));
    define(AttributeOwner.CONTACT, "plan", AttributeType.LIST, plan);
    define(
        AttributeOwner.CONVERSATION,
        "order",
        AttributeType.TEXT,
        AttributeEdit.named("Pedido").like("^[0-9]{4}$", "four digits"));
    define(AttributeOwner.CONTACT, "terms", AttributeType.CHECKBOX, AttributeEdit.named("Termos"));
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void askNothing() {
    keep(PreChatForm.ofNew());
  }

  @Test
  void aNewWebsiteAsksNothing() {
    assertThat(kept()).isEqualTo(PreChatForm.ofNew());
    assertThat(questions(kept())).isEmpty();
  }

  @Test
  void theQuestionsKeepTheirOrderAndWords() {
    PreChatField order =
        new PreChatField("order", AttributeOwner.CONVERSATION, "Which order?", "4711", true, true);
    keep(new PreChatForm(true, "Tell us:\nwho are you?", List.of(order, EMAIL, PLAN)));
    assertThat(kept().preChatMessage()).isEqualTo("Tell us:\nwho are you?");
    assertThat(kept().preChatFields()).startsWith(order, EMAIL, PLAN);
    assertThat(questions(kept()))
        .extracting(PreChatQuestion::label)
        .containsExactly("Which order?", null, "Plano");
    assertThat(questions(kept()))
        .extracting(PreChatQuestion::type)
        .containsExactly("text", "email", "list");
  }

  @Test
  void whatIsNotAskedStaysAmongTheQuestionsSwitchedOff() {
    keep(PreChatForm.asking(PLAN));
    assertThat(kept().preChatFields())
        .extracting(PreChatField::name)
        .containsExactly("plan", "fullName", "emailAddress", "phoneNumber");
    assertThat(questions(kept()))
        .extracting(question -> question.field().name())
        .containsExactly("plan");
  }

  @Test
  void aQuestionIsThereOnceAndNoneForAnAttributeThatIsNotDefined() {
    PreChatField shoe = PreChatField.attribute(AttributeOwner.CONTACT, "shoe_size", true);
    PreChatField hers = PreChatField.attribute(AttributeOwner.CONVERSATION, "plan", true);
    keep(PreChatForm.asking(PLAN, shoe, hers, PLAN, PreChatField.standard("shoe", true, true)));
    assertThat(questions(kept())).extracting(PreChatQuestion::field).containsExactly(PLAN);
  }

  @Test
  void aFormThatIsSwitchedOnAsksSomething() {
    assertRefused("pre_chat_fields", ErrorCode.VALUE_REQUIRED, () -> keep(PreChatForm.asking()));
    PreChatForm tooLong = new PreChatForm(true, "x".repeat(1001), List.of(EMAIL));
    assertRefused("pre_chat_message", ErrorCode.VALUE_TOO_LONG, () -> keep(tooLong));
  }

  @Test
  void answersAreKeptAsTheirAttributesWantThem() {
    PreChatForm form = PreChatForm.asking(EMAIL, PLAN, ORDER, TERMS);
    Attributes ofContact =
        Attributes.NONE.with("plan", " Gold ").with("terms", "true").with("vip", "no");
    PreChatAnswers kept =
        accept(form, ofContact, Attributes.NONE.with("order", "4711").with("from", "shop"));
    assertThat(kept.ofContact().values())
        .containsEntry("plan", "Gold")
        .containsEntry("terms", true)
        .containsEntry("vip", "no");
    assertThat(kept.ofConversation().values())
        .containsEntry("order", "4711")
        .containsEntry("from", "shop");
  }

  @Test
  void whatIsMissingIsNamed() {
    PreChatForm form = PreChatForm.asking(EMAIL, PLAN);
    Attributes gold = Attributes.NONE.with("plan", "Gold");
    PreChatAnswers nameless = new PreChatAnswers("Carla", " ", null, gold, Attributes.NONE);
    assertRefused("emailAddress", ErrorCode.VALUE_REQUIRED, () -> accept(form, nameless));
    assertRefused(
        "plan", ErrorCode.VALUE_REQUIRED, () -> accept(form, Attributes.NONE, Attributes.NONE));
    assertRefused(
        "terms",
        ErrorCode.VALUE_REQUIRED,
        () -> accept(PreChatForm.asking(TERMS), gold.with("terms", false), Attributes.NONE));
  }

  @Test
  void whatDoesNotFitIsNamed() {
    Attributes gold = Attributes.NONE.with("plan", "Gold");
    PreChatForm form = PreChatForm.asking(PLAN, ORDER);
    assertRefused(
        "plan",
        ErrorCode.VALUE_NOT_LISTED,
        () -> accept(form, gold.with("plan", "Platinum"), Attributes.NONE));
    assertRefused(
        "order",
        ErrorCode.VALUE_MISMATCH,
        () -> accept(form, gold, Attributes.NONE.with("order", "many")));
  }

  @Test
  void whatNeedNotBeAnsweredMayBeLeftOut() {
    PreChatForm form = PreChatForm.asking(ORDER);
    assertThat(accept(form, Attributes.NONE, Attributes.NONE.with("order", " ")).ofConversation())
        .isEqualTo(Attributes.NONE);
  }

  @Test
  void anAccountWithTheSameIdsAsksWhatItWants() {
    keep(PreChatForm.asking(PLAN));
    PreChatForm ours = kept();
    try (Rooms globex = new Rooms(ControlBeans.all())) {
      InboxDetail theirs =
          globex.call(() -> globex.get(InboxQueries.class).get(SUPPORT, Actor.SYSTEM));
      assertThat(theirs.website().preChat()).isEqualTo(PreChatForm.ofNew());
      List<PreChatQuestion> asked =
          globex.call(() -> globex.get(PreChatForms.class).questions(ours, Actor.SYSTEM));
      assertThat(asked).as("our question, their attributes").isEmpty();
    }
  }

  private void define(AttributeOwner owner, String key, AttributeType type, AttributeEdit edit) {
    NewAttribute wanted = new NewAttribute(owner, key, type, edit);
    rooms.callInRequest(() -> rooms.get(AttributeDefinitions.class).create(wanted, OLGA));
  }

  private void keep(PreChatForm form) {
    rooms.callInRequest(
        () -> {
          rooms.get(Inboxes.class).change(detail().edit().asking(form), OLGA);
          return null;
        });
  }

  private PreChatForm kept() {
    return rooms.call(this::detail).website().preChat();
  }

  private InboxDetail detail() {
    return rooms.get(InboxQueries.class).get(SUPPORT, OLGA);
  }

  private List<PreChatQuestion> questions(PreChatForm form) {
    return rooms.call(() -> rooms.get(PreChatForms.class).questions(form, Actor.SYSTEM));
  }

  private PreChatAnswers accept(PreChatForm form, Attributes contact, Attributes conversation) {
    return accept(
        form, new PreChatAnswers("Carla", "carla@acme.example", null, contact, conversation));
  }

  private PreChatAnswers accept(PreChatForm form, PreChatAnswers given) {
    return rooms.call(() -> rooms.get(PreChatForms.class).accept(form, given, Actor.SYSTEM));
  }

  private static void assertRefused(String field, ErrorCode code, ThrowingCallable typed) {
    assertThatThrownBy(typed)
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.field()).contains(field);
            });
  }
}

package app.atende.web.compat.docs;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.web.compat.client.ClientContactsResource;
import app.atende.web.compat.client.ClientConversationsResource;
import app.atende.web.compat.client.CsatSurveyResource;
import app.atende.web.compat.platform.BotShape;
import app.atende.web.compat.platform.MemberShape;
import app.atende.web.compat.platform.PlatformUserShape;
import app.atende.web.compat.shapes.AgentBotShape;
import app.atende.web.compat.shapes.AgentShape;
import app.atende.web.compat.shapes.AttachmentShape;
import app.atende.web.compat.shapes.AuditShape;
import app.atende.web.compat.shapes.CannedResponseShape;
import app.atende.web.compat.shapes.ConditionShape;
import app.atende.web.compat.shapes.ContactInboxShape;
import app.atende.web.compat.shapes.ContactRow;
import app.atende.web.compat.shapes.ContactShape;
import app.atende.web.compat.shapes.ConversationEvent;
import app.atende.web.compat.shapes.ConversationSearchShape;
import app.atende.web.compat.shapes.ConversationShape;
import app.atende.web.compat.shapes.CustomAttributeShape;
import app.atende.web.compat.shapes.CustomFilterShape;
import app.atende.web.compat.shapes.CustomRoleShape;
import app.atende.web.compat.shapes.DeliveryShape;
import app.atende.web.compat.shapes.FileShape;
import app.atende.web.compat.shapes.HeldRoleShape;
import app.atende.web.compat.shapes.LabelShape;
import app.atende.web.compat.shapes.MessageShape;
import app.atende.web.compat.shapes.NoteShape;
import app.atende.web.compat.shapes.NoticeRowShape;
import app.atende.web.compat.shapes.NoticeSettingsShape;
import app.atende.web.compat.shapes.NoticeShape;
import app.atende.web.compat.shapes.OwnAccountShape;
import app.atende.web.compat.shapes.PersonShape;
import app.atende.web.compat.shapes.SubscriptionShape;
import app.atende.web.compat.shapes.TeamShape;
import app.atende.web.compat.shapes.UserShape;
import app.atende.web.compat.shapes.WebhookShape;
import app.atende.web.compat.shapes.WorkingHourShape;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an answer is said to hold is what its record holds. */
class ApiShapesTest {

  private static final PropertyNamingStrategies.SnakeCaseStrategy WIRE =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private static final List<Map.Entry<String, Class<? extends Record>>> SHAPES =
      List.of(
          Map.entry("Agent", AgentShape.class),
          Map.entry("AgentBot", AgentBotShape.class),
          Map.entry("Attachment", AttachmentShape.class),
          Map.entry("AuditLine", AuditShape.class),
          Map.entry("Bot", BotShape.class),
          Map.entry("CacheKeys", OwnAccountShape.CacheKeys.class),
          Map.entry("CannedResponse", CannedResponseShape.class),
          Map.entry("Condition", ConditionShape.class),
          Map.entry("Contact", ContactShape.class),
          Map.entry("ContactInbox", ContactInboxShape.class),
          Map.entry("ContactRow", ContactRow.class),
          Map.entry("Conversation", ConversationShape.class),
          Map.entry("ConversationEvent", ConversationEvent.class),
          Map.entry("CustomAttribute", CustomAttributeShape.class),
          Map.entry("CustomFilter", CustomFilterShape.class),
          Map.entry("CustomRole", CustomRoleShape.class),
          Map.entry("Delivery", DeliveryShape.class),
          Map.entry("File", FileShape.class),
          Map.entry("FoundContact", ConversationSearchShape.Contact.class),
          Map.entry("FoundConversation", ConversationSearchShape.class),
          Map.entry("Label", LabelShape.class),
          Map.entry("Member", MemberShape.class),
          Map.entry("Message", MessageShape.Full.class),
          Map.entry("MessageEvent", MessageShape.Event.class),
          Map.entry("Note", NoteShape.class),
          Map.entry("Notification", NoticeShape.class),
          Map.entry("NotificationRow", NoticeRowShape.class),
          Map.entry("NotificationSettings", NoticeSettingsShape.class),
          Map.entry("OwnAccount", OwnAccountShape.class),
          Map.entry("Profile", UserShape.class),
          Map.entry("PublicContact", ClientContactsResource.PublicContact.class),
          Map.entry("PublicConversation", ClientConversationsResource.PublicConversation.class),
          Map.entry("PublicInbox", ClientContactsResource.PublicInbox.class),
          Map.entry("PublicMessage", MessageShape.Public.class),
          Map.entry("Role", HeldRoleShape.class),
          Map.entry("Subscription", SubscriptionShape.class),
          Map.entry("Survey", CsatSurveyResource.Survey.class),
          Map.entry("Team", TeamShape.class),
          Map.entry("User", PlatformUserShape.class),
          Map.entry("UserEvent", PersonShape.UserEvent.class),
          Map.entry("Webhook", WebhookShape.class),
          Map.entry("WorkingHours", WorkingHourShape.class));

  private static List<Map.Entry<String, Class<? extends Record>>> shapes() {
    return SHAPES;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void itsFieldsAreThoseOfTheRecord(Map.Entry<String, Class<? extends Record>> shape) {
    Stream<String> held =
        Stream.of(shape.getValue().getRecordComponents()).map(ApiShapesTest::name);
    assertThat(ApiDocument.read().fields(shape.getKey()))
        .as(shape.getKey())
        .containsExactlyInAnyOrderElementsOf(held.toList());
  }

  private static String name(RecordComponent field) {
    return Optional.ofNullable(field.getAccessor().getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .orElseGet(() -> WIRE.translate(field.getName()));
  }
}

package app.atende.web.compat;

import app.atende.web.compat.account.AgentsResource;
import app.atende.web.compat.account.AuditLogsResource;
import app.atende.web.compat.account.BotsResource;
import app.atende.web.compat.account.BulkActionsResource;
import app.atende.web.compat.account.CannedResponsesResource;
import app.atende.web.compat.account.ContactExportResource;
import app.atende.web.compat.account.ContactFilesResource;
import app.atende.web.compat.account.ContactMergeResource;
import app.atende.web.compat.account.ContactNotesResource;
import app.atende.web.compat.account.ContactPlacesResource;
import app.atende.web.compat.account.ContactResource;
import app.atende.web.compat.account.ContactTablesResource;
import app.atende.web.compat.account.ContactsResource;
import app.atende.web.compat.account.ConversationFilesResource;
import app.atende.web.compat.account.ConversationResource;
import app.atende.web.compat.account.ConversationsResource;
import app.atende.web.compat.account.CustomAttributesResource;
import app.atende.web.compat.account.CustomFiltersResource;
import app.atende.web.compat.account.CustomRolesResource;
import app.atende.web.compat.account.DeliveriesResource;
import app.atende.web.compat.account.DraftMessagesResource;
import app.atende.web.compat.account.InboxMembersResource;
import app.atende.web.compat.account.InboxesResource;
import app.atende.web.compat.account.KnownContactResource;
import app.atende.web.compat.account.LabelsResource;
import app.atende.web.compat.account.MessagesResource;
import app.atende.web.compat.account.NotificationSettingsResource;
import app.atende.web.compat.account.NotificationSubscriptionsResource;
import app.atende.web.compat.account.NotificationsResource;
import app.atende.web.compat.account.OwnAccountResource;
import app.atende.web.compat.account.ParticipantsResource;
import app.atende.web.compat.account.ProfilePlacesResource;
import app.atende.web.compat.account.ProfileResource;
import app.atende.web.compat.account.SearchResource;
import app.atende.web.compat.account.SortingResource;
import app.atende.web.compat.account.TeamMembersResource;
import app.atende.web.compat.account.TeamsResource;
import app.atende.web.compat.account.WebhooksResource;
import app.atende.web.compat.widget.WidgetConfigResource;
import app.atende.web.compat.widget.WidgetContactResource;
import app.atende.web.compat.widget.WidgetConversationsResource;
import app.atende.web.compat.widget.WidgetMessagesResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application API and the widget's surface. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

  private static final Set<Class<?>> FRAME =
      Set.of(
          LoosePaths.class,
          ReadTogether.class,
          DialectErrors.class,
          WireWriter.class,
          ServiceResource.class);

  private static final Set<Class<?>> ACCOUNT =
      Set.of(
          AgentsResource.class,
          AuditLogsResource.class,
          BotsResource.class,
          CannedResponsesResource.class,
          CustomAttributesResource.class,
          CustomFiltersResource.class,
          SearchResource.class,
          CustomRolesResource.class,
          DeliveriesResource.class,
          InboxMembersResource.class,
          InboxesResource.class,
          LabelsResource.class,
          NotificationSettingsResource.class,
          NotificationSubscriptionsResource.class,
          NotificationsResource.class,
          OwnAccountResource.class,
          ProfilePlacesResource.class,
          ProfileResource.class,
          TeamMembersResource.class,
          TeamsResource.class,
          WebhooksResource.class);

  private static final Set<Class<?>> CONVERSATIONS =
      Set.of(
          BulkActionsResource.class,
          ContactExportResource.class,
          ContactFilesResource.class,
          ContactMergeResource.class,
          ContactNotesResource.class,
          ContactPlacesResource.class,
          ContactResource.class,
          ContactTablesResource.class,
          ContactsResource.class,
          ConversationFilesResource.class,
          ConversationResource.class,
          ConversationsResource.class,
          DraftMessagesResource.class,
          KnownContactResource.class,
          MessagesResource.class,
          ParticipantsResource.class,
          SortingResource.class);

  private static final Set<Class<?>> WIDGET =
      Set.of(
          WidgetConfigResource.class,
          WidgetContactResource.class,
          WidgetConversationsResource.class,
          WidgetMessagesResource.class);

  @Override
  public Set<Class<?>> getClasses() {
    return Stream.of(FRAME, ACCOUNT, CONVERSATIONS, WIDGET)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}

package app.atende.web.compat;

import app.atende.web.compat.account.BulkActionsResource;
import app.atende.web.compat.account.CannedResponsesResource;
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
import app.atende.web.compat.account.DeliveriesResource;
import app.atende.web.compat.account.InboxMembersResource;
import app.atende.web.compat.account.InboxesResource;
import app.atende.web.compat.account.KnownContactResource;
import app.atende.web.compat.account.LabelsResource;
import app.atende.web.compat.account.MessagesResource;
import app.atende.web.compat.account.ParticipantsResource;
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

/** The application API and the widget's surface. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        LoosePaths.class,
        DialectErrors.class,
        WireWriter.class,
        ServiceResource.class,
        ProfileResource.class,
        WebhooksResource.class,
        DeliveriesResource.class,
        InboxesResource.class,
        InboxMembersResource.class,
        KnownContactResource.class,
        MessagesResource.class,
        BulkActionsResource.class,
        ContactMergeResource.class,
        ContactNotesResource.class,
        ContactPlacesResource.class,
        ContactResource.class,
        ContactTablesResource.class,
        ContactsResource.class,
        ConversationFilesResource.class,
        ConversationResource.class,
        ConversationsResource.class,
        ParticipantsResource.class,
        SortingResource.class,
        LabelsResource.class,
        TeamsResource.class,
        TeamMembersResource.class,
        CannedResponsesResource.class,
        CustomAttributesResource.class,
        CustomFiltersResource.class,
        SearchResource.class,
        WidgetConfigResource.class,
        WidgetContactResource.class,
        WidgetConversationsResource.class,
        WidgetMessagesResource.class);
  }
}

package app.atende.web.compat;

import app.atende.web.compat.account.DeliveriesResource;
import app.atende.web.compat.account.InboxMembersResource;
import app.atende.web.compat.account.InboxesResource;
import app.atende.web.compat.account.ProfileResource;
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
        WidgetConfigResource.class,
        WidgetContactResource.class,
        WidgetConversationsResource.class,
        WidgetMessagesResource.class);
  }
}

package app.atende.web.compat;

import app.atende.web.compat.client.ClientContactsResource;
import app.atende.web.compat.client.ClientConversationsResource;
import app.atende.web.compat.client.ClientMessagesResource;
import app.atende.web.compat.client.CsatSurveyResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The public client API. */
@ApplicationPath("/public/api")
public class PublicApiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        LoosePaths.class,
        PublicCors.class,
        ReadTogether.class,
        DialectErrors.class,
        WireWriter.class,
        ClientContactsResource.class,
        ClientConversationsResource.class,
        ClientMessagesResource.class,
        CsatSurveyResource.class);
  }
}

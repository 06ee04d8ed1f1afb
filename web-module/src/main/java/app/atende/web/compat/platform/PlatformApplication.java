package app.atende.web.compat.platform;

import app.atende.web.compat.DialectErrors;
import app.atende.web.compat.LoosePaths;
import app.atende.web.compat.WireWriter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The platform API. */
@ApplicationPath("/platform/api")
public class PlatformApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        LoosePaths.class,
        DialectErrors.class,
        WireWriter.class,
        PlatformAccountsResource.class,
        PlatformMembersResource.class,
        PlatformUsersResource.class,
        PlatformBotsResource.class);
  }
}

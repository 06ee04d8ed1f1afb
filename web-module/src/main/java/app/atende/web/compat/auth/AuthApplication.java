package app.atende.web.compat.auth;

import app.atende.web.compat.DialectErrors;
import app.atende.web.compat.LoosePaths;
import app.atende.web.compat.WireWriter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Signing in. */
@ApplicationPath("/auth")
public class AuthApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        LoosePaths.class,
        DialectErrors.class,
        WireWriter.class,
        PasswordResource.class,
        SignInResource.class,
        SignedInResource.class);
  }
}

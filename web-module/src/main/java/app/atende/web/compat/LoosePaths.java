package app.atende.web.compat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Addresses as loosely as clients write them (contract 2.1): a slash or {@code .json} at the end is
 * dropped, and PUT means PATCH, so resources know only PATCH.
 */
@Provider
@PreMatching
public class LoosePaths implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (HttpMethod.PUT.equals(request.getMethod())) {
      request.setMethod(HttpMethod.PATCH);
    }
    UriInfo address = request.getUriInfo();
    String path = address.getRequestUri().getRawPath();
    String plain = plain(path);
    boolean isBase = (plain + "/").equals(address.getBaseUri().getRawPath());
    if (!plain.equals(path) && !isBase) {
      URI target = address.getRequestUriBuilder().replacePath(plain).build();
      request.setRequestUri(address.getBaseUri(), target);
    }
  }

  /** The path without what clients may put at its end. */
  static String plain(String path) {
    String bare = path.replaceFirst("/+$", "").replaceFirst("\\.json$", "");
    return bare.isEmpty() ? "/" : bare;
  }
}

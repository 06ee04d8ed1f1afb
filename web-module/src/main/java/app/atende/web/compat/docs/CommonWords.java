package app.atende.web.compat.docs;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Completes the document by what is the same for every call, so that nobody writes it a hundred
 * times: the parameters that stand in its address, whose token or session it wants, and how it
 * refuses. What a call says of this itself is left as it is.
 */
public class CommonWords implements OASFilter {

  private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");
  private static final List<HttpMethod> CHANGING = List.of(HttpMethod.POST, HttpMethod.PATCH);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getPaths().getPathItems().forEach(CommonWords::complete);
  }

  private static void complete(String address, PathItem item) {
    NAME.matcher(address)
        .results()
        .map(name -> OASFactory.createParameter().ref(name.group(1)))
        .forEach(item::addParameter);
    item.getOperations().forEach((verb, call) -> complete(address, verb, call));
  }

  private static void complete(String address, HttpMethod verb, Operation call) {
    Guard guard = Guard.of(address);
    if (guard != Guard.NOBODY) {
      guard.ways.forEach(way -> call.addSecurityRequirement(together(way)));
      refuse(call, 401, "SignIn");
    }
    if (NAME.matcher(address).results().map(MatchResult::group).findAny().isPresent()) {
      refuse(call, 404, "NotFound");
    }
    if (call.getRequestBody() != null) {
      refuse(call, 400, "Unreadable");
    }
    if (verb == HttpMethod.PATCH && guard != Guard.NOBODY) {
      refuse(call, 409, "Meanwhile");
    }
    if (CHANGING.contains(verb) || call.getParameters() != null) {
      refuse(call, 422, "Invalid");
    }
    refuse(call, 429, "TooMany");
  }

  private static SecurityRequirement together(List<String> schemes) {
    SecurityRequirement all = OASFactory.createSecurityRequirement();
    schemes.forEach(all::addScheme);
    return all;
  }

  private static void refuse(Operation call, int status, String how) {
    APIResponses answers = call.getResponses();
    String code = Integer.toString(status);
    if (answers.getAPIResponse(code) == null) {
      answers.addAPIResponse(code, OASFactory.createAPIResponse().ref(how));
    }
  }

  /** Who may call what stands below an address, and in which ways he can show it. */
  private enum Guard {
    ACCOUNT(List.of(List.of("account"), List.of("session_token", "session_client", "session_uid"))),
    PLATFORM(List.of(List.of("platform"))),
    NOBODY(List.of());

    private static final Map<String, Guard> BELOW =
        Map.of("/api/v1/", ACCOUNT, "/platform/api/", PLATFORM);

    private final List<List<String>> ways;

    Guard(List<List<String>> ways) {
      this.ways = ways;
    }

    private static Guard of(String address) {
      return BELOW.entrySet().stream()
          .filter(below -> address.startsWith(below.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(NOBODY);
    }
  }
}

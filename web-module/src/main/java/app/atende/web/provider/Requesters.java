package app.atende.web.provider;

import app.atende.people.Operator;
import app.atende.people.Operators;
import app.atende.people.PlatformApp;
import app.atende.people.PlatformApps;
import app.atende.provisioning.Requester;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who asked for something, as people read it: {@code operator:7} becomes the operator's name,
 * {@code app:3} that of the platform app, {@code command-line:root} says so. Whoever is gone keeps
 * his number.
 */
@Named
@RequestScoped
public class Requesters {

  static final String OPERATOR = "operator:";

  private static final String APP = "app:";
  private static final String COMMAND_LINE = "command-line:";

  @Inject private Operators operators;
  @Inject private PlatformApps apps;
  @Inject private Words words;

  private Map<Long, String> operatorNames;
  private Map<Long, String> appNames;

  /** The name to show for a requester. */
  public String name(String requester) {
    if (requester.startsWith(OPERATOR)) {
      return named(requester, OPERATOR, operatorNames());
    }
    if (requester.startsWith(APP)) {
      return words.say("provider.requester.app", named(requester, APP, appNames()));
    }
    if (requester.startsWith(Requester.ADMINISTRATOR)) {
      String name = requester.substring(Requester.ADMINISTRATOR.length());
      return words.say("provider.requester.administrator", name);
    }
    return requester.startsWith(COMMAND_LINE)
        ? words.say("provider.requester.command_line", requester.substring(COMMAND_LINE.length()))
        : requester;
  }

  private static String named(String requester, String kind, Map<Long, String> names) {
    String number = requester.substring(kind.length());
    boolean digits = number.matches("[0-9]{1,18}");
    return digits ? names.getOrDefault(Long.valueOf(number), requester) : requester;
  }

  private Map<Long, String> operatorNames() {
    if (operatorNames == null) {
      operatorNames =
          operators.list().stream().collect(Collectors.toMap(Operator::id, Operator::name));
    }
    return operatorNames;
  }

  private Map<Long, String> appNames() {
    if (appNames == null) {
      appNames = apps.list().stream().collect(Collectors.toMap(PlatformApp::id, PlatformApp::name));
    }
    return appNames;
  }
}

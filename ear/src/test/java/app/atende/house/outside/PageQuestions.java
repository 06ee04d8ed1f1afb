package app.atende.house.outside;

import app.atende.house.Office;
import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import app.atende.house.world.Desk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The pages of all consoles, each with as many rows as the crowd has. */
final class PageQuestions {
  private static final int MOST_DEVICES = 20;

  private final Crowd crowd;
  private final List<Question> all = new ArrayList<>();

  private PageQuestions(Crowd crowd) {
    this.crowd = crowd;
  }

  static List<Question> of(Crowd crowd) {
    PageQuestions questions = new PageQuestions(crowd);
    questions.console();
    questions.doors();
    questions.provider();
    return questions.all;
  }

  private void console() {
    for (int device = 1; device < Math.min(crowd.size(), MOST_DEVICES); device++) {
      crowd.company().owner().logsIn();
    }
    Desk olga = crowd.company().owner().logsIn();
    Desk ada = crowd.ada().logsIn();
    for (Endpoint page : Endpoints.everyPage()) {
      if (page.template().startsWith("/app/accounts/{account}/")) {
        add(page.plain(), olga, address(page));
      }
    }
    for (String tab :
        List.of("collaborators", "hours", "csat", "prechat", "widget", "bot", "configuration")) {
      String page = "/app/accounts/{account}/settings/inboxes/{inbox}/<tab>";
      add("GET " + page + " · " + tab, olga, filled(page).replace("<tab>", tab));
    }
    deliveries(olga);
    for (String page : List.of("dashboard", "fragments/list", "fragments/counts")) {
      String template = "/app/accounts/{account}/" + page;
      add("GET " + template + " · plain agent", ada, filled(template) + "?tab=all");
    }
    filters(olga);
    contacts(olga);
    String older = "/app/accounts/{account}/fragments/bubbles";
    add("GET " + older + " · older", olga, filled(older) + "?c=1&before=1000000");
  }

  /** What the address of an API inbox was told. */
  private void deliveries(Desk olga) {
    String page = "/app/accounts/{account}/settings/inboxes/{inbox}/<tab>";
    String ofSupport = page.replace("{inbox}", Long.toString(crowd.support().id()));
    add("GET " + page + " · deliveries", olga, filled(ofSupport).replace("<tab>", "deliveries"));
  }

  /** With a filter of one's own, and a folder's. */
  private void filters(Desk olga) {
    String filter = "?filter=team-eq-1.labels-eq-1*assignee-eq-" + crowd.ada().id();
    for (String page : List.of("list", "counts", "card", "chips", "filter")) {
      String template = "/app/accounts/{account}/fragments/" + page;
      add("GET " + template + " · filtered", olga, filled(template) + filter + "&c=1");
      add("GET " + template + " · of a folder", olga, filled(template) + "?folder=1&c=1");
    }
    String dashboard = "/app/accounts/{account}/dashboard";
    add("GET " + dashboard + " · filtered", olga, filled(dashboard) + filter);
    String bulk = "/app/accounts/{account}/fragments/bulk";
    String inboxes = "?inboxes=" + crowd.support().id() + "," + crowd.site().id();
    add("GET " + bulk + " · of two inboxes", olga, filled(bulk) + inboxes);
  }

  /** The tabs of a contact, and lists of contacts that are narrowed. */
  private void contacts(Desk olga) {
    String contact = "/app/accounts/{account}/contacts/{contact}";
    for (String tab : List.of("history", "notes")) {
      add("GET " + contact + " · " + tab, olga, filled(contact) + "?tab=" + tab);
    }
    add("GET " + contact + " · merge searched", olga, filled(contact) + "?tab=merge&q=Dora");
    add("GET " + contact + " · merge", olga, filled(contact) + "?tab=merge&with=2");
    String list = "/app/accounts/{account}/contacts";
    add("GET " + list + " · searched", olga, filled(list) + "?q=Dora");
    add("GET " + list + " · of a segment", olga, filled(list) + "?segment=1");
    String table = olga.sendTable(crowd.company().id(), "name;k2\nAna;1\n;2\n").ok().body();
    String draft = filled(list) + "/import/" + table.replaceAll("[^0-9]", "");
    add("GET " + list + "/import/{import} · draft", olga, draft);
    String dialog = "/app/accounts/{account}/fragments/contact_filter";
    add("GET " + dialog + " · of a segment", olga, filled(dialog) + "?segment=1");
  }

  private String address(Endpoint page) {
    String template =
        page.template()
            .replace("<channel>", "website")
            .replace("<tab>", "settings")
            .replace("<circle>", "participating");
    String query =
        page.template().contains("/fragments/") ? "?c=1&id=1&ids=1,2,3&tab=all&q=Carla" : "";
    return filled(template) + (template.endsWith("/dashboard") ? "?tab=all" : query);
  }

  private String filled(String template) {
    long inbox = template.contains("/settings/") ? crowd.site().id() : crowd.support().id();
    return template
        .replace("{account}", Long.toString(crowd.company().id()))
        .replace("{inbox}", Long.toString(inbox))
        .replace("{label}", "1")
        .replace("{team}", "1")
        .replace("{folder}", "1")
        .replace("{contact}", "1")
        .replace("{import}", "1")
        .replace("{webhook}", "1")
        .replace("{bot}", "1")
        .replace("{conversation}", "1");
  }

  private void doors() {
    Client stranger = new Client();
    Office office = new Office();
    add("GET /app/login", stranger, "/app/login");
    add("GET /app/second_step", halfway(), "/app/second_step");
    add("GET /app/forgot", stranger, "/app/forgot");
    add("GET /app/reset", stranger, office.reset(crowd.ada()));
    String invitation = office.invitation(crowd.ada(), crowd.company().tenant());
    add("GET /app/invitation", stranger, invitation);
    add("GET /provider/login", stranger, "/provider/login");
    add("GET /app/accounts", crowd.company().owner().logsIn(), "/app/accounts");
  }

  /** A browser that has shown a password, and not yet the second factor. */
  private static Client halfway() {
    Client halfway = new Client();
    halfway.plant("atende_step", "x");
    return halfway;
  }

  private void provider() {
    Desk paula = new Office().operator("Paula").logsInAtProvider();
    String name = URLEncoder.encode(crowd.name(), StandardCharsets.UTF_8);
    for (Endpoint page : Endpoints.everyPage()) {
      String template = page.template();
      if (template.startsWith("/provider/") && !template.endsWith("/login")) {
        String query = template.equals("/provider/accounts") ? "?q=" + name : "";
        add(page.plain(), paula, filled(template) + query);
      }
    }
    String csv = "/provider/downloads/accounts.csv";
    add("GET " + csv, paula, csv + "?q=" + name);
    String usage = "/provider/downloads/accounts/{account}/usage.csv";
    add("GET " + usage, paula, filled(usage));
  }

  private void add(String name, Client client, String address) {
    all.add(Question.of(name, () -> client.get(address)));
  }
}

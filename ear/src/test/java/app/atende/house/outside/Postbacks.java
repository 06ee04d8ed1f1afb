package app.atende.house.outside;

import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the forms of the console's pages send: the list of contacts, the import, every save of the
 * settings and of the profile. None of it has an address of its own, so it is listed by hand.
 */
final class Postbacks {
  private static final String ROOT = "/app/accounts/{account}/";
  private static final UnaryOperator<Form> AS_IT_IS = form -> form;

  private final Company company;
  private final Desk desk;
  private final List<Postback> all = new ArrayList<>();

  private Postbacks(Company company, Desk desk) {
    this.company = company;
    this.desk = desk;
  }

  /**
   * One of them.
   *
   * @param name address, form and button
   * @param right who may send it
   * @param open fetches the page and does there what comes before
   * @param send sends it; gives 422 when the page says what is wrong
   */
  record Postback(String name, Right right, Supplier<Form> open, Function<Form, Answer> send) {

    /** As something that is counted. */
    Question question() {
      Form[] form = new Form[1];
      return new Question(name, () -> form[0] = open.get(), () -> send.apply(form[0]));
    }
  }

  /**
   * Those of an account in which there are contact 1, inboxes 1 and 2, of which one is a website,
   * and one custom role at least.
   *
   * @param desk of an administrator
   * @param website number of an inbox that is a website
   */
  static List<Postback> of(Company company, Desk desk, long website) {
    Postbacks postbacks = new Postbacks(company, desk);
    postbacks.contacts();
    postbacks.severalContacts();
    postbacks.tables();
    postbacks.account();
    postbacks.bots();
    postbacks.people();
    postbacks.newInboxes();
    postbacks.inbox(website);
    postbacks.profile();
    return postbacks.all;
  }

  private void contacts() {
    String list = "contacts";
    add(
        new At(list, "list", Right.CONTACTS),
        AS_IT_IS,
        "words",
        f -> f.with("words", "a").happens("words", "input"));
    add(
        new At(list, "list", Right.CONTACTS),
        AS_IT_IS,
        "sort",
        f -> f.with("sort", "NAME").happens("sort", "change"));
    add(
        new At(list, "edit", Right.CONTACTS),
        begun("edit"),
        "save",
        f -> f.with("name", unique()).press("save"));
    add(
        new At("contacts/{contact}", "edit", Right.CONTACTS),
        AS_IT_IS,
        "save",
        f -> f.with("city", unique()).press("save"));
  }

  private void severalContacts() {
    String list = "contacts";
    UnaryOperator<Form> ticked =
        form -> {
          form.other("list")
              .with("contacts_selection", "1")
              .with("contacts_instantSelectedRowKey", "1")
              .happens("contacts", "rowSelectCheckbox")
              .ok();
          return form;
        };
    add(
        new At(list, "labels", Right.CONTACTS),
        ticked,
        "label",
        f -> f.with("label_ids", 1).press("label"));
    add(
        new At(list, "labels", Right.CONTACTS),
        ticked,
        "unlabel",
        f -> f.with("label_ids", 1).press("unlabel"));
  }

  private void tables() {
    String draft = "contacts/import/{import}";
    String field = "columns:0:field";
    add(
        new At(draft, "map", Right.TABLES),
        AS_IT_IS,
        field,
        f -> f.with(field, "name").happens(field, "change"));
    add(new At(draft, "map", Right.TABLES), AS_IT_IS, "begin", f -> f.press("begin"));
  }

  private void account() {
    save("settings/general", "general", Right.ADMINISTRATOR, f -> f);
    String teams = "settings/teams/list";
    add(
        new At(teams, "edit", Right.ADMINISTRATOR),
        begun("edit"),
        "create",
        f -> f.with("name", unique()).press("create"));
    add(
        new At(teams, "edit", Right.ADMINISTRATOR),
        row("teams", 0, "edit"),
        "save",
        f -> f.press("save"));
    made("settings/labels/list", Right.LABELS, f -> f.with("title", unique()));
    made(
        "settings/attributes/list",
        Right.ADMINISTRATOR,
        f -> f.with("name", unique()).with("key", unique()));
    made("settings/custom-roles/list", Right.ADMINISTRATOR, f -> f.with("name", unique()));
    made(
        "settings/canned-response/list",
        Right.EVERYBODY,
        f -> f.with("short_code", unique()).with("content", "oi"));
    String roles = "settings/custom-roles/list";
    add(
        new At(roles, "assign", Right.ADMINISTRATOR),
        row("roles", 0, "assign"),
        "save",
        f -> f.press("save"));
  }

  private void bots() {
    add(
        new At("settings/agent-bots", "edit", Right.ADMINISTRATOR),
        begun("edit"),
        "create",
        f -> f.with("name", unique()).press("create"));
  }

  private void people() {
    String agents = "settings/agents/list";
    add(
        new At(agents, "invite", Right.ADMINISTRATOR),
        begun("invite"),
        "save",
        f -> f.with("email", unique() + "@house.example").press("save"));
    add(
        new At(agents, "edit", Right.ADMINISTRATOR),
        row("agents", 0, "edit"),
        "save",
        f -> f.press("save"));
  }

  private void newInboxes() {
    String website = "settings/inboxes/new/website";
    add(
        new At(website, "create", Right.ADMINISTRATOR),
        AS_IT_IS,
        "save",
        f ->
            f.with("name", unique())
                .with("website_url", "https://www.house.example")
                .press("save"));
    add(
        new At("settings/inboxes/new/api", "create", Right.ADMINISTRATOR),
        AS_IT_IS,
        "save",
        f -> f.with("name", unique()).press("save"));
    save("settings/inboxes/new/{inbox}/agents", "members", Right.ADMINISTRATOR, f -> f);
  }

  private void inbox(long website) {
    String inbox = "settings/inboxes/" + website + "/";
    save(
        inbox + "settings",
        "settings",
        Right.ADMINISTRATOR,
        f -> f.with("greeting_message", unique()));
    save(inbox + "collaborators", "members", Right.ADMINISTRATOR, f -> f);
    save(
        inbox + "hours",
        "hours",
        Right.ADMINISTRATOR,
        f -> f.with("out_of_office_message", unique()));
    save(
        inbox + "prechat",
        "prechat",
        Right.ADMINISTRATOR,
        f -> f.with("pre_chat_message", unique()));
    save(inbox + "widget", "look", Right.ADMINISTRATOR, f -> f.with("welcome_title", unique()));
    save(inbox + "bot", "bot", Right.ADMINISTRATOR, f -> f);
    save(inbox + "configuration", "identity", Right.ADMINISTRATOR, f -> f);
    add(
        new At(inbox + "configuration", "secrets", Right.ADMINISTRATOR),
        AS_IT_IS,
        "show",
        f -> f.press("show"));
  }

  private void profile() {
    String profile = "profile/settings";
    for (String form :
        List.of("person", "preferences", "availability", "send-key", "signature", "alerts")) {
      save(profile, form + "-form", Right.EVERYBODY, f -> f);
    }
    add(
        new At(profile, "tokens-form", Right.EVERYBODY),
        AS_IT_IS,
        "create",
        f -> f.with("name", unique()).press("create"));
  }

  /** The page's button for a new one. */
  private static UnaryOperator<Form> begun(String opened) {
    return form -> form.other("head").opens("add", opened);
  }

  /** The link of the first row. */
  private static UnaryOperator<Form> row(String table, int link, String opened) {
    return form -> {
      Form list = form.other("list");
      return list.opens(list.link(table + ":0", link), opened);
    };
  }

  private void made(String page, Right right, UnaryOperator<Form> typed) {
    add(new At(page, "edit", right), begun("edit"), "save", f -> typed.apply(f).press("save"));
  }

  private void save(String page, String form, Right right, UnaryOperator<Form> typed) {
    add(new At(page, form, right), AS_IT_IS, "save", f -> typed.apply(f).press("save"));
  }

  /** A form of a page, and who may send it. */
  private record At(String page, String form, Right right) {}

  private void add(At at, UnaryOperator<Form> before, String button, Function<Form, Answer> send) {
    String page = at.page().replaceAll("inboxes/\\d+/", "inboxes/{inbox}/");
    all.add(
        new Postback(
            "POST " + ROOT + page + " · " + at.form() + ":" + button,
            at.right(),
            () -> before.apply(Form.of(desk, address(at.page()), at.form())),
            send));
  }

  private String address(String page) {
    String filled = ROOT.replace("{account}", Long.toString(company.id())) + page;
    for (Map.Entry<String, String> blank : Map.of("{contact}", "1", "{inbox}", "1").entrySet()) {
      filled = filled.replace(blank.getKey(), blank.getValue());
    }
    return filled.contains("{import}") ? filled.replace("{import}", draft()) : filled;
  }

  private String draft() {
    String table = desk.sendTable(company.id(), "nome;x\nAna;1\n").ok().body();
    return table.replaceAll("[^0-9]", "");
  }

  private static String unique() {
    return "x" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
  }
}

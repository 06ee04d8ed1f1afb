package app.atende.web.console;

import app.atende.web.page.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The addresses of the console, in the shape that links in mails and webhooks have. */
@ApplicationScoped
public class ConsoleRoutes {

  private static final String ACCOUNT = "/app/accounts/{account}";
  private static final String CONVERSATIONS = "conversations/show";

  /** The table. */
  @Produces
  @Singleton
  public Routes table() {
    return fragments(settings(stream(new Routes())));
  }

  private static Routes stream(Routes routes) {
    return routes
        .add(ACCOUNT + "/dashboard", CONVERSATIONS)
        .add(ACCOUNT + "/conversations/{conversation}", CONVERSATIONS)
        .add(ACCOUNT + "/inbox/{inbox}", CONVERSATIONS)
        .add(ACCOUNT + "/inbox/{inbox}/conversations/{conversation}", CONVERSATIONS)
        .add(ACCOUNT + "/label/{label}", CONVERSATIONS)
        .add(ACCOUNT + "/label/{label}/conversations/{conversation}", CONVERSATIONS)
        .add(ACCOUNT + "/team/{team}", CONVERSATIONS)
        .add(ACCOUNT + "/team/{team}/conversations/{conversation}", CONVERSATIONS)
        .add(ACCOUNT + "/custom_view/{folder}", CONVERSATIONS)
        .add(ACCOUNT + "/custom_view/{folder}/conversations/{conversation}", CONVERSATIONS)
        .add(ACCOUNT + "/<circle>/conversations", CONVERSATIONS)
        .add(ACCOUNT + "/<circle>/conversations/{conversation}", CONVERSATIONS)
        .add(ACCOUNT + "/notifications", "notifications/list")
        .add(ACCOUNT + "/search", "search/show")
        .add(ACCOUNT + "/contacts", "contacts/list")
        .add(ACCOUNT + "/contacts/new", "contacts/list")
        .add(ACCOUNT + "/contacts/import", "contacts/imports")
        .add(ACCOUNT + "/contacts/import/{import}", "contacts/import")
        .add(ACCOUNT + "/contacts/{contact}", "contacts/show");
  }

  private static Routes settings(Routes routes) {
    return routes
        .add(ACCOUNT + "/settings/general", "settings/general")
        .add(ACCOUNT + "/settings/agents/list", "settings/agents")
        .add(ACCOUNT + "/settings/canned-response/list", "settings/canned-responses")
        .add(ACCOUNT + "/settings/teams/list", "settings/teams")
        .add(ACCOUNT + "/settings/labels/list", "settings/labels")
        .add(ACCOUNT + "/settings/attributes/list", "settings/attributes")
        .add(ACCOUNT + "/settings/agent-bots", "settings/bots")
        .add(ACCOUNT + "/settings/agent-bots/{bot}", "settings/bot")
        .add(ACCOUNT + "/settings/custom-roles/list", "settings/custom-roles")
        .add(ACCOUNT + "/settings/audit-log/list", "settings/audit-log")
        .add(ACCOUNT + "/settings/integrations", "settings/integrations")
        .add(ACCOUNT + "/settings/integrations/webhook", "settings/webhooks")
        .add(ACCOUNT + "/settings/integrations/webhook/{webhook}", "settings/webhook")
        .add(ACCOUNT + "/settings/usage", "settings/usage")
        .add(ACCOUNT + "/settings/inboxes/list", "settings/inboxes")
        .add(ACCOUNT + "/settings/inboxes/new", "settings/inbox-channel")
        .add(ACCOUNT + "/settings/inboxes/new/<channel>", "settings/inbox-create")
        .add(ACCOUNT + "/settings/inboxes/new/{inbox}/agents", "settings/inbox-agents")
        .add(ACCOUNT + "/settings/inboxes/new/{inbox}/finish", "settings/inbox-finish")
        .add(ACCOUNT + "/settings/inboxes/{inbox}/<tab>", "settings/inbox");
  }

  private static Routes fragments(Routes routes) {
    for (String name :
        List.of(
            "secondary",
            "list",
            "card",
            "thread",
            "bubbles",
            "details",
            "counts",
            "chips",
            "filter",
            "contact_filter",
            "contact_notes",
            "bulk",
            "colleagues",
            "found",
            "participants",
            "merge",
            "required",
            "scheduled",
            "notices",
            "preview",
            "bell",
            "search",
            "menu")) {
      routes.add(ACCOUNT + "/fragments/" + name, "fragments/" + name);
    }
    return routes;
  }
}

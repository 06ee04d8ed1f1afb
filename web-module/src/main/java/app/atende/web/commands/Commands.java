package app.atende.web.commands;

import app.atende.conversations.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The registry: every command that there is, in the order in which an empty search shows them. What
 * does not exist yet stands in no line; a page of the console without a line fails a test.
 */
public final class Commands {

  private static final List<String> TIMES =
      List.of("next_reply", "an_hour", "tomorrow", "next_week", "next_month", "custom");

  private final List<Command> all = new ArrayList<>();

  private Commands() {}

  /** All commands of the console of an account. */
  public static List<Command> all() {
    Commands commands = new Commands();
    commands.bulk();
    commands.conversation();
    commands.places();
    commands.settings();
    commands.reader();
    return List.copyOf(commands.all);
  }

  private void bulk() {
    many("bulk_resolve", "check");
    many("bulk_reopen", "rotate-ccw");
    Command snooze =
        Command.of("bulk_snooze", Group.BULK, "alarm-clock", Context.SELECTED).opening();
    add(snooze);
    for (String time : TIMES) {
      add(snooze.choice(time, "alarm-clock", "conversations_menus.snooze." + time + ".label"));
    }
    add(Command.of("bulk_assign", Group.BULK, "user-check", Context.SELECTED).opening());
    add(Command.of("bulk_team", Group.BULK, "users", Context.SELECTED).opening());
    add(Command.of("bulk_labels", Group.BULK, "tag", Context.SELECTED).opening());
  }

  private void conversation() {
    act("resolve", "check", Context.OPEN);
    act("resolve_quietly", "check", Context.OPEN_SURVEYED);
    act("reopen", "rotate-ccw", Context.NOT_OPEN);
    act("pending", "clock", Context.NOT_PENDING);
    times();
    level("assign", "user-plus");
    level("team", "users");
    act("assign_me", "user-check", Context.NOT_MINE);
    act("unread", "mail", Context.CONVERSATION);
    priorities();
    level("label", "tag");
    level("unlabel", "tag");
    act("mute", "bell-off", Context.NOT_MUTED);
    act("unmute", "bell", Context.MUTED);
    act("transcript", "mail", Context.CONVERSATION);
    act("schedule", "calendar-clock", Context.CONVERSATION);
    act("merge", "merge", Context.CONVERSATION);
    act("copy_link", "link", Context.CONVERSATION);
    add(
        Command.of("delete_conversation", Group.CONVERSATION, "trash-2", Context.CONVERSATION)
            .only(Right.DELETING));
  }

  private void times() {
    Command snooze =
        Command.of("snooze", Group.CONVERSATION, "alarm-clock", Context.NOT_SNOOZED).opening();
    add(snooze);
    for (String time : TIMES) {
      add(snooze.choice(time, "alarm-clock", "conversations_menus.snooze." + time + ".label"));
    }
  }

  private void priorities() {
    Command priority =
        Command.of("priority", Group.CONVERSATION, "priority-high", Context.CONVERSATION).opening();
    add(priority);
    for (Priority each : Priority.values()) {
      String value = each == Priority.NONE ? "" : each.name().toLowerCase(Locale.ROOT);
      add(priority.choice(value, "priority-high", "Priority." + each));
    }
  }

  private void places() {
    add(Command.page("dashboard", Group.GENERAL, "messages-square", "/dashboard"));
    add(Command.page("contacts", Group.GENERAL, "contact", "/contacts").only(Right.CONTACTS));
    add(
        Command.page("new_contact", Group.GENERAL, "user-plus", "/contacts/new")
            .only(Right.CONTACTS));
    add(
        Command.page("import_contacts", Group.GENERAL, "upload", "/contacts/import")
            .only(Right.TABLES));
    add(Command.page("notifications", Group.GENERAL, "bell", "/notifications"));
    add(Command.of("filter", Group.GENERAL, "list-filter", Context.ANYWHERE));
    add(Command.page("search", Group.GENERAL, "search", "/search"));
    add(Command.of("shortcuts", Group.GENERAL, "keyboard", Context.ANYWHERE));
  }

  private void settings() {
    setting("settings", "settings", "/settings/general");
    setting("account", "building-2", "/settings/general");
    setting("agents", "users", "/settings/agents/list");
    setting("teams", "contact", "/settings/teams/list");
    add(Command.page("labels", Group.SETTINGS, "tag", "/settings/labels/list").only(Right.LABELS));
    setting("attributes", "braces", "/settings/attributes/list");
    add(Command.page("canned_responses", Group.SETTINGS, "zap", "/settings/canned-response/list"));
    setting("integrations", "webhook", "/settings/integrations");
    setting("webhooks", "webhook", "/settings/integrations/webhook");
    setting("bots", "bot", "/settings/agent-bots");
    setting("roles", "shield", "/settings/custom-roles/list");
    setting("audit_log", "history", "/settings/audit-log/list");
    setting("usage", "activity", "/settings/usage");
    setting("inboxes", "inbox", "/settings/inboxes/list");
    setting("new_inbox", "plus", "/settings/inboxes/new");
    add(Command.page("profile", Group.SETTINGS, "user-round", "/profile/settings"));
  }

  private void reader() {
    Command theme = Command.of("theme", Group.THEME, "palette", Context.ANYWHERE).opening();
    add(theme);
    add(theme.choice("light", "sun", "general.theme.light"));
    add(theme.choice("dark", "moon", "general.theme.dark"));
    add(theme.choice("system", "monitor", "general.theme.system"));
    Command seen = Command.of("availability", Group.READER, "circle-user", Context.ANYWHERE);
    add(seen.opening());
    for (String choice : List.of("ONLINE", "BUSY", "OFFLINE")) {
      add(seen.choice(choice, "circle-user", "Availability." + choice));
    }
  }

  private void act(String id, String icon, Context context) {
    add(Command.of(id, Group.CONVERSATION, icon, context));
  }

  private void level(String id, String icon) {
    add(Command.of(id, Group.CONVERSATION, icon, Context.CONVERSATION).opening());
  }

  private void many(String id, String icon) {
    add(Command.of(id, Group.BULK, icon, Context.SELECTED));
  }

  private void setting(String id, String icon, String address) {
    add(Command.page(id, Group.SETTINGS, icon, address).only(Right.ADMINISTRATOR));
  }

  private void add(Command command) {
    all.add(command);
  }
}

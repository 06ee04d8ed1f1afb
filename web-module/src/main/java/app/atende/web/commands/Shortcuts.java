package app.atende.web.commands;

import java.util.List;
import java.util.stream.Stream;

/** All keys of the console, in the order of their list. What does not exist stands in no line. */
public final class Shortcuts {

  /** The parts of the list in their order. */
  static final List<String> AREAS = List.of("everywhere", "conversations", "writing");

  private static final String EVERYWHERE = AREAS.get(0);
  private static final String CONVERSATIONS = AREAS.get(1);
  private static final String WRITING = AREAS.get(2);

  private Shortcuts() {}

  /** The table. */
  public static List<Shortcut> all() {
    return Stream.of(everywhere(), conversations(), writing()).flatMap(List::stream).toList();
  }

  private static List<Shortcut> everywhere() {
    return List.of(
        Shortcut.of("command_bar", EVERYWHERE, "Mod+K"),
        Shortcut.of("shortcuts", EVERYWHERE, "Mod+/", "Win+/"),
        Shortcut.of("dashboard", EVERYWHERE, "Alt+C"),
        Shortcut.of("contacts", EVERYWHERE, "Alt+V").only(Right.CONTACTS),
        Shortcut.of("settings", EVERYWHERE, "Alt+S").only(Right.ADMINISTRATOR),
        Shortcut.of("next_region", EVERYWHERE, "F6"),
        Shortcut.of("previous_region", EVERYWHERE, "Shift+F6"),
        Shortcut.own("search_field", EVERYWHERE, "/"),
        Shortcut.own("menu", EVERYWHERE, "↑", "↓", "Enter", "Tab"),
        Shortcut.own("submit", EVERYWHERE, "Mod+Enter"),
        Shortcut.own("dismiss", EVERYWHERE, "Esc"));
  }

  private static List<Shortcut> conversations() {
    return List.of(
        Shortcut.of("previous", CONVERSATIONS, "Alt+J"),
        Shortcut.of("next", CONVERSATIONS, "Alt+K"),
        Shortcut.of("toggle_status", CONVERSATIONS, "Alt+E").beside("resolve", "reopen"),
        Shortcut.of("resolve_next", CONVERSATIONS, "Mod+Alt+E"),
        Shortcut.of("snooze", CONVERSATIONS, "Alt+M"),
        Shortcut.of("next_tab", CONVERSATIONS, "Alt+N"),
        Shortcut.of("details", CONVERSATIONS, "Alt+O"),
        Shortcut.own("select", CONVERSATIONS, "Space", "Shift+↑", "Shift+↓"));
  }

  private static List<Shortcut> writing() {
    return List.of(
        Shortcut.of("note", WRITING, "Alt+P"),
        Shortcut.of("reply", WRITING, "Alt+L"),
        Shortcut.of("attach", WRITING, "Mod+Alt+A"),
        Shortcut.own("send", WRITING, "Enter", "Mod+Enter"),
        Shortcut.own("new_line", WRITING, "Shift+Enter"),
        Shortcut.own("bold", WRITING, "Mod+B"),
        Shortcut.own("italic", WRITING, "Mod+I"),
        Shortcut.own("canned", WRITING, "/"),
        Shortcut.own("mention", WRITING, "@"),
        Shortcut.own("variable", WRITING, "{{"),
        Shortcut.own("emoji", WRITING, ":"));
  }
}

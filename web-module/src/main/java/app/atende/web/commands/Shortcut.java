package app.atende.web.commands;

import java.util.List;

/**
 * A line of the list «Atalhos do teclado». The listener and the list both read it, so that none
 * says what the other does not do. Its words are {@code commands.keys.<id>}.
 *
 * @param id the command or the handler that the keys call
 * @param area part of the list: {@code everywhere}, {@code conversations} or {@code writing}
 * @param keys one or more ways to press it; {@code Mod} is Ctrl, on a Mac ⌘
 * @param commands the commands that have these keys at the end of their row
 * @param own whether the field or menu that has the focus hears the keys itself
 */
public record Shortcut(
    String id, Right right, String area, List<String> keys, List<String> commands, boolean own) {

  /** Copies the lists. */
  public Shortcut {
    keys = List.copyOf(keys);
    commands = List.copyOf(commands);
  }

  /** Keys that are heard on every page for the handler or command of this name. */
  static Shortcut of(String id, String area, String... keys) {
    return new Shortcut(id, Right.ANYBODY, area, List.of(keys), List.of(id), false);
  }

  /** Keys that whatever has the focus hears itself. */
  static Shortcut own(String id, String area, String... keys) {
    return new Shortcut(id, Right.ANYBODY, area, List.of(keys), List.of(), true);
  }

  /** The same, only for these. */
  Shortcut only(Right whose) {
    return new Shortcut(id, whose, area, keys, commands, own);
  }

  /** The same, written beside these commands. */
  Shortcut beside(String... others) {
    return new Shortcut(id, right, area, keys, List.of(others), own);
  }

  /** Bundle key of what it does. */
  public String labelKey() {
    return "commands.keys." + id;
  }
}

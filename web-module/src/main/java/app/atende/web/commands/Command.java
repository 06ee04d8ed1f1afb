package app.atende.web.commands;

/**
 * Something that can be done by name. Its words are {@code commands.label.<id>} and, for a search,
 * {@code commands.alias.<id>}; a choice is called as its key says.
 *
 * @param id unique; the script's handler has the same name
 * @param icon of the sprite
 * @param context where it is offered
 * @param page address below the account's, beginning with a slash; null when a handler does it
 * @param opens whether it leads to a level of choices instead of doing something
 * @param of the command whose level it stands in; null at the top
 * @param value what a choice hands to the handler of {@code of}; null for others
 * @param labelKey bundle key of its name
 */
public record Command(
    String id,
    Group group,
    Right right,
    String icon,
    Context context,
    String page,
    boolean opens,
    String of,
    String value,
    String labelKey) {

  private static final String LABEL = "commands.label.";

  /** A page, for everybody. */
  static Command page(String id, Group group, String icon, String address) {
    return of(id, group, icon, Context.ANYWHERE).at(address);
  }

  /** Something that the script does, for everybody. */
  static Command of(String id, Group group, String icon, Context context) {
    String key = LABEL + id;
    return new Command(id, group, Right.ANYBODY, icon, context, null, false, null, null, key);
  }

  private Command at(String address) {
    return new Command(id, group, right, icon, context, address, opens, of, value, labelKey);
  }

  /** The same, only for these. */
  Command only(Right whose) {
    return new Command(id, group, whose, icon, context, page, opens, of, value, labelKey);
  }

  /** The same as the way to a level of choices. */
  Command opening() {
    return new Command(id, group, right, icon, context, page, true, of, value, labelKey);
  }

  /** One of its choices. */
  Command choice(String chosen, String withIcon, String key) {
    return new Command(
        id + "." + chosen, group, right, withIcon, context, null, false, id, chosen, key);
  }

  /** Bundle key of other words by which it is found, between commas; null for a choice. */
  public String aliasKey() {
    return of == null ? "commands.alias." + id : null;
  }
}

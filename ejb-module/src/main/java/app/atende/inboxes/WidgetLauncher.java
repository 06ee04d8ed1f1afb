package app.atende.inboxes;

/**
 * The button that opens a website's widget. What the site says of it in its own settings counts
 * more.
 *
 * @param widgetPosition on which side of the page it stands, and the widget with it
 * @param launcherType what it looks like
 * @param launcherTitle what it says, at most 60 characters; null for the default
 */
public record WidgetLauncher(
    WidgetPosition widgetPosition, LauncherType launcherType, String launcherTitle) {

  /** The button of a new widget: round, at the right. */
  public static final WidgetLauncher USUAL =
      new WidgetLauncher(WidgetPosition.RIGHT, LauncherType.STANDARD, null);
}

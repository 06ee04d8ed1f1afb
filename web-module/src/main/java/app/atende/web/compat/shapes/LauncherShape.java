package app.atende.web.compat.shapes;

import app.atende.inboxes.WidgetLauncher;

/** The button that opens a widget, in the words that the widget's script knows. */
public record LauncherShape(String widgetPosition, String launcherType, String launcherTitle) {

  /** At a channel without a widget. */
  static final LauncherShape NONE = new LauncherShape(null, null, null);

  /** This button. */
  public static LauncherShape of(WidgetLauncher button) {
    return new LauncherShape(
        button.widgetPosition().word(), button.launcherType().word(), button.launcherTitle());
  }
}

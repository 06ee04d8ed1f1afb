package app.atende.web.compat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/**
 * Lets the programming interfaces take forms with files, up to 15 of 40 MB. WildFly 39 replaces
 * what {@code web.xml} says of an application's servlet by a registration of its own, without its
 * {@code multipart-config}; so it is said again here, when that registration is there.
 */
@WebListener
public class FormsWithFiles implements ServletContextListener {
  private static final String OURS = "app.atende.web.";
  private static final long ONE_FILE = 40L << 20;
  private static final long ALL_FILES = 160L << 20;
  private static final int KEPT_IN_MEMORY = 64 << 10;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    MultipartConfigElement forms =
        new MultipartConfigElement("", ONE_FILE, ALL_FILES, KEPT_IN_MEMORY);
    for (ServletRegistration servlet :
        event.getServletContext().getServletRegistrations().values()) {
      boolean application =
          servlet.getName().startsWith(OURS) && servlet.getName().endsWith("Application");
      if (application && servlet instanceof ServletRegistration.Dynamic open) {
        open.setMultipartConfig(forms);
      }
    }
  }
}

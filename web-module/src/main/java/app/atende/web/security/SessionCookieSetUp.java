package app.atende.web.security;

import app.atende.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Gives the cookie of the servlet session, which holds nothing but the state of open views, the
 * same flags as ours; they depend on the base URL and so cannot stand in {@code web.xml}.
 */
@WebListener
public class SessionCookieSetUp implements ServletContextListener {
  @Inject private Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    boolean secure = settings.http().isSecure();
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setName(secure ? "__Host-atende_view" : "atende_view");
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
  }
}

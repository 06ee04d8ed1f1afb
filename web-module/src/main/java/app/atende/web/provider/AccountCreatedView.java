package app.atende.web.provider;

import app.atende.config.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the page that watches a creation offers at its end. */
@Named("providerCreated")
@RequestScoped
public class AccountCreatedView {

  @Inject private AccountView account;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  /** Where the account's people log in. */
  public String getLogin() {
    return base() + "/app/login";
  }

  /** The key that the order was sent with, or null when the page was opened another way. */
  public String getKey() {
    String key = request.getParameter("key");
    return key != null && key.matches("[A-Za-z0-9_-]{1,64}") ? key : null;
  }

  /** The same order over the Platform API. */
  public String getCommand() {
    return ApiCommand.of(base(), account.getEntry(), getKey());
  }

  private String base() {
    return settings.http().baseUrl().toString();
  }
}

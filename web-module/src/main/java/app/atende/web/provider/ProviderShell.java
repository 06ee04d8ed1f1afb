package app.atende.web.provider;

import app.atende.people.Operator;
import app.atende.web.security.CsrfTokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The frame of the provider's pages: who looks, and the proof that a change comes from here. */
@Named("providerShell")
@RequestScoped
public class ProviderShell {

  @Inject private CurrentOperator current;
  @Inject private CsrfTokens csrf;
  @Inject private HttpServletRequest request;

  /** The operator; whoever is none sees no page. */
  public Operator getMe() {
    return current.get();
  }

  /** The token that scripts and plain forms send back. Works before the log-in too. */
  public String getCsrf() {
    HttpServletResponse response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    return csrf.issue(request, response);
  }
}

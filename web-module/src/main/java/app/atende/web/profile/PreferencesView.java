package app.atende.web.profile;

import app.atende.people.Density;
import app.atende.people.ProfileChange;
import app.atende.people.Theme;
import app.atende.people.User;
import app.atende.people.Users;
import app.atende.web.page.Reader;
import app.atende.web.security.PreferenceCookies;
import app.atende.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;

/** The section with language, theme and density. The page is loaded again when they are saved. */
@Named
@ViewScoped
public class PreferencesView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Users users;
  @Inject private Myself myself;
  @Inject private SignedIn signedIn;
  @Inject private PreferenceCookies cookies;
  @Inject private Reader reader;

  private String locale;
  private Theme theme;
  private Density density;

  @PostConstruct
  void read() {
    User.Preferences chosen = myself.get().preferences();
    locale = chosen.locale() == null ? reader.getLocale().toString() : chosen.locale();
    theme = chosen.theme() == null ? Theme.SYSTEM : chosen.theme();
    density = chosen.density() == null ? reader.getDensity() : chosen.density();
  }

  /** Saves them, for this browser at once and for others at their next log-in. */
  public void save() {
    users.change(signedIn.user(), new ProfileChange(null, null, locale, theme));
    users.keepDensity(signedIn.user(), density);
    Object response = FacesContext.getCurrentInstance().getExternalContext().getResponse();
    cookies.write((HttpServletResponse) response, locale, theme, density);
  }

  /** The languages that there are. */
  public List<String> getLocales() {
    return List.of("pt_BR", "en");
  }

  /** The themes that there are. */
  public Theme[] getThemes() {
    return Theme.values();
  }

  /** The densities that there are. */
  public Density[] getDensities() {
    return Density.values();
  }

  /** The density. */
  public Density getDensity() {
    return density;
  }

  /** Takes the density from the form. */
  public void setDensity(Density chosen) {
    this.density = chosen;
  }

  /** The language. */
  public String getLocale() {
    return locale;
  }

  /** Takes the language from the form. */
  public void setLocale(String chosen) {
    this.locale = chosen;
  }

  /** The theme. */
  public Theme getTheme() {
    return theme;
  }

  /** Takes the theme from the form. */
  public void setTheme(Theme chosen) {
    this.theme = chosen;
  }
}

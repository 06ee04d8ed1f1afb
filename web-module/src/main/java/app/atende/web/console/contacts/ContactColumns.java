package app.atende.web.console.contacts;

import app.atende.people.Users;
import app.atende.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which columns of the list of contacts the reader wants, wherever he works. */
@Named
@ViewScoped
public class ContactColumns implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TABLE = "contacts";

  /** Those that can be hidden, in their order. */
  private static final List<String> ALL =
      List.of(
          "email", "phone", "company", "country", "city", "conversations", "activity", "created");

  @Inject private Users users;
  @Inject private SignedIn signedIn;

  private TreeSet<String> hidden;

  @PostConstruct
  void read() {
    hidden = new TreeSet<>(users.get(signedIn.user()).preferences().hiddenColumns(TABLE));
  }

  /** Shows or hides the column that the request names, and remembers that. */
  public void toggle() {
    String column =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("column");
    if (column != null && ALL.contains(column)) {
      if (!hidden.remove(column)) {
        hidden.add(column);
      }
      users.keepHiddenColumns(signedIn.user(), TABLE, Set.copyOf(hidden));
    }
  }

  /** Those that can be hidden, in their order. */
  public List<String> getAll() {
    return ALL;
  }

  /** Whether a column is shown. */
  public boolean isShown(String column) {
    return !hidden.contains(column);
  }
}

package app.atende.web.console.contacts;

import app.atende.people.Users;
import app.atende.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import org.primefaces.event.ToggleEvent;
import org.primefaces.model.Visibility;

/** Which columns of the list of contacts the reader wants, wherever he works. */
@Named
@ViewScoped
public class ContactColumns implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TABLE = "contacts";

  @Inject private Users users;
  @Inject private SignedIn signedIn;

  private TreeSet<String> hidden;

  @PostConstruct
  void read() {
    hidden = new TreeSet<>(users.get(signedIn.user()).preferences().hiddenColumns(TABLE));
  }

  /** Remembers that a column was shown or hidden. */
  public void toggle(ToggleEvent event) {
    UIComponent table =
        FacesContext.getCurrentInstance().getViewRoot().findComponent("list:contacts");
    String column = table.getChildren().get((Integer) event.getData()).getId();
    if (event.getVisibility() == Visibility.VISIBLE) {
      hidden.remove(column);
    } else {
      hidden.add(column);
    }
    users.keepHiddenColumns(signedIn.user(), TABLE, Set.copyOf(hidden));
  }

  /** Whether a column is shown. */
  public boolean isShown(String column) {
    return !hidden.contains(column);
  }
}

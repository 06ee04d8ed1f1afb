package app.atende.web.console;

import app.atende.contacts.ContactId;
import app.atende.conversations.DisplayId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where addresses lead that were right once. */
@RequestScoped
public class OldAddresses {

  private static final String CONVERSATION = "/conversations/";
  private static final String CONTACT = "/contacts/";
  private static final String NUMBER = "[0-9]+/?$";

  @Inject private HttpServletRequest request;

  /** The same address with the number of another conversation; nothing is rendered any more. */
  public void to(DisplayId conversation) {
    to(CONVERSATION, conversation.toString());
  }

  /** The same address with the number of another contact; nothing is rendered any more. */
  public void to(ContactId contact) {
    to(CONTACT, contact.toString());
  }

  private void to(String place, String number) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String query = request.getQueryString();
    String address =
        asked().replaceFirst(place + NUMBER, place + number) + (query == null ? "" : "?" + query);
    try {
      faces.getExternalContext().redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** The pretty address, also behind the forward to the view. */
  private String asked() {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return forwarded == null ? request.getRequestURI() : forwarded.toString();
  }
}

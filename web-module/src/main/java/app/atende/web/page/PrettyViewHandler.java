package app.atende.web.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/**
 * Lets forms post to the address that stands in the browser, not to the file behind it, and gives
 * each view the reader's language.
 */
public class PrettyViewHandler extends ViewHandlerWrapper {
  private static final List<String> STATELESS =
      List.of("/WEB-INF/views/entry/", "/WEB-INF/views/errors/", "/WEB-INF/views/fragments/");

  /** Called by Faces with the handler that does the real work. */
  public PrettyViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  /**
   * A stateless view says so from the start: PrimeFaces looks before the template is read, and
   * would open a session to keep its nonce in.
   */
  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot view = super.createView(context, viewId);
    if (view != null && STATELESS.stream().anyMatch(viewId::startsWith)) {
      view.setTransient(true);
    }
    return view;
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    Object address = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    if (address == null || context.getViewRoot() == null) {
      return super.getActionURL(context, viewId);
    }
    Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    boolean sameView = viewId.equals(context.getViewRoot().getViewId());
    return sameView && query != null ? address + "?" + query : address.toString();
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return CDI.current().select(Reader.class).get().getLocale();
  }
}

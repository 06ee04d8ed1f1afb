package app.atende.web.page;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Tokens;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes wrong behind a page, said on the page: a refusal becomes the sentence of its code, at
 * the field that it names or for the whole form, which keeps what was typed. A refusal while the
 * page is being made becomes the status of its code. Anything unforeseen behind a partial request
 * is logged under a reference that the reader is shown; a whole page is left to the outer filter.
 */
public class ConsoleExceptionHandler extends ExceptionHandlerWrapper {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleExceptionHandler.class);
  private static final int REFERENCE_LENGTH = 10;
  private static final String SOURCE = "jakarta.faces.source";

  /** Called by the factory with the handler that Faces brings. */
  public ConsoleExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable thrown = events.next().getContext().getException();
      if (isSaid(FacesContext.getCurrentInstance(), thrown)) {
        events.remove();
      }
    }
    getWrapped().handle();
  }

  private static boolean isSaid(FacesContext faces, Throwable thrown) {
    Optional<DomainException> refusal = refusal(thrown);
    boolean partial = faces.getPartialViewContext().isAjaxRequest();
    if (refusal.isPresent()) {
      return isRendering(faces)
          ? isStatusSent(faces, refusal.get())
          : isShown(faces, refusal.get());
    }
    if (ViewExpiry.isCause(thrown)) {
      return partial && isReloaded(faces);
    }
    return partial && !isRendering(faces) && isReported(faces, thrown);
  }

  private static Optional<DomainException> refusal(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof OptimisticLockException) {
        return Optional.of(new DomainException(ErrorCode.STALE_EDIT));
      }
    }
    return DomainException.in(thrown);
  }

  private static boolean isRendering(FacesContext faces) {
    return faces.getViewRoot() == null || PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId());
  }

  private static boolean isShown(FacesContext faces, DomainException refusal) {
    String sentence = CDI.current().select(Words.class).get().refusal(refusal);
    String place = refusal.field().map(field -> clientId(faces, field)).orElse(null);
    faces.addMessage(place, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    faces.validationFailed();
    return true;
  }

  /**
   * The field that is called like the one on the wire: that of the form which was sent, or else the
   * first of the view; null when there is none.
   */
  private static String clientId(FacesContext faces, String field) {
    String source = faces.getExternalContext().getRequestParameterMap().get(SOURCE);
    String form = source == null ? "" : source.substring(0, source.indexOf(':') + 1);
    List<String> found = new ArrayList<>();
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces),
            (visit, component) -> {
              if (field.equals(component.getId())) {
                found.add(((UIComponent) component).getClientId(faces));
              }
              return VisitResult.ACCEPT;
            });
    return found.stream()
        .filter(id -> id.startsWith(form))
        .findFirst()
        .orElse(found.isEmpty() ? null : found.get(0));
  }

  private static boolean isStatusSent(FacesContext faces, DomainException refusal) {
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    if (response.isCommitted()) {
      return false;
    }
    try {
      response.resetBuffer();
      response.sendError(refusal.code().http());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
    return true;
  }

  private static boolean isReloaded(FacesContext faces) {
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    String path = asked == null ? request.getRequestURI() : asked.toString();
    try {
      faces.getExternalContext().redirect(query == null ? path : path + "?" + query);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return true;
  }

  private static boolean isReported(FacesContext faces, Throwable thrown) {
    String reference = Tokens.randomLetters(REFERENCE_LENGTH);
    LOG.error("Failure {} behind a form", reference, thrown);
    String sentence =
        CDI.current().select(Words.class).get().say("errors_broken.message.error.form", reference);
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    faces.validationFailed();
    return true;
  }
}

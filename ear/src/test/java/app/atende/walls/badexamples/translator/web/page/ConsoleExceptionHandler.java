package app.atende.walls.badexamples.translator.web.page;

import app.atende.walls.badexamples.translator.config.ErrorCode;
import jakarta.faces.application.FacesMessage;

/** As the real one: it may. */
public record ConsoleExceptionHandler(ErrorCode code) {
  /** Says it on the page. */
  public FacesMessage say() {
    return new FacesMessage(Integer.toString(code.http()));
  }
}

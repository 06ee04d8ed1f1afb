package app.atende.walls.badexamples.translator.web;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.translator.config.ErrorCode;
import jakarta.faces.application.FacesMessage;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;

/** Makes answers of refusals without being a translator. */
public record Talker(ErrorCode code) {
  /** Knows the code. */
  @Breaks
  public int status() {
    return code.http();
  }

  /** Knows it by reference. */
  @Breaks
  public Optional<Integer> found() {
    return Optional.of(code).map(ErrorCode::http);
  }

  /** Answers a program with a code. */
  @Breaks
  public Response answer() {
    return Response.status(404).build();
  }

  /** Says so at the end. */
  @Breaks
  public Response late() {
    return Response.ok().status(404).build();
  }

  /** Lets the library answer. */
  @Breaks
  public RuntimeException thrown() {
    return new NotFoundException();
  }

  /** Answers a browser with an error. */
  @Breaks
  public void send(HttpServletResponse response) throws IOException {
    response.sendError(404);
  }

  /** Writes a message on a page. */
  @Breaks
  public FacesMessage message() {
    return new FacesMessage(code.name());
  }
}

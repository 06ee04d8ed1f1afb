package app.atende.web.page;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts our handler around the one of Faces, once per request. */
public class ConsoleExceptionHandlerFactory extends ExceptionHandlerFactory {

  /** Called by Faces with the factory that does the real work. */
  public ConsoleExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new ConsoleExceptionHandler(getWrapped().getExceptionHandler());
  }
}

package app.atende.web.commands;

import app.atende.web.page.Reader;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The registry on the page: once, for this reader, without a question to the database. */
@Named
@RequestScoped
public class CommandBar {

  @Inject private CurrentActor current;
  @Inject private Reader reader;

  /**
   * The element that holds what the reader may do, for {@code h:outputText escape="false"}: as an
   * element of the page PrimeFaces would move it to the end. It is data and is never run.
   */
  public String getFacts() {
    String json = CommandFacts.of(current.actor(), reader.getLocale()).json();
    return "<script type=\"application/json\" id=\"commands\">" + json + "</script>";
  }

  /** The parts of the list of shortcuts. */
  public List<String> getAreas() {
    return Shortcuts.AREAS;
  }
}

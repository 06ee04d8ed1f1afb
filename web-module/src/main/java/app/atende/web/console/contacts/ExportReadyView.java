package app.atende.web.console.contacts;

import app.atende.config.DomainException;
import app.atende.transfers.ContactExport;
import app.atende.transfers.ContactExports;
import app.atende.transfers.ExportId;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The table of contacts to which a mail has led the reader, offered above the list. */
@Named
@RequestScoped
public class ExportReadyView {

  private static final String PARAMETER = "export";

  @Inject private ContactExports exports;
  @Inject private CurrentActor current;
  @Inject private Words words;

  private long asked;
  private ContactExport export;

  @PostConstruct
  void read() {
    String typed =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .getOrDefault(PARAMETER, "");
    asked = typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
    if (asked > 0) {
      export = find();
    }
  }

  /** Null for what there is not, or not for him. */
  private ContactExport find() {
    try {
      return exports.get(new ExportId(asked), current.actor());
    } catch (DomainException refusal) {
      return null;
    }
  }

  /** Whether the address names one. */
  public boolean isAsked() {
    return asked > 0;
  }

  /** Whether it can be taken away. */
  public boolean isReady() {
    return export != null && export.state() == ContactExport.State.DONE;
  }

  /** What is to be said of it. */
  public String getText() {
    if (export == null) {
      return words.say("error.EXPORT_NOT_FOUND");
    }
    return switch (export.state()) {
      case DONE -> words.count("contacts_export.ready", export.rows());
      case RUNNING -> words.say("contacts_export.running.text");
      case FAILED -> words.say("contacts_export.failed.text");
    };
  }

  /** Where it is taken away. */
  public String getAddress() {
    return "/app/actions/accounts/" + current.tenant() + "/contact_exports/" + asked;
  }
}

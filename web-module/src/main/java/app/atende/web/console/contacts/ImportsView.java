package app.atende.web.console.contacts;

import app.atende.transfers.ContactImport;
import app.atende.transfers.ContactImports;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page «Importar contatos»: a table is sent up here, and the last ones stand below. */
@Named
@RequestScoped
public class ImportsView {

  private static final long MIB = 1024 * 1024;

  @Inject private ContactImports imports;
  @Inject private CurrentActor current;

  private List<ContactImport> all;

  /** The newest ones that were begun. One statement, the first time. */
  public List<ContactImport> getAll() {
    if (all == null) {
      all = imports.list(current.actor());
    }
    return all;
  }

  /** Where a table is sent to. */
  public String getAction() {
    return "/app/actions/accounts/" + current.tenant() + "/contact_imports";
  }

  /** How large a table may be, in bytes. */
  public long getMostBytes() {
    return ContactImports.MOST_BYTES;
  }

  /** How large a table may be, in MB. */
  public long getMost() {
    return ContactImports.MOST_BYTES / MIB;
  }
}

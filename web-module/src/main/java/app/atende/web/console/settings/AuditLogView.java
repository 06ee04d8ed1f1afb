package app.atende.web.console.settings;

import app.atende.accounts.AgentQueries;
import app.atende.accounts.AuditLine;
import app.atende.accounts.AuditPage;
import app.atende.accounts.AuditQueries;
import app.atende.accounts.FormerAgent;
import app.atende.web.page.Times;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The page «Registros de Auditoria»: who changed what, when, and from where. */
@Named
@ViewScoped
public class AuditLogView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  @Inject private AuditQueries queries;
  @Inject private AgentQueries agents;
  @Inject private CurrentActor current;
  @Inject private Times times;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private AuditWanted wanted;
  private String cursor;
  private transient AuditPage page;
  private transient AuditLine chosen;

  /** Reads what the address asks for; later requests of the view ask for the same. */
  @PostConstruct
  void read() {
    wanted = AuditWanted.of(request);
    cursor = request.getParameter("cursor");
  }

  private AuditPage page() {
    if (page == null) {
      page = queries.list(wanted.filter(times.getZone()), cursor, ROWS, current.actor());
    }
    return page;
  }

  /** The lines of this page, the newest first. */
  public List<AuditLine> getRows() {
    return page().lines();
  }

  /** Address of the next page into the past; null on the last one. */
  public String getNext() {
    return page().next() == null ? null : home() + wanted.query(page().next());
  }

  /** Address of the first page of the same. */
  public String getNewest() {
    return home() + wanted.query(null);
  }

  /** Whether this is not the first page. */
  public boolean isOlder() {
    return cursor != null && !cursor.isEmpty();
  }

  /** Address of the same as a table to take away. */
  public String getExport() {
    return "/app/actions/accounts/" + current.tenant() + "/audit-log/export" + wanted.query(null);
  }

  private String home() {
    return "/app/accounts/" + current.tenant() + "/settings/audit-log/list";
  }

  /** What the address asks for. */
  public AuditWanted getWanted() {
    return wanted;
  }

  /** Who can be asked for: the agents, and those in the log who have left. */
  public List<Person> getPeople() {
    List<Person> people = new ArrayList<>();
    agents.list(current.actor()).forEach(a -> people.add(new Person(a.id().toString(), a.name())));
    queries.formerAgents(current.actor()).forEach(gone -> people.add(former(gone)));
    return people;
  }

  private Person former(FormerAgent gone) {
    String id = gone.id().toString();
    return new Person(
        id,
        gone.name() == null
            ? words.say("settings_audit_log.who.gone", id)
            : words.say("settings_audit_log.person.former", gone.name()));
  }

  /** What can be asked for. */
  public List<String> getKinds() {
    return AuditWords.KINDS;
  }

  /** Opens a line. */
  public void choose(long id) {
    chosen = queries.get(id, current.actor());
  }

  /** The line that is open, or null. */
  public AuditLine getChosen() {
    return chosen;
  }

  /** Somebody who can be asked for. */
  public record Person(String id, String name) {}
}

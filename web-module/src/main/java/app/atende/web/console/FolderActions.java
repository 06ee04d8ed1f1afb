package app.atende.web.console;

import app.atende.conversations.FilterCriteria;
import app.atende.conversations.Folders;
import app.atende.filters.KeptFilterId;
import app.atende.web.console.FilterBodies.Checked;
import app.atende.web.console.FilterBodies.Filter;
import app.atende.web.console.FilterBodies.Kept;
import app.atende.web.console.FilterBodies.Wanted;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Checks filters, and keeps them as folders of the reader's own. */
@Path("/accounts/{account}/folders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FolderActions {

  @Inject private Folders folders;
  @Inject private CurrentActor current;

  /** Says whether a filter can be applied; what is wrong belongs to the field of a row. */
  @POST
  @Path("/check")
  public Checked check(Filter wanted) {
    return new Checked(FilterCriteria.parse(wanted.filter()).text());
  }

  /** Makes a folder. */
  @POST
  public Kept create(Wanted wanted) {
    return Kept.of(folders.create(wanted.edit(), current.actor()));
  }

  /** Gives one another name and another filter. */
  @POST
  @Path("/{folder: [1-9][0-9]{0,17}}")
  public Kept change(@PathParam("folder") long folder, Wanted wanted) {
    KeptFilterId id = new KeptFilterId(folder);
    return Kept.of(folders.change(id, wanted.seen(), wanted.edit(), current.actor()));
  }

  /** Deletes one. */
  @DELETE
  @Path("/{folder: [1-9][0-9]{0,17}}")
  public void delete(@PathParam("folder") long folder) {
    folders.delete(new KeptFilterId(folder), current.actor());
  }
}

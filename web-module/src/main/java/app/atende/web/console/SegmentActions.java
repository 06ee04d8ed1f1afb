package app.atende.web.console;

import app.atende.attributes.AttributeDefinitions;
import app.atende.contacts.ContactCriteria;
import app.atende.contacts.Segments;
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

/** Checks filters of contacts, and keeps them as segments of the reader's own. */
@Path("/accounts/{account}/segments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SegmentActions {

  @Inject private Segments segments;
  @Inject private AttributeDefinitions definitions;
  @Inject private CurrentActor current;

  /** Says whether a filter can be applied; what is wrong belongs to the field of a row. */
  @POST
  @Path("/check")
  public Checked check(Filter wanted) {
    return new Checked(
        ContactCriteria.parse(wanted.filter(), definitions.list(current.actor())).text());
  }

  /** Makes a segment. */
  @POST
  public Kept create(Wanted wanted) {
    return Kept.of(segments.create(wanted.edit(), current.actor()));
  }

  /** Gives one another name and another filter. */
  @POST
  @Path("/{segment: [1-9][0-9]{0,17}}")
  public Kept change(@PathParam("segment") long segment, Wanted wanted) {
    KeptFilterId id = new KeptFilterId(segment);
    return Kept.of(segments.change(id, wanted.seen(), wanted.edit(), current.actor()));
  }

  /** Deletes one. */
  @DELETE
  @Path("/{segment: [1-9][0-9]{0,17}}")
  public void delete(@PathParam("segment") long segment) {
    segments.delete(new KeptFilterId(segment), current.actor());
  }
}

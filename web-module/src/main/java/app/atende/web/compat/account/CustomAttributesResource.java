package app.atende.web.compat.account;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.NewAttribute;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.CustomAttributeShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the account keeps of conversations and contacts beyond the usual (contract 6.12). */
@Path("v1/accounts/{account}/custom_attribute_definitions")
@Produces("application/json")
@RequestScoped
public class CustomAttributesResource {

  @Inject private ApiCall call;
  @Inject private AttributeDefinitions definitions;

  /** All of them by name, or those of one model; without any wrapping. */
  @GET
  public List<CustomAttributeShape> list(@Context HttpServletRequest request) {
    Optional<AttributeOwner> model =
        LooseRequest.query(request).filled("attribute_model").map(AttributeFields::owner);
    return definitions.list(call.actor()).stream()
        .filter(one -> model.isEmpty() || model.get() == one.owner())
        .map(CustomAttributeShape::of)
        .toList();
  }

  /** One of them. */
  @GET
  @Path("{attribute: \\d{1,18}}")
  public CustomAttributeShape show(@PathParam("attribute") long id) {
    return CustomAttributeShape.of(kept(id));
  }

  /** Defines one. */
  @POST
  public CustomAttributeShape create(@Context HttpServletRequest request) {
    NewAttribute wanted = AttributeFields.of(LooseRequest.read(request)).fresh();
    return made(() -> definitions.create(wanted, call.actor()));
  }

  /** Changes what the body mentions. */
  @PATCH
  @Path("{attribute: \\d{1,18}}")
  public CustomAttributeShape change(
      @PathParam("attribute") long id, @Context HttpServletRequest request) {
    AttributeSummary kept = kept(id);
    AttributeEdit wanted = AttributeFields.of(LooseRequest.read(request)).over(kept);
    return made(() -> definitions.change(kept.id(), kept.version(), wanted, call.actor()));
  }

  /** Deletes a definition; nothing shows its values any more. */
  @DELETE
  @Path("{attribute: \\d{1,18}}")
  public Response delete(@PathParam("attribute") long id) {
    AttributeSummary kept = kept(id);
    definitions.delete(kept.id(), kept.name(), call.actor());
    return Response.noContent().build();
  }

  private static CustomAttributeShape made(Supplier<AttributeSummary> change) {
    try {
      return CustomAttributeShape.of(change.get());
    } catch (RuntimeException thrown) {
      throw DomainException.in(thrown)
          .<RuntimeException>map(AttributeFields::inTheirWords)
          .orElse(thrown);
    }
  }

  private AttributeSummary kept(long id) {
    if (id <= 0) {
      throw new DomainException(ErrorCode.ATTRIBUTE_NOT_FOUND);
    }
    return definitions.get(new AttributeId(id), call.actor());
  }
}

package app.atende.web.compat.account;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeOwner;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.CustomAttributeShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Definitions of custom attributes, to be read (contract 6.12). */
@Path("v1/accounts/{account}/custom_attribute_definitions")
@Produces("application/json")
@RequestScoped
public class CustomAttributesResource {

  /** Some clients send the number of the model, some its name. */
  private static final Map<String, AttributeOwner> MODELS =
      Map.of(
          "0", AttributeOwner.CONVERSATION,
          "1", AttributeOwner.CONTACT,
          "conversation_attribute", AttributeOwner.CONVERSATION,
          "contact_attribute", AttributeOwner.CONTACT);

  @Inject private ApiCall call;
  @Inject private AttributeDefinitions definitions;

  /** All of them, or those of one model; none of a model that there is not. */
  @GET
  public List<CustomAttributeShape> list(@Context HttpServletRequest request) {
    Optional<String> model = LooseRequest.query(request).filled("attribute_model");
    return definitions.list(call.actor()).stream()
        .filter(one -> model.isEmpty() || one.owner() == MODELS.get(model.get()))
        .map(CustomAttributeShape::of)
        .toList();
  }

  /** One of them. */
  @GET
  @Path("{attribute: \\d{1,18}}")
  public CustomAttributeShape show(@PathParam("attribute") long attribute) {
    return definitions.list(call.actor()).stream()
        .filter(one -> one.id().value() == attribute)
        .findFirst()
        .map(CustomAttributeShape::of)
        .orElseThrow(() -> new DomainException(ErrorCode.ATTRIBUTE_NOT_FOUND));
  }
}

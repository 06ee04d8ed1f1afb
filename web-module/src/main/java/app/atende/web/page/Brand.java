package app.atende.web.page;

import app.atende.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;

/** The name that the installation goes by, and where the world finds it. */
@Named
@ApplicationScoped
public class Brand {

  private String name;
  private URI address;
  private URI documentation;

  /** For CDI. */
  protected Brand() {}

  /** As the operator has set it. */
  @Inject
  public Brand(Settings settings) {
    this.name = settings.brand();
    this.address = settings.http().baseUrl();
    this.documentation = settings.http().documentation().orElse(null);
  }

  /** For titles and greetings. */
  public String getName() {
    return name;
  }

  /** Where people find the guide; null: the operator has none, and nothing leads there. */
  public URI getDocumentation() {
    return documentation;
  }

  /** The origin that every link is built from, without a slash at its end. */
  public URI getAddress() {
    return address;
  }
}

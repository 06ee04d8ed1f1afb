package app.atende.web.page;

import app.atende.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The name that the installation goes by. */
@Named
@ApplicationScoped
public class Brand {

  private String name;

  /** For CDI. */
  protected Brand() {}

  /** As the operator has set it. */
  @Inject
  public Brand(Settings settings) {
    this.name = settings.brand();
  }

  /** For titles and greetings. */
  public String getName() {
    return name;
  }
}

package app.atende.house.inside;

import app.atende.house.OpenHouse;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens the house before Arquillian looks for it, and says where its management port is. */
public final class HouseIsOpen implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("atende.ear") != null) {
      System.setProperty(
          "atende.management.port", Integer.toString(OpenHouse.get().managementPort()));
    }
  }
}

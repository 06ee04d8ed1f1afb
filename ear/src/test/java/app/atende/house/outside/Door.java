package app.atende.house.outside;

import app.atende.house.outside.Endpoints.Endpoint;
import java.util.Set;

/**
 * The doors of the house. What stands behind one is guarded in the same way and tried by the same
 * tests, so an endpoint that is added behind a door is tried from its first day; one that stands
 * behind no door is a failure.
 */
enum Door {
  /** Pages and fragments of an account's console, by a person's session. */
  CONSOLE("/app/accounts/\\{account}/.*"),
  /** What the console's script does, by session and proof. */
  ACTIONS("/app/actions/accounts/\\{account}/.*"),
  /** The application API, by a person's token. */
  API("/api/v1/accounts/\\{account}(?:/.*)?"),
  /** What tells a person about himself, or changes it. */
  OWN("/app/accounts|/api/v1/notification_subscriptions|/api/v1/profile(?!/reset_access_token).*"),
  /** Where programs get their sessions and tokens, and end them: tried by {@link SignInDoorsIT}. */
  KEYS("/auth/.*|/api/v1/profile/reset_access_token"),
  /** The widget's surface, by the website's token and the visitor's. */
  WIDGET("/api/v1/widget/.*"),
  /** The public client API, by the inbox's identifier and the contact's source id. */
  CLIENT("/public/api/v1/inboxes/\\{identifier}.*"),
  /** What contacts are asked, by unguessable uuids. */
  SURVEY("/public/api/v1/csat_survey/.*|/survey/responses/.*"),
  /** The platform API, by an app's token. */
  PLATFORM("/platform/api/v1/.*"),
  /** The provider's console, by an operator's session. */
  PROVIDER("/provider(?!/login$|/log_out$).*"),
  /** Files, by unguessable keys. */
  FILES("/files/.*|/rails/active_storage/.*"),
  /** Pictures of colleagues, by session and unguessable keys. */
  PORTRAITS("/app/pictures/.*"),
  /** Sockets, by session or by token. */
  SOCKETS("/ws/console|/cable"),
  /** What everybody may ask: pages before the log-in, scripts, health. Each one by name. */
  OPEN("");

  private static final Set<String> FOR_EVERYBODY =
      Set.of(
          "/",
          "/app",
          "/app/",
          "/app/login",
          "/app/log_out",
          "/app/sign_in",
          "/app/second_step",
          "/app/forgot",
          "/app/reset",
          "/app/invitation",
          "/app/language",
          "/provider/login",
          "/provider/log_out",
          "/api",
          "/api/docs",
          "/demo",
          "/demo/*",
          "/widget",
          "/widget/words",
          "/packs/js/sdk.js",
          "/packs/widget/*",
          "/health/live",
          "/health/ready",
          "/health/started");

  private final String shape;

  Door(String shape) {
    this.shape = shape;
  }

  /** Whether an endpoint stands behind this door. */
  boolean leadsTo(Endpoint endpoint) {
    return this == OPEN
        ? FOR_EVERYBODY.contains(endpoint.template())
        : endpoint.template().matches(shape);
  }
}

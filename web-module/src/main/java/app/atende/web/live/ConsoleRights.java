package app.atende.web.live;

import app.atende.realtime.Hearing;
import app.atende.roles.Actor;

/** Who somebody is in the account at this moment, and what he may hear there. */
record ConsoleRights(Actor actor, Hearing hearing) {}

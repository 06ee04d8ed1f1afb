package app.atende.walls.badexamples.door.contacts;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.door.tenancy.TenantSwitch;

/** Turns the switch itself. */
@Breaks
public record Locksmith(TenantSwitch key) {}

package app.atende.walls.badexamples.door.tenancy;

/** As the real one. */
public record TenantSwitch(long tenant) {}

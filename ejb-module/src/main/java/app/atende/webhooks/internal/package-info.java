/**
 * How deliveries are written down ({@code TakeDeliveries}), claimed and settled ({@code
 * DeliveryDesk}), sent ({@code DeliveryTurn}) and kept from standing in each other's way ({@code
 * Lane}).
 */
package app.atende.webhooks.internal;

/** A small HTTP server for this computer alone: routes, requests that are read whole, answers that are written as they are made. */
package app.saddlebag.sandbox.http;

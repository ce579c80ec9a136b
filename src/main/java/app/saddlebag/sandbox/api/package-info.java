/** The endpoints of the API (API reference §§4 to 9 and 12), each refusing as documented; none of them keeps anything. */
package app.saddlebag.sandbox.api;

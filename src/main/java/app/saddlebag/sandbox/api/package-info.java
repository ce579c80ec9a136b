/** The endpoints of the API (API reference §§4 to 9, 12 and 13), each refusing as documented; none of them keeps anything. */
package app.saddlebag.sandbox.api;

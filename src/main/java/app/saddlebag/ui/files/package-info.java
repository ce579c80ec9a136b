/** Files of statements on their way in, and files that leave the program, as the window asks for them. */
package app.saddlebag.ui.files;

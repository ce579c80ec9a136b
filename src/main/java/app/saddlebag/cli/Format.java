package app.saddlebag.cli;

/** How a listing is written. */
public enum Format { table, json, csv }

package app.saddlebag.exchange.statement;

/** The format a statement was written in. Its version, where a format has several, is told beside it. */
public enum SourceFormat {

    /** OFX 1: SGML with a header of its own; also what many banks offer as QFX and Money files. */
    OFX_1,
    /** OFX 2: XML; also QFX. */
    OFX_2,
    QIF,
    CAMT_052,
    CAMT_053,
    CAMT_054,
    MT940,
    MT942,
    /** Cuaderno 43 of the Asociación Española de Banca. */
    NORMA_43,
    CSV,
    XLSX,
    /** Our own export. */
    JSON;

    /** Whether columns have to be assigned a meaning before such a file can be read. */
    public boolean needsMapping() {
        return this == CSV || this == XLSX;
    }
}

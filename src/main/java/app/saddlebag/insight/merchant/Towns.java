package app.saddlebag.insight.merchant;

import java.util.List;
import java.util.Set;

/** Places that banks write behind a name, folded; a name keeps one that it cannot do without. */
final class Towns {

    static final int MOST_WORDS = 5;

    private static final Set<String> NAMES = Set.of(("madrid;barcelona;valencia;sevilla;zaragoza;malaga;murcia;palma;palma de mallorca;las palmas;"
            + "las palmas de gran canaria;bilbao;bilbo;alicante;alacant;cordoba;valladolid;vigo;gijon;hospitalet;"
            + "lhospitalet;l hospitalet;hospitalet de llobregat;lhospitalet de llobregat;vitoria;gasteiz;vitoria gasteiz;"
            + "a coruna;la coruna;coruna;elche;granada;terrassa;badalona;oviedo;sabadell;cartagena;jerez;mostoles;"
            + "santa cruz de tenerife;tenerife;pamplona;iruna;almeria;alcala de henares;fuenlabrada;leganes;san sebastian;"
            + "donostia;getafe;burgos;santander;castellon;castello;albacete;alcorcon;logrono;badajoz;salamanca;huelva;"
            + "lleida;lerida;marbella;leon;tarragona;cadiz;mataro;dos hermanas;santa coloma;jaen;algeciras;alcobendas;"
            + "ourense;orense;reus;girona;gerona;lugo;caceres;santiago de compostela;toledo;ceuta;melilla;pontevedra;"
            + "palencia;ciudad real;guadalajara;zamora;avila;cuenca;huesca;segovia;soria;teruel;manresa;sitges;sant cugat;"
            + "sant cugat del valles;sant cugat del;cornella;esplugues;vilafranca;granollers;rubi;gava;castelldefels;"
            + "viladecans;las rozas;pozuelo;pozuelo de alarcon;majadahonda;torrejon;torrejon de ardoz;rivas;gandia;"
            + "benidorm;denia;torrevieja;ibiza;eivissa;mahon;mao;figueres;vic;olot;igualada;andorra la vella;lisboa;"
            + "lisbon;porto;coimbra;paris;lyon;marseille;bordeaux;toulouse;nice;london;manchester;birmingham;leeds;"
            + "bristol;edinburgh;glasgow;dublin;cork;berlin;munchen;munich;hamburg;koln;frankfurt;frankfurt am main;"
            + "stuttgart;dusseldorf;leipzig;wien;vienna;zurich;geneve;basel;bern;amsterdam;rotterdam;brussels;bruxelles;"
            + "roma;rome;milano;milan;torino;napoli;luxembourg;stockholm;copenhagen;kobenhavn;oslo;helsinki;warszawa;"
            + "praha;budapest;new york;san francisco;brooklyn;seattle;es;esp;espana;spain;gb;gbr;uk;de;deu;fr;fra;pt;prt;"
            + "portugal;it;ita;ie;irl;ireland;nl;nld;lu;lux;us;usa;che;deutschland;germany;france;catalunya;cataluna;"
            + "andalucia;europe;ww").split(";"));

    /** What a place behind them belongs to. */
    private static final Set<String> OF_A_PLACE = Set.of("hotel", "hostal", "hostel", "banco", "banca", "bank", "banc",
            "ayuntamiento", "ajuntament", "universidad", "universitat", "university", "museo", "museu", "museum",
            "aeropuerto", "aeroport", "airport", "real", "atletico", "cf", "fc", "rcd", "ud", "club", "teatro", "teatre",
            "metro", "taxi", "taxis", "ciudad", "diputacion", "camara", "colegio", "hospital", "fundacion", "feria",
            "fira", "de", "del", "d", "of", "in", "la", "san", "sant", "santa", "radio", "bar", "cafe", "restaurante",
            "restaurant", "transport", "for", "tussam", "bus", "puerto", "port", "mutua", "caja", "caixa", "cafeteria",
            "gas", "aguas", "aigues", "canal", "comunidad", "comunitat", "city", "air", "le", "chez", "the", "new", "nova",
            "von", "zu", "nomina", "alquiler", "lloguer", "rent");

    private Towns() {
    }

    /** How many words at the end of a name are a place that it can do without; 0 for none. */
    static int behind(List<String> words) {
        for (int length = Math.min(MOST_WORDS, words.size() - 1); length > 0; length--) {
            int from = words.size() - length;
            if (NAMES.contains(String.join(" ", words.subList(from, words.size()))) && !OF_A_PLACE.contains(words.get(from - 1))) {
                return length;
            }
        }
        return 0;
    }
}

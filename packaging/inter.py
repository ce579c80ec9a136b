#!/usr/bin/env python3
"""Makes the two cuts of Inter that the program carries, from the variable font of Debian's fonts-inter-variable:

    packaging/inter.py /usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf src/main/resources/app/saddlebag/ui/theme/fonts

JavaFX cannot ask a font for its tabular figures, so here they are its figures: amounts then stand in columns wherever text is
shown. The family is called "Inter Tabular" for that. Needs fonttools (Debian: python3-fonttools).
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILY = "Inter Tabular"
# A bold that is quieter than the bold of documents: JavaFX knows only two weights of a family.
CUTS = {"Regular": 400, "Bold": 600}
TABULAR = "0123456789"
# Latin with all its accents, Greek, Cyrillic, punctuation, currencies, arrows and signs; the rest comes from the system's fonts.
RANGES = [(0x20, 0x24F), (0x2B0, 0x36F), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF)]


def tabular(font):
    single = {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for sub in table.LookupList.Lookup[index].SubTable:
                    single.update(getattr(sub, "ExtSubTable", sub).mapping)
    for cmap in font["cmap"].tables:
        for character in TABULAR:
            plain = cmap.cmap.get(ord(character))
            if plain in single:
                cmap.cmap[ord(character)] = single[plain]
    # Between the weights of the source the widths are rounded apart.
    glyphs = [font.getBestCmap()[ord(character)] for character in TABULAR]
    width = font["hmtx"][glyphs[0]][0]
    for glyph in glyphs:
        font["hmtx"][glyph] = (width, font["hmtx"][glyph][1])


def name(font, style):
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in (0, 5, 7, 8, 9, 11, 12, 13, 14)]
    full = FAMILY if style == "Regular" else FAMILY + " " + style
    for name_id, text in {1: FAMILY, 2: style, 3: full + " 3.019", 4: full, 6: full.replace(" ", "") if style == "Regular"
                          else FAMILY.replace(" ", "") + "-" + style}.items():
        names.setName(text, name_id, 3, 1, 0x409)
        names.setName(text, name_id, 1, 0, 0)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def main(source, folder):
    for style, weight in CUTS.items():
        font = instancer.instantiateVariableFont(TTFont(source), {"wght": weight})
        tabular(font)
        name(font, style)
        if "STAT" in font:
            del font["STAT"]
        options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], hinting=False, name_IDs=["*"],
                                 notdef_outline=True, drop_tables=["DSIG"])
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1)])
        subsetter.subset(font)
        font.save(f"{folder}/{FAMILY.replace(' ', '')}-{style}.ttf")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])

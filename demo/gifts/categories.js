// SPDX-License-Identifier: MIT

/** @typedef {import('../shop/shop.js').Category} Category */

/** @param {string} en */
const words = (en) => ({ en, zh: en });

/**
 * Departments of a gift shop whose records name none; the first rule that fits a product's name decides.
 * @type {[path: string, name: string, text: string, rule: RegExp][]}
 */
const departments = [
  ['christmas', 'Christmas', 'Baubles, stockings and paper stars.', /CHRISTMAS|XMAS|ADVENT|SANTA|REINDEER|BAUBLE|NOEL|STOCKING|SNOW|NATIVITY|HOLLY|TINSEL|WREATH/],
  ['easter', 'Easter', 'Eggs, hens and rabbits.', /EASTER|\bEGGS?\b|BUNNY|RABBIT|CHICK\b|\bHEN\b/],
  ['jewellery', 'Jewellery', 'Beads, charms and a little sparkle.', /NECKLACE|EARRING|BRACELET|BANGLE|BROOCH|\bRING\b|PENDANT|DIAMANTE|CHARM|HAIR|BEADED|MURANO|BLING|TIARA/],
  ['bags', 'Bags & purses', 'To carry home all the rest.', /\bBAGS?\b|SHOPPER|PURSE|WALLET|CLUTCH|WASHBAG|HANDBAG|PASSPORT|LUGGAGE|BACKPACK/],
  ['candles-and-scent', 'Candles & scent', 'Holders, lanterns and things that smell good.', /CANDLE|T-?LIGHT|VOTIVE|INCENSE|LANTERN|SCENT|OIL BURNER|POT ?POURRI|FRAGRANCE/],
  ['lighting', 'Lighting', 'Lamps, shades and strings of lights.', /\bLAMP|LIGHTS?\b|CHANDELIER|TORCH/],
  ['lunch-and-bottles', 'Lunch & bottles', 'Boxes, flasks and picnic things.', /LUNCH|WATER BOTTLE|FLASK|PICNIC|DRINKING|SNACK/],
  ['baking', 'Cake & baking', 'Tins, cases and stands.', /CAKE|BAKING|MUFFIN|CUPCAKE|ROLLING PIN|COOKIE|CUTTER|MIXING|WHISK|SPATULA|SCALES|MEASURING|JELLY|FRYING|APRON|OVEN|RECIPE/],
  ['party', 'Party', 'Bunting, balloons and invitations.', /PARTY|BUNTING|BALLOON|BIRTHDAY|GARLAND|STREAMER|INVITE|PAPER CHAIN|NAPKIN|PAPER PLATES|PAPER CUPS|STRAWS/],
  ['stationery', 'Stationery & craft', 'Cards, paper, pens and ribbons.', /CARD|WRAP|PAPER|STICKER|TAPE|NOTEBOOK|BOOK|PEN\b|PENS\b|PENCIL|LETTER|STAMP|RIBBON|SEWING|KNITTING|CRAFT|CHALK|NOTE|DOILY|DOILIES|TAG|ERASER|RUBBER|SCISSOR|CALENDAR|MAGNET|ORGANISER|FELT|TISSUE|ENVELOPE|RULER|SKETCH|TATTOO/],
  ['toys-and-games', 'Toys & games', 'For rainy afternoons.', /TOY|GAME|DOLL|PLAYING|JIGSAW|PUZZLE|SOLDIER|SKIPPING|SPACEBOY|BABUSHKA|CHILD|KIDS|BOYS?\b|GIRLS?\b|CIRCUS|DINOSAUR|TRAIN|SKITTLES|DOMINO|BINGO|YOYO|PIRATE|ROBOT|ANIMAL|MONKEY|INFLATABLE|MAGIC/],
  ['clocks-and-frames', 'Clocks, frames & mirrors', 'For walls that wait.', /CLOCK|FRAME|MIRROR|PICTURE|PHOTO|WALL ART|PLAQUE|POSTER|CANVAS/],
  ['textiles', 'Textiles', 'Cushions, towels and throws.', /CUSHION|TOWEL|THROW|QUILT|BLANKET|CURTAIN|DOOR ?MAT|RUG\b|SCARF|TABLE ?CLOTH|FLANNEL|DOORSTOP|COSY|HOT WATER|WARMER|UMBRELLA|GLOVE|SLIPPER|SOCKS|POM/],
  ['tableware', 'Tableware', 'Cups, plates and everything on the tray.', /\bMUGS?\b|\bCUPS?\b|PLATE|BOWL|SAUCER|TEA ?POT|GLASS|JUG|TRAY|CUTLERY|SPOON|COASTER|PLACE ?MAT|BEAKER|GOBLET|TUMBLER|SALT|PEPPER|BUTTER|DISH|COFFEE|TEA\b|TABLE|CHOPPING|KITCHEN|TOAST|JAM\b/],
  ['storage', 'Storage', 'Tins, boxes, drawers and hooks.', /\bBOX|TINS?\b|JARS?\b|BASKET|DRAWER|CABINET|STORAGE|HOOK|HANGER|KNOB|RACK|SHELF|HOLDER|BIN\b|BUCKET|CASE\b|CHEST|CANISTER|CRATE|TIDY|BOTTLE|TROLLEY|STOOL|CHAIR|PEG/],
  ['garden', 'Garden', 'Pots, birds and watering cans.', /GARDEN|PLANT|WATERING|BIRD|FLOWER|HERB|POT\b|POTS\b|PARASOL|WINDMILL|WIND CHIME|BUTTERFL|SEED|OUTDOOR|BEE\b|ZINC|GNOME|TRELLIS/],
  ['decoration', 'Decoration', 'Hearts, stars, signs and small surprises.', /HEART|STAR|SIGN|HANGING|DECORATION|ORNAMENT|ANGEL|FAIRY|CROSS|FEATHER|BELL|MOBILE|ROSE|METAL|WOOD|CERAMIC|VINTAGE|LETTER|DOVE|CHERUB|CRYSTAL/],
  ['curiosities', 'Curiosities', 'What fits in no drawer.', /(?:)/],
];

/** The path of a product's department by its name. @param {string} title */
export function categorise(title) {
  const name = title.toUpperCase();
  return departments.find(([, , , rule]) => rule.test(name))?.[0] ?? 'curiosities';
}

/**
 * Departments in use: ours by their names, others by what the records call them.
 * @param {Set<string>} used
 * @returns {Category[]}
 */
export function departmentsOf(used) {
  const ours = departments.filter(([path]) => used.has(path)).map(([path, name, text]) => ({ path, name: words(name), text: words(text) }));
  const others = [...used].filter((path) => !departments.some(([known]) => known === path)).sort();
  return [...ours, ...others.map((path) => ({ path, name: words(path.split('/').pop() ?? path), text: words('') }))];
}

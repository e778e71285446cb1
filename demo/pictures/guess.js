// SPDX-License-Identifier: MIT
import { hash } from './picture.js';

/** What a product looks like, as far as its name tells. */

/** The first rule that fits decides. @type {[word: RegExp, kind: string][]} */
const rules = [
  [/\b(CASES|CAKE CASES|MUFFIN CASES)\b/, 'cupcake-cases'], [/CAKE ?STAND|TIER/, 'cake-stand'], [/CAKE TIN|CAKE TINS/, 'tin-round'], [/HOT WATER BOTTLE|HAND WARMER|WHEAT/, 'hot-water-bottle'],
  [/WATERING CAN/, 'watering-can'], [/WATER BOTTLE|FLASK|DRINKING/, 'flask'], [/LUNCH ?(BOX|BAG)/, 'lunch-box'], [/PICNIC|HAMPER/, 'picnic-basket'],
  [/DOOR ?MAT|\bRUG\b/, 'doormat'], [/UMBRELLA|PARASOL/, 'umbrella'], [/WRAP\b|WRAPPING|GIFT PAPER/, 'wrap'], [/STICKER|TATTOO/, 'sticker'], [/\b(TAPE|REEL)\b/, 'tape'],
  [/EARRING/, 'earrings'], [/BRACELET|BANGLE/, 'bracelet'], [/NECKLACE|PENDANT|CHARM/, 'necklace'], [/KEY ?RING|KEY ?CHAIN|BAG CHARM|PHONE CHARM/, 'keyring'], [/\bRING\b|DIAMANTE/, 'ring'], [/HAIR/, 'hairclip'], [/BROOCH/, 'flower'],
  [/LAMP ?SHADE|\bLAMP\b/, 'lamp'], [/FAIRY LIGHTS|STRING LIGHTS|LIGHTS|LIGHT GARLAND/, 'string-lights'], [/LANTERN/, 'lantern'], [/T-?LIGHT|TEA LIGHT|VOTIVE|INCENSE|OIL BURNER/, 'tealight-holder'], [/CANDLESTICK|CANDELABRA|CANDLE ?HOLDER|CANDLEPOT/, 'candlestick'], [/CANDLE|SCENT|WAX/, 'candle'],
  [/BUNTING|GARLAND|PAPER CHAIN|STREAMER/, 'paperchain'], [/BALLOON/, 'balloon'], [/WREATH/, 'wreath'], [/BAUBLE|\bBALLS?\b|HONEYCOMB/, 'bauble'], [/CHRISTMAS TREE|\bTREE\b/, 'tree'], [/ADVENT|CALENDAR/, 'calendar'],
  [/EASTER EGG|\bEGGS?\b(?! CUP)/, 'egg'], [/EGG CUP/, 'egg-cup'], [/RABBIT|BUNNY|HARE/, 'bunny'], [/BIRD ?(HOUSE|BOX|TABLE|FEEDER)|NESTING/, 'birdhouse'], [/CAGE|BIRDCAGE/, 'wire'],
  [/RECORD FRAME|PHOTO FRAME|FRAME|PICTURE|WALL ART|POSTER|CANVAS/, 'frame'], [/CLOCK/, 'clock'], [/MIRROR/, 'mirror'], [/DRAWER KNOB|KNOB|HANDLE/, 'knob'], [/HOOK|HANGER|COAT|PEG/, 'hook'], [/MAGNET/, 'magnet'],
  [/CABINET|RACK|SHELF|DRAWER|CHEST|UNIT|STOOL|CHAIR|TABLE\b/, 'rack'], [/\bSIGN\b|PLAQUE|CHALK|BLACKBOARD|MEMO/, 'sign'],
  [/APRON/, 'apron'], [/OVEN GLOVE|GLOVE|MITT/, 'oven-glove'], [/TEA TOWEL|TOWEL|FLANNEL|HANKY|CURTAIN|BLANKET|QUILT|THROW|SCARF|SHAWL|RUNNER/, 'tea-towel'], [/CUSHION|DOORSTOP|PILLOW|BEANBAG/, 'cushion'], [/COSY/, 'tea-cosy'], [/TABLE ?CLOTH/, 'tablecloth'], [/NAPKIN|SERVIETTE|TISSUE|DOIL/, 'napkins'], [/PLACE ?MAT|TABLE MAT/, 'placemat'], [/COASTER/, 'board-round'],
  [/TEA ?POT/, 'teapot'], [/TEA ?CUP|CUP (AND|&) SAUCER|SAUCER/, 'cup-saucer'], [/\bMUGS?\b|BEAKER|\bCUPS?\b/, 'mug'], [/PLATE|DISH/, 'plate'], [/BOWL/, 'bowl'], [/JUG|PITCHER/, 'jug'], [/GOBLET|WINE GLASS/, 'wine-glass'], [/TUMBLER|SHOT GLASS|GLASSES|MILKSHAKE GLASS|APERITIF/, 'tumbler'], [/BUTTER/, 'butter-dish'], [/CUTLERY|SPOON|FORK|KNIFE|SERVERS/, 'cutlery'], [/\bTRAY\b/, 'tray'], [/PLATTER/, 'platter'], [/CAKE ?DOME|CLOCHE/, 'cake-dome'],
  [/MEASURING SPOON/, 'measuring-spoons'], [/SCALES/, 'scale'], [/ROLLING PIN/, 'rolling-pin'], [/WHISK/, 'whisk'], [/SPATULA/, 'spatula'], [/COLANDER/, 'colander'], [/FRYING PAN|\bPAN\b/, 'frying-pan'], [/CUTTER|MOULD/, 'cutters'], [/BAKING|COOK|JELLY/, 'mixing-bowl'], [/TIMER/, 'timer'], [/BREAD BIN/, 'bread-bin'], [/CHOPPING|BOARD\b/, 'board'], [/SALT|PEPPER/, 'mill'], [/ICE CREAM|SUNDAE/, 'cone'], [/ICE CUBE/, 'ice-tray'],
  [/JAM JAR|\bJAM\b|PRESERV/, 'jam-jar'], [/\bJARS?\b|SWEETIE/, 'jar-clip'], [/BOTTLE/, 'bottle-plain'], [/CANISTER|STORAGE TIN|BISCUIT TIN|\bTINS?\b/, 'tin-round'], [/CARRIER|SHOPPER|BAG\b|TOTE|BAGS\b/, 'bag'], [/PURSE|WALLET|CLUTCH|WASHBAG|POUCH|PASSPORT|LUGGAGE/, 'purse'], [/BASKET/, 'basket'], [/TRINKET|JEWEL|TREASURE|GIFT BOX|BOX(ES)?\b|CASE\b/, 'gift-box'], [/BIN\b|BUCKET|TIDY|HOLDALL|TUB\b/, 'box'],
  [/PLAYING CARD|SNAP|SKITTLES|GAME|DOMINO|BINGO|YOYO|SKIPPING|SPINNING|HOOPLA|QUOITS/, 'game'], [/JIGSAW|PUZZLE/, 'puzzle'], [/BLOCK|ALPHABET/, 'blocks'], [/\bLETTERS?\b|\bINITIAL\b/, 'letter'], [/DOLL|DOLLY|BABUSHKA|SPACEBOY|GIRL|BOY|TOY|PUPPET|SOLDIER|ANGEL|FAIRY|SANTA|CIRCUS/, 'doll'],
  [/SCISSOR/, 'scissors'], [/CHOPSTICK/, 'chopsticks'], [/BADGE/, 'sticker'], [/KEY FOB/, 'keyring'], [/NOTEBOOK|ALBUM|JOURNAL|BOOK|DIARY|SKETCH|NOTELET|PAD\b/, 'notebook'], [/PENCIL|\bPENS?\b|CRAYON|CHALKS|PAINT/, 'pencil'], [/CARD|INVITE|ENVELOPE|POSTCARD/, 'card'], [/RIBBON|STRING|TWINE|LACE|SEWING/, 'ribbon'], [/SOAP|BATH|HAND CREAM/, 'soap-bar'], [/CHOCOLATE|SWEETS|CANDY/, 'chocolates'],
  [/PLANT|\bPOT\b|POTS|HERB|PLANTER/, 'herb-pot'], [/BIRD|OWL|HEN|CHICK|DUCK|COCKEREL|FEATHER|DOVE|ROBIN/, 'bird'], [/FLOWER|ROSE|BLOSSOM|DAISY|PEONY|BOUQUET|VASE|TULIP|LAVENDER/, 'flower'], [/HEART|LOVE/, 'heart'], [/\bSTARS?\b/, 'star'], [/GNOME|TEDDY|MONSTER/, 'doll'], [/STATIONERY|WRITING SET/, 'card'], [/CADDY|CANDY/, 'canister'], [/GIFT|PRESENT|KIT\b/, 'gift-box'], [/DECORATION|HANGING/, 'bauble'],
];

/** @type {[word: RegExp, hex: string][]} */
const shades = [
  [/RED\b|CHERRY|STRAWBERRY|RUBY|UNION JACK|SCARLET/, '#b8332f'], [/PINK|ROSE\b|ROSES|BLOSSOM|FUCHSIA/, '#df9dab'], [/TURQUOISE|TURQ\b|AQUA|TEAL/, '#5aa5a5'], [/BLUE|NAVY|SPACEBOY|COBALT|DENIM/, '#4f7fa3'], [/GREEN|OLIVE|LIME|MINT|WOODLAND|HERB|HOLLY|IVY/, '#7f9f72'],
  [/YELLOW|LEMON|SUNFLOWER|MUSTARD/, '#e6bd55'], [/ORANGE|APRICOT|PEACH/, '#dd8a48'], [/PURPLE|LILAC|LAVENDER|AMETHYST|MAUVE|VIOLET/, '#8f78a8'], [/BLACK|JET\b|SLATE|BAROQUE/, '#3b3a3d'], [/SILVER|ZINC|PEWTER|CHROME|METAL|GREY/, '#aab2b8'], [/GOLD|BRASS|ANTIQUE|FRENCH/, '#c9a24d'], [/BROWN|CHOCOLATE|WOOD|WICKER|NATURAL|COFFEE|RATTAN/, '#a87c52'], [/COPPER|BRONZE/, '#c47a52'], [/AMBER/, '#c98a3d'], [/WHITE|IVORY|PEARL|LACE/, '#f2ece1'], [/CREAM|VANILLA|PANTRY/, '#ecdfc6'], [/CHRISTMAS|SANTA|REINDEER/, '#a83232'], [/CLEAR|CRYSTAL|GLASS/, '#bcd6da'],
];

/** @type {[word: RegExp, pattern: string][]} */
const patterns = [
  [/POLKA ?DOT|RETRO ?SPOT|\bSPOTT?Y?\b|DOTS?\b|TOADSTOOL|LADYBIRD/, 'polka'], [/STRIPE|STRIPY|CIRCUS|DOLLY|SKETCH/, 'stripe'], [/GINGHAM|CHECK|TARTAN|PLAID/, 'check'], [/FLORAL|PAISLEY|ROSE|FLOWER|DAISY|BLOSSOM|VINTAGE DOILY|BOTANICAL|MORRIS|SUKI|FOLKART|REGENCY|WOODLAND|STRAWBERRY/, 'floral'], [/HEARTS?|LOVE|SWEETHEART/, 'heart'], [/STARS?|SPACEBOY|SCANDINAVIAN/, 'star'],
];

/** Where a name has no colour. */
const quiet = ['#c2683f', '#9bae8c', '#7d9bb0', '#d8b46a', '#b98a95', '#8a6f5a', '#5f8a86', '#c9b49a'];

/**
 * @template T
 * @param {[word: RegExp, value: T][]} list
 * @param {string} name
 */
const first = (list, name) => list.find(([word]) => word.test(name))?.[1];

/**
 * @param {string} title
 * @returns {{ kind: string, main: string, pattern: string }} kind `label` where nothing fits
 */
export function guess(title) {
  const name = title.toUpperCase();
  return { kind: first(rules, name) ?? 'label', main: first(shades, name) ?? quiet[hash(name) % quiet.length], pattern: first(patterns, name) ?? '' };
}

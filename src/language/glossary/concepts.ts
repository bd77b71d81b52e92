import type { Concept } from './concept.ts'
import agriculture from './agriculture.json' with { type: 'json' }
import aminesAndSugars from './amines-and-sugars.json' with { type: 'json' }
import animalProducts from './animal-products.json' with { type: 'json' }
import animals from './animals.json' with { type: 'json' }
import bakedAndSweetFoods from './baked-and-sweet-foods.json' with { type: 'json' }
import beastsAndBirds from './beasts-and-birds.json' with { type: 'json' }
import building from './building.json' with { type: 'json' }
import buildingsBoxesMaterials from './buildings-boxes-materials.json' with { type: 'json' }
import chemicals from './chemicals.json' with { type: 'json' }
import clothing from './clothing.json' with { type: 'json' }
import commonGoods from './common-goods.json' with { type: 'json' }
import dishesOfTheWorld from './dishes-of-the-world.json' with { type: 'json' }
import drinksAndCheeses from './drinks-and-cheeses.json' with { type: 'json' }
import drinksAndTobacco from './drinks-and-tobacco.json' with { type: 'json' }
import electrical from './electrical.json' with { type: 'json' }
import elementsAndCompounds from './elements-and-compounds.json' with { type: 'json' }
import everydayAndTechnical from './everyday-and-technical.json' with { type: 'json' }
import fishAndCutsOfMeat from './fish-and-cuts-of-meat.json' with { type: 'json' }
import foodsAndDishes from './foods-and-dishes.json' with { type: 'json' }
import fruitsAndGreens from './fruits-and-greens.json' with { type: 'json' }
import fruitsAndNuts from './fruits-and-nuts.json' with { type: 'json' }
import garmentsAndFabrics from './garments-and-fabrics.json' with { type: 'json' }
import grainsAndOils from './grains-and-oils.json' with { type: 'json' }
import healthAndDrugs from './health-and-drugs.json' with { type: 'json' }
import homeTextilesAndLeather from './home-textiles-and-leather.json' with { type: 'json' }
import householdChemistryAndCosmetics from './household-chemistry-and-cosmetics.json' with { type: 'json' }
import household from './household.json' with { type: 'json' }
import kitchenAndHome from './kitchen-and-home.json' with { type: 'json' }
import leisureAndCrafts from './leisure-and-crafts.json' with { type: 'json' }
import machines from './machines.json' with { type: 'json' }
import medicine from './medicine.json' with { type: 'json' }
import metalsAndHardware from './metals-and-hardware.json' with { type: 'json' }
import mineralsAndGems from './minerals-and-gems.json' with { type: 'json' }
import moreMaterialsAndFoods from './more-materials-and-foods.json' with { type: 'json' }
import musicSportPaperArt from './music-sport-paper-art.json' with { type: 'json' }
import oilsAndFats from './oils-and-fats.json' with { type: 'json' }
import organicCompounds from './organic-compounds.json' with { type: 'json' }
import organicSubstances from './organic-substances.json' with { type: 'json' }
import otherNames from './other-names.json' with { type: 'json' }
import packagingPaperAndHygiene from './packaging-paper-and-hygiene.json' with { type: 'json' }
import plantsAndProduce from './plants-and-produce.json' with { type: 'json' }
import plasticsAndRubber from './plastics-and-rubber.json' with { type: 'json' }
import preparedFoods from './prepared-foods.json' with { type: 'json' }
import protectiveWear from './protective-wear.json' with { type: 'json' }
import reagentsAndSalts from './reagents-and-salts.json' with { type: 'json' }
import remedies from './remedies.json' with { type: 'json' }
import saucesAndSeasonings from './sauces-and-seasonings.json' with { type: 'json' }
import structuresAndOddments from './structures-and-oddments.json' with { type: 'json' }
import substances from './substances.json' with { type: 'json' }
import textiles from './textiles.json' with { type: 'json' }
import thingsAround from './things-around.json' with { type: 'json' }
import thingsBuilt from './things-built.json' with { type: 'json' }
import thingsCarriedAndKept from './things-carried-and-kept.json' with { type: 'json' }
import thingsDrivenAndSailed from './things-driven-and-sailed.json' with { type: 'json' }
import thingsOfHome from './things-of-home.json' with { type: 'json' }
import thingsOnFootAndHand from './things-on-foot-and-hand.json' with { type: 'json' }
import thingsPlayed from './things-played.json' with { type: 'json' }
import thingsRarer from './things-rarer.json' with { type: 'json' }
import thingsReadAndHeard from './things-read-and-heard.json' with { type: 'json' }
import thingsTooled from './things-tooled.json' with { type: 'json' }
import thingsWorn from './things-worn.json' with { type: 'json' }
import thingsWoven from './things-woven.json' with { type: 'json' }
import toolsAndDevices from './tools-and-devices.json' with { type: 'json' }
import treesHerbsFlowers from './trees-herbs-flowers.json' with { type: 'json' }
import vaccinesAndCures from './vaccines-and-cures.json' with { type: 'json' }
import vegetablesAndSpices from './vegetables-and-spices.json' with { type: 'json' }
import vehiclesMineralsWood from './vehicles-minerals-wood.json' with { type: 'json' }
import vehiclesShipsArms from './vehicles-ships-arms.json' with { type: 'json' }

/** The glossary of goods that comes with the house, written by us. */
export const concepts: readonly Concept[] = [
  agriculture,
  aminesAndSugars,
  animalProducts,
  animals,
  bakedAndSweetFoods,
  beastsAndBirds,
  building,
  buildingsBoxesMaterials,
  chemicals,
  clothing,
  commonGoods,
  dishesOfTheWorld,
  drinksAndCheeses,
  drinksAndTobacco,
  electrical,
  elementsAndCompounds,
  everydayAndTechnical,
  fishAndCutsOfMeat,
  foodsAndDishes,
  fruitsAndGreens,
  fruitsAndNuts,
  garmentsAndFabrics,
  grainsAndOils,
  healthAndDrugs,
  homeTextilesAndLeather,
  householdChemistryAndCosmetics,
  household,
  kitchenAndHome,
  leisureAndCrafts,
  machines,
  medicine,
  metalsAndHardware,
  mineralsAndGems,
  moreMaterialsAndFoods,
  musicSportPaperArt,
  oilsAndFats,
  organicCompounds,
  organicSubstances,
  otherNames,
  packagingPaperAndHygiene,
  plantsAndProduce,
  plasticsAndRubber,
  preparedFoods,
  protectiveWear,
  reagentsAndSalts,
  remedies,
  saucesAndSeasonings,
  structuresAndOddments,
  substances,
  textiles,
  thingsAround,
  thingsBuilt,
  thingsCarriedAndKept,
  thingsDrivenAndSailed,
  thingsOfHome,
  thingsOnFootAndHand,
  thingsPlayed,
  thingsRarer,
  thingsReadAndHeard,
  thingsTooled,
  thingsWorn,
  thingsWoven,
  toolsAndDevices,
  treesHerbsFlowers,
  vaccinesAndCures,
  vegetablesAndSpices,
  vehiclesMineralsWood,
  vehiclesShipsArms,
].flat()

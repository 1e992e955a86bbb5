/** Lengths of what is taken for a vehicle's number and for a plate. Small enough for the browser. */
export const longestVehicleNumber = 60
export const longestPlate = 20
/** Longest text taken for a title, a maker, or words about a work of art, and most pictures of one search. */
export const longestArtText = 200
export const mostPictures = 3

/** Names of one record by which it is found, the first ones. */
export const mostNamesSearched = 60
/** Fewest letters and digits, as they are compared. */
export const fewestOfVehicle = 4
export const fewestOfPlate = 3
/** Runs of known characters that a part of a vehicle's number needs: shorter ones are in nearly every number. */
export const leastRun = 4

/** For so many talks the fix of each check is tried, which takes a reading of the post each: further ones have none. */
export const mostTried = 20;
